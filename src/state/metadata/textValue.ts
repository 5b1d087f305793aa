/** Whether a text needs several lines: a field for one line would drop its line breaks. */
export const hasLineBreak = (text: string): boolean => /[\r\n]/.test(text);

/** Whether lines would be lost where a text is put into one line. What ends a copied cell or line is none. */
export const losesLines = (inserted: string): boolean => hasLineBreak(inserted.replace(/(\r\n|\n|\r)$/, ""));

/** An edited text, and where the caret is in it. */
export interface EditedText {
  readonly text: string;
  readonly caret: number;
}

/** Replaces a part of a text, as typing and pasting do. Line ends become those of a text area. @param start of the part; @param end its end */
export function replaceText(text: string, start: number, end: number, inserted: string): EditedText {
  const lines = inserted.replace(/\r\n?/g, "\n");
  return { text: text.slice(0, start) + lines + text.slice(end), caret: start + lines.length };
}
