/** What a CSV file begins with, so that Excel reads it as UTF-8. */
export const CSV_START = "\uFEFF";

const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Control characters, but tab and line ends, and what turns the direction of all that follows it: embeddings, overrides
 * and isolates. None of them is text. Marks (U+200E, U+200F, U+061C) stay: they order no more than their neighbours.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Where a spreadsheet could take what comes for a formula: at the start of a cell and, because it may split the file
 * elsewhere than we do (a semicolon in half of Europe), after whatever may separate cells or lines; spaces, invisible
 * characters and quotes before a formula do not keep it from being one. Japanese spreadsheets take full-width signs.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA_STARTS = /(^|[,;|\t\n\r])(?=(?:[^\S\t\n\r]|[\p{Cf}"])*[=+\-@＝＋－＠])|^(?=[\t\n\r])/gu;

const harmless = (text: string): string =>
  text.replace(LONE_SURROGATES, "\uFFFD").replace(UNSEEN, "").replace(FORMULA_STARTS, "$1'");

/**
 * One line of a CSV file (RFC 4180), with its end. Every cell is quoted, and harmless in a spreadsheet: an apostrophe
 * stands before what could be run as a formula.
 */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
