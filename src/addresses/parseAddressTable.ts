import { checkPiece, markDuplicates, type ParseAddressesOptions, type ParsedAddress } from "./parseAddresses.js";
import { cleanName } from "./cleanAddress.js";
import { readCells } from "./readCells.js";
import { splitAddresses, type AddressPiece } from "./splitAddresses.js";
import { findTableShape, isAddressHeader, type TableColumns } from "./tableColumns.js";

/** An address of a table, with the other cells of its row. */
export interface AddressRow extends ParsedAddress {
  /** The role cell, as typed. */
  role?: string;
}

/** The addresses of a table. */
export interface AddressTable {
  rows: AddressRow[];
  /** The header row, if there is one. */
  header?: string[];
}

export interface ParseAddressTableOptions extends ParseAddressesOptions {
  /** Role names, in any letter case, to find the role column of a table without a header. */
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
 * Parses the email addresses of a `.csv` or `.txt` file, or of cells pasted from a spreadsheet, with names and roles where
 * the table has them. Detects the delimiter (tab, semicolon, comma, "|"), the header and the columns; text that isn't a
 * table is parsed like `parseAddresses`. A row without an address is returned with its problem.
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
