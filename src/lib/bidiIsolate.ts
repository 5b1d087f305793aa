/** Embeddings, overrides and isolates: they change the order of what stands around them. */
const ORDERING = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Marks a name that goes into a sentence, by the characters for "first strong isolate": whatever its direction, and
 * whatever it holds, it changes the order of nothing around it. https://www.w3.org/International/questions/qa-bidi-unicode-controls
 */
export const bidiIsolate = (name: string): string => `\u2068${name.replace(ORDERING, "")}\u2069`;

/** A sentence in parts. @returns texts at odd places were isolated */
export const partsOf = (sentence: string): readonly string[] => sentence.split(/\u2068([^\u2069]*)\u2069/);
