/** Sentences after one another; what is falsy is left out. */
export const sentences = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(" ");
