import { checkAddress } from "./checkAddress.js";
import { readCells } from "./readCells.js";

/** Which column of a table holds what. */
export interface TableColumns {
  address: number;
  /** The columns that make the display name, in their order: one, or first and last name. */
  name: readonly number[];
  role?: number;
}

/** What a text is when it is a table. */
export interface TableShape {
  delimiter: string;
  columns: TableColumns;
  /** The first row's cells, where they are the columns' names. */
  header?: string[];
}

// As spreadsheets, address books and identity providers name the columns, in lower case and letters only.
const addressHeader = /mail|courriel|correo|e?post|adress?|邮箱|邮件|メール|메일|почт|البريد/;
const nameHeader =
  /^(full|display|user)?name$|^(nombre|nom|nome|naam|namn|姓名|名前|氏名|이름|имя)(completo|complet)?$/;
const firstNameHeader = /^(first|given|fore)(name)?$|^vorname$|^prénom$|^prenom$|^voornaam$|^förnamn$|^名$/;
const lastNameHeader =
  /^(last|family|sur)(name)?$|^nachname$|^familienname$|^nomdefamille$|^apellidos?$|^cognome$|^achternaam$|^efternamn$|^姓$/;
const roleHeader = /^(member|user)?(roles?|rôle|rolle|rollen|rol|ruolo|função|papel|роль|角色|役割|역할)$/;

const letters = (cell: string) => cell.toLowerCase().replace(/[^\p{L}\p{M}]/gu, "");
const isAddress = (cell: string) => !checkAddress(cell.trim()).problem;
const count = <T>(list: readonly T[], test: (entry: T) => boolean) => list.filter(test).length;

function findHeader(cells: readonly string[]): string[] | undefined {
  if (cells.some((cell) => cell.includes("@"))) return undefined;
  return cells.some((cell) => addressHeader.test(letters(cell))) ? [...cells] : undefined;
}

/** The column with the most addresses; of those that a header names, when there is one. */
function findAddressColumn(rows: readonly string[][], header: readonly string[] | undefined): number {
  const width = Math.max(...rows.map((row) => row.length), header?.length ?? 0);
  const score = (column: number) =>
    count(rows, (row) => row[column]?.includes("@") ?? false) * 2 +
    (header && addressHeader.test(letters(header[column] ?? "")) ? 1 : 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  return columns.reduce((best, column) => (score(column) > score(best) ? column : best), 0);
}

function findOthers(address: number, header: readonly string[]): TableColumns {
  const find = (pattern: RegExp) => header.findIndex((cell, at) => at !== address && pattern.test(letters(cell)));
  const full = find(nameHeader);
  const first = find(firstNameHeader);
  const last = find(lastNameHeader);
  const role = find(roleHeader);
  // "Name" and "Vorname" side by side: then the former is the family name.
  const name = first >= 0 ? [first, last >= 0 ? last : full] : [full >= 0 ? full : last];
  return { address, name: name.filter((column) => column >= 0), role: role < 0 ? undefined : role };
}

/** Without a header, three of four rows must have an address in one column and none in the others. */
function findWithoutHeader(rows: readonly string[][], isRole: (cell: string) => boolean): TableColumns | undefined {
  const address = findAddressColumn(rows, undefined);
  const fits = (row: readonly string[]) =>
    row.length > 1 && isAddress(row[address] ?? "") && count(row, (cell) => cell.includes("@")) === 1;
  if (count(rows, fits) < rows.length * 0.75) return undefined;
  const others = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) => column).filter(
    (column) => column !== address,
  );
  const filled = (column: number) => rows.filter((row) => row[column]?.trim());
  const role = others.find((column) => {
    const cells = filled(column);
    return cells.length > 0 && cells.every((row) => isRole(row[column] ?? ""));
  });
  const name = others.find((column) => column !== role && filled(column).length > 0);
  return { address, name: name === undefined ? [] : [name], role };
}

function shapeWith(delimiter: string, text: string, isRole: (cell: string) => boolean): TableShape | undefined {
  const rows = readCells(text, delimiter, 50);
  const [first = [], ...rest] = rows;
  if (first.length < 2) return undefined;
  const header = findHeader(first);
  if (header && rest.length) return { delimiter, columns: findOthers(findAddressColumn(rest, header), header), header };
  // One line with a comma is more likely two things than two cells; no one types a tab.
  if (rows.length < 2 && delimiter !== "\t") return undefined;
  const columns = findWithoutHeader(rows, isRole);
  return columns && { delimiter, columns };
}

/**
 * Finds out whether a text is a table with a column of email addresses, what separates its cells, and which column is
 * which: by the header where the first row is one, else by what is in the first 50 rows.
 *
 * @param isRole whether a cell is the name of a role; finds the column of roles where there is no header
 */
export function findTableShape(text: string, isRole: (cell: string) => boolean): TableShape | undefined {
  for (const delimiter of ["\t", ";", ",", "|"]) {
    const shape = text.includes(delimiter) ? shapeWith(delimiter, text, isRole) : undefined;
    if (shape) return shape;
  }
  return undefined;
}

/** Whether a line is the header of a table of one column. */
export const isAddressHeader = (line: string): boolean =>
  /^(e?mails?|(e?mail)?address(es)?|e?mailadressen?|adressen?|courriels?|correo(electrónico)?|epost)$/.test(
    letters(line),
  ) && !line.includes("@");
