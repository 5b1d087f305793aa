import { readCells } from "./readCells.js";

// Columns as directories and exports name them, in lower case and letters only.
const userHeader = /^(user)?id$|^(e)?mail(address)?$|^email(address)?$|^users?$/;

const letters = (cell: string) => cell.toLowerCase().replace(/[^\p{L}\p{M}]/gu, "");

/**
 * The users named in pasted text or a CSV, each as written: user ids or email addresses, separated by spaces, lines, tabs,
 * commas or semicolons. If the first row of a table names a column `user_id`, `id` or `email`, only that column counts.
 */
export function readUserList(text: string): string[] {
  const plain = text.replace(/^\uFEFF/, "");
  const delimiter = ["\t", ";", ","].find((one) => plain.includes(one)) ?? ",";
  const rows = readCells(plain, delimiter);
  const named = rows[0]?.findIndex((cell) => userHeader.test(letters(cell))) ?? -1;
  const cells =
    rows.length > 1 && named >= 0
      ? rows.slice(1).map((row) => row[named] ?? "")
      : rows.flat().flatMap((cell) => cell.split(/\s/));
  return cells.map((cell) => cell.trim()).filter(Boolean);
}
