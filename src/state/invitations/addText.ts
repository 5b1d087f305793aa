import { parseAddressTable } from "../../addresses/parseAddressTable.js";
import type { Role } from "../../organization/records.js";
import { addPieces, type AddressListState } from "./addressList.js";

/** Adds the addresses of a text that was pasted or dropped, or of a file. It may be a table. */
export const addText = (state: AddressListState, text: string, roles: readonly Role[] = []): AddressListState =>
  addPieces(state, parseAddressTable(text, { roles: roles.map(({ name }) => name) }).rows, roles);
