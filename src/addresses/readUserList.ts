import { readCells } from "./readCells.js";

/** One user of a list, with the other cells of their row as written. Empty: the list doesn't say. */
export interface ListedUser {
  /** A user id or an email address. */
  readonly user: string;
  /** The day or the time at which access ends. */
  readonly accessEnds: string;
  /** The names of groups, separated by commas or semicolons. */
  readonly groups: string;
}

/** What columns are called, besides the usual English names: e.g. as an export in the viewer's language has them. */
export type ListedColumns = { readonly [Cell in keyof ListedUser]?: readonly string[] };

// Columns as directories and exports name them, in lower case, letters and digits only.
const HEADERS: { readonly [Cell in keyof ListedUser]: RegExp } = {
  user: /^(user)?id$|^e?mail(address)?$/,
  accessEnds: /^access(ends|until)$|^expires(at|on)?$|^expir(y|ation)(date)?$|^enddate$/,
  groups: /^(groups?|teams?)$/,
};

const plainCell = (cell: string) => cell.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");

const inQuotes = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const cellOf = (row: readonly string[], column: number) => row[column]?.trim() ?? "";

/** The rows of a table whose first row names the column of users; `undefined` where it names none. */
function readTable(text: string, delimiter: string, columns: ListedColumns): ListedUser[] | undefined {
  const [header = [], ...rows] = readCells(text, delimiter);
  const names = header.map(plainCell);
  const columnOf = (cell: keyof ListedUser) =>
    names.findIndex((name) => HEADERS[cell].test(name) || columns[cell]?.some((other) => plainCell(other) === name));
  const at = { user: columnOf("user"), accessEnds: columnOf("accessEnds"), groups: columnOf("groups") };
  if (at.user < 0 || rows.length === 0) return undefined;
  return rows.map((row) => ({
    user: cellOf(row, at.user),
    accessEnds: cellOf(row, at.accessEnds),
    groups: cellOf(row, at.groups),
  }));
}

/**
 * The users named in pasted text or a CSV, each as written: user ids or email addresses, separated by spaces, lines,
 * commas or semicolons. If the first row names a column `user_id`, `id` or `email`, only that column counts, with those
 * of the ends of access (`access_ends`, `expires_at`) and of groups (`groups`).
 */
export function readUserList(text: string, columns: ListedColumns = {}): ListedUser[] {
  const plain = text.replace(/^\uFEFF/, "");
  const tables = ["\t", ";", ","].map((delimiter) => readTable(plain, delimiter, columns));
  const words = () => plain.replaceAll('"', "").split(/[\s,;]+/);
  const users = tables.find((table) => table !== undefined) ?? words().map((user) => listed(user));
  return users.filter(({ user }) => user !== "");
}

/** A user without other cells. */
export const listed = (user: string): ListedUser => ({ user, accessEnds: "", groups: "" });

/** The text of a list, for `readUserList`: a table where it says more than who it is. */
export function writeUserList(users: readonly ListedUser[]): string {
  if (users.every(({ accessEnds, groups }) => accessEnds === "" && groups === ""))
    return users.map(({ user }) => user).join("\n");
  const rows = users.map(({ user, accessEnds, groups }) => [user, accessEnds, groups].map(inQuotes).join(","));
  return ["user_id,access_ends,groups", ...rows].join("\n");
}
