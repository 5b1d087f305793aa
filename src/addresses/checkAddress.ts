import { addressKey, domainToAscii } from "../organization/rules/addressKey.js";

/** What is wrong with an email address. */
export type AddressProblem =
  /** Plain words, or nothing. */
  | "not_an_address"
  /** One word without an "@": `annx.test`. */
  | "missing_at"
  /** Nothing before the "@". */
  | "missing_local_part"
  /** Nothing after the "@". */
  | "missing_domain"
  /** More than one "@", as when a separator is missing. */
  | "extra_at"
  /** A character that isn't allowed there; `character` names it. */
  | "bad_character"
  /** A dot at the start or end, or two in a row. */
  | "misplaced_dot"
  /** No top-level domain: `ann@localhost`, `ann@x.t`. */
  | "incomplete_domain"
  /** Not a valid domain: `ann@-x.test`, `ann@127.0.0.1`. */
  | "bad_domain"
  /** Longer than mail servers must accept. */
  | "too_long";

export interface AddressCheck {
  /** As `addressKey`. */
  key: string;
  /** What is wrong with the address. */
  problem?: AddressProblem;
  /** The character that a `bad_character` is about. */
  character?: string;
}

// RFC 5321's dot-string, with RFC 6531's letters of all scripts. A quoted local part is refused: no provider gives one
// out, and what looks like one is a slip. Apart from ASCII, because classes of letters are slow to compile and to match.
const badInLocalPart = /[^A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-\u0080-\uFFFF]/;
const badInDomain = /[^A-Za-z0-9.\-\u0080-\uFFFF]/;
const badBeyondAscii = /[^\p{ASCII}\p{L}\p{M}\p{N}·・]/u;
const beyondAscii = /[^ -~]/;
// Nearly every address is so plain that nothing needs a closer look.
const plainAddress = /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,}$/i;

const bytes = (text: string) => (beyondAscii.test(text) ? new TextEncoder().encode(text).length : text.length);

const dotsMisplaced = (text: string) => text.startsWith(".") || text.endsWith(".") || text.includes("..");

function problemOfDomain(domain: string): AddressProblem | undefined {
  if (dotsMisplaced(domain)) return "misplaced_dot";
  if (/[^.]{64}/.test(domain)) return "too_long";
  const top = domain.slice(domain.lastIndexOf(".") + 1);
  if (/^-|-$|\.-|-\./.test(domain) || /^\d+$/.test(top)) return "bad_domain";
  return top.length < 2 || top === domain ? "incomplete_domain" : undefined;
}

/**
 * Checks whether an email address can receive mail over the internet, and returns the key it compares by. Accepts RFC 5321's
 * dot-string with internationalized letters (RFC 6531) and domains; lengths are those of RFC 3696's errata.
 */
export function checkAddress(address: string): AddressCheck {
  if (address.length <= 64 && plainAddress.test(address)) return { key: address.toLowerCase() };
  const plain = !beyondAscii.test(address);
  const key = addressKey(address);
  const at = address.indexOf("@");
  const bad = (problem: AddressProblem): AddressCheck => ({ key, problem });
  if (at < 0)
    return bad(!/\s/.test(address) && /[A-Za-z0-9\u0080-\uFFFF]/.test(address) ? "missing_at" : "not_an_address");
  if (!/[^@]/.test(address)) return bad("not_an_address");
  if (at !== address.lastIndexOf("@")) return bad("extra_at");
  if (at === 0) return bad("missing_local_part");
  if (at === address.length - 1) return bad("missing_domain");
  if (address.length > 254) return bad("too_long");
  const local = address.slice(0, at);
  const typedDomain = address.slice(at + 1);
  const found =
    badInLocalPart.exec(local) ?? badInDomain.exec(typedDomain) ?? (plain ? null : badBeyondAscii.exec(address));
  const character = found?.[0];
  if (character) return { key, problem: "bad_character", character };
  if (dotsMisplaced(local)) return bad("misplaced_dot");
  const domain = domainToAscii(typedDomain);
  if (domain === undefined) return bad(dotsMisplaced(typedDomain) ? "misplaced_dot" : "bad_domain");
  const problem = bytes(local) > 64 || bytes(local) + 1 + domain.length > 254 ? "too_long" : problemOfDomain(domain);
  return { key, problem };
}
