/** Sentences after one another; what is falsy is left out. Chinese and Japanese write no space between them. */
export const sentences = (...parts: readonly (string | false | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join(" ")
    .replace(/(?<=[。！？]) /g, "");
