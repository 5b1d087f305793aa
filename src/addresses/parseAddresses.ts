import { addressKey } from "../organization/rules/addressKey.js";
import { checkAddress, type AddressProblem } from "./checkAddress.js";
import { splitAddresses, type AddressPiece } from "./splitAddresses.js";

/** An email address found in a text, or a piece of the text that should be one. */
export interface ParsedAddress {
  /** The address as typed, or the whole piece if it isn't one. */
  address: string;
  /** Equal for all spellings of the same address. */
  key: string;
  /** The display name: `Ann Lee <ann@x.test>`. */
  name?: string;
  /** The whole piece as typed. */
  text: string;
  /** What is wrong with it; absent for a valid address. */
  problem?: AddressProblem;
  /** The character of a `bad_character` problem. */
  character?: string;
  /** The earlier or known address that it repeats, as typed. */
  duplicateOf?: string;
}

export interface ParseAddressesOptions {
  /** Existing addresses, which also count as duplicates. */
  known?: Iterable<string>;
}

export function checkPiece({ address, name, text }: AddressPiece): ParsedAddress {
  const { key, problem, character } = checkAddress(address);
  return { address, key, name, text, problem, character };
}

/** Returns the list with `duplicateOf` on each valid address that repeats an earlier or a known one. */
export function markDuplicates<T extends ParsedAddress>(list: readonly T[], known: Iterable<string> = []): T[] {
  const first = new Map<string, string>();
  for (const address of known) first.set(addressKey(address), address);
  return list.map((entry) => {
    if (entry.problem) return entry;
    const duplicateOf = first.get(entry.key);
    if (duplicateOf !== undefined) return { ...entry, duplicateOf };
    first.set(entry.key, entry.address);
    return entry;
  });
}

/**
 * Reads the email addresses of a typed or pasted text, in the order of the text. Commas, semicolons,
 * spaces, tabs and line breaks separate; `Ann Lee <ann@x.test>`, `"Lee, Ann" <ann@x.test>`, `mailto:` links and
 * internationalised addresses are understood. Nothing is left out: what is no address comes with its `problem`, what
 * comes twice with `duplicateOf`. Takes time linear in the text and never throws.
 *
 * Own code, because no maintained package does this: `email-addresses` (3.2 kB) answers null for a list with one bad piece,
 * `addressparser`, `postal-mime` and `nodemailer` take spaces and line breaks for parts of names and check nothing.
 */
export function parseAddresses(text: string, { known }: ParseAddressesOptions = {}): ParsedAddress[] {
  return markDuplicates(splitAddresses(text).map(checkPiece), known);
}
