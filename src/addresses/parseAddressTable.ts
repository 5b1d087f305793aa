import { checkPiece, markDuplicates, type ParseAddressesOptions, type ParsedAddress } from "./parseAddresses.js";
import { cleanName } from "./cleanAddress.js";
import { readCells } from "./readCells.js";
import { splitAddresses, type AddressPiece } from "./splitAddresses.js";
import { findTableShape, isAddressHeader, type TableColumns } from "./tableColumns.js";

/** An address of a table, with what its row says of it. */
export interface AddressRow extends ParsedAddress {
  /** The cell in the column of roles, as typed. */
  role?: string;
}

export interface AddressTable {
  rows: AddressRow[];
  /** The first row, where it was taken for the columns' names. */
  header?: string[];
}

export interface ParseAddressTableOptions extends ParseAddressesOptions {
  /** Names of roles, in any letter case: they find the column of roles in a table without a header. */
  roles?: Iterable<string>;
}

type RowPiece = AddressPiece & { role?: string };

function readRow(cells: readonly string[], columns: TableColumns): RowPiece[] {
  const cellAt = (column: number | undefined) => (column === undefined ? "" : (cells[column]?.trim() ?? ""));
  const role = cellAt(columns.role) || undefined;
  const name = cleanName(columns.name.map(cellAt).join(" ")) || undefined;
  let found = splitAddresses(cellAt(columns.address));
  if (!found.some((piece) => piece.address.includes("@"))) {
    // A comma that should have been in quotes moves a row's cells; then the address is in another one.
    const elsewhere = splitAddresses(cells.find((cell) => cell.includes("@")) ?? "");
    if (elsewhere.length === 1 && !checkPiece(elsewhere[0] ?? { address: "", text: "" }).problem) found = elsewhere;
  }
  const [only] = found;
  if (!only) return [{ address: cells.filter((cell) => cell.trim()).join(" "), text: cells.join(" ").trim(), role }];
  const own = found.length === 1 ? name : undefined;
  return found.map((piece) => ({ address: piece.address, name: piece.name ?? own, text: piece.text, role }));
}

/**
 * Reads the e-mail addresses of a `.csv` or `.txt` file or of cells pasted from a spreadsheet, with names and roles where
 * the table has them. Finds out the delimiter (tab, semicolon, comma, "|"), the header and the columns; a text that is no
 * table is read as `parseAddresses` does. A row without an address comes with its problem like any other piece.
 */
export function parseAddressTable(text: string, { known, roles = [] }: ParseAddressTableOptions = {}): AddressTable {
  const plain = text.replace(/^\uFEFF/, "");
  const names = new Set(Array.from(roles, (role) => role.toLowerCase()));
  const shape = findTableShape(plain, (cell) => names.has(cell.trim().toLowerCase()));
  const finish = (pieces: readonly RowPiece[]): AddressRow[] =>
    markDuplicates(
      pieces.map((piece) => Object.assign(checkPiece(piece), { role: piece.role })),
      known,
    );
  if (shape) {
    const { delimiter, columns, header } = shape;
    const rows = readCells(plain, delimiter).slice(header ? 1 : 0);
    return { rows: finish(rows.flatMap((cells) => readRow(cells, columns))), header };
  }
  const [, line = "", rest = ""] = /^\s*([^\r\n]*)([^]*)$/.exec(plain) ?? [];
  if (!isAddressHeader(line) || !rest.trim()) return { rows: finish(splitAddresses(plain)) };
  return { rows: finish(splitAddresses(rest)), header: [line.trim()] };
}
