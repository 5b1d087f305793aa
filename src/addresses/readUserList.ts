import { readCells } from "./readCells.js";

// Columns as directories and exports name them, in lower case, letters and digits only.
const userHeader = /^(user)?id$|^e?mail(address)?$/;

const plainCell = (cell: string) => cell.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** The cells of the column that the first row names; `undefined` where it names none. */
function readColumn(text: string, delimiter: string): string[] | undefined {
  const [header = [], ...rows] = readCells(text, delimiter);
  const column = header.findIndex((cell) => userHeader.test(plainCell(cell)));
  return column >= 0 && rows.length > 0 ? rows.map((row) => row[column] ?? "") : undefined;
}

/**
 * The users named in pasted text or a CSV, each as written: user ids or email addresses, separated by spaces, lines,
 * commas or semicolons. If the first row names a column `user_id`, `id` or `email`, only that column counts.
 */
export function readUserList(text: string): string[] {
  const plain = text.replace(/^\uFEFF/, "");
  const columns = ["\t", ";", ","].map((delimiter) => readColumn(plain, delimiter));
  const cells = columns.find((column) => column !== undefined) ?? plain.replaceAll('"', "").split(/[\s,;]+/);
  return cells.map((cell) => cell.trim()).filter(Boolean);
}
