let segmenter: Intl.Segmenter | undefined;

/** The first letter of a text as a person sees it: with its accents, of a family of emoji all of it. Empty for no text. */
export function firstGrapheme(text: string): string {
  // Most names need no look at Unicode's tables.
  if (/^[ -~](?:[ -~]|$)/.test(text)) return text.charAt(0);
  try {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
    const [first] = segmenter.segment(text);
    return first?.segment ?? "";
  } catch {
    // A runtime without it.
    return /^./su.exec(text)?.[0] ?? "";
  }
}
