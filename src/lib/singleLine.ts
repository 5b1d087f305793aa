// Control characters, the two line ends of Unicode, and what turns the direction of the text that follows.
const CONTROLS = "\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069";
const control = new RegExp(`[${CONTROLS}]`, "u");
const controls = new RegExp(`[${CONTROLS}]+`, "gu");
const inLine = /[\t\n\r]/g;

/** Whether a text stays on its line and in its place: it can stand in a header, a list or a sentence. */
export const isSingleLine = (text: string): boolean => !control.test(text);

/** As `isSingleLine`, for a text that may have several lines. */
export const hasPlainLines = (text: string): boolean => isSingleLine(text.replace(inLine, ""));

/** The text on one line, with a space where a control character was. */
export const toSingleLine = (text: string): string => text.replace(controls, " ").trim();
