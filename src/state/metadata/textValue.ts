/** Whether a text needs several lines: a field for one line would drop its line breaks. */
export const hasLineBreak = (text: string): boolean => /[\r\n]/.test(text);

/** Whether lines would be lost where a text is put into one line. What ends a copied cell or line is none. */
export const losesLines = (inserted: string): boolean => hasLineBreak(inserted.replace(/(\r\n|\n|\r)$/, ""));

/** How many lines a field shows at most before it scrolls, where the browser doesn't fit it to its text. */
const MOST_ROWS = 8;

/** The rows of a text area for a text. */
export const rowsOf = (text: string): number => Math.min(text.split(/\r\n|\n|\r/).length, MOST_ROWS);

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
