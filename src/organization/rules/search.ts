import { addressKey, domainToAscii } from "./addressKey.js";
import type { PublicUserData } from "../records.js";

// The rule, in words: a text is cut at spaces and commas, and each of its words must be part of a person's name, address
// or username, in any order. Letter case, accents, width and invisible marks make no difference. Ids match as a whole, or by
// a beginning that is long enough. `backend/users/search.ts` says the same in SQL.

/** What stands between words, in the scripts that people write lists in; and around an address after a name. */
const SEPARATORS = /[\s,，、،;；<>＜＞]+/;
const QUOTES = /^["“”„«»]|["“”„«»]$/g;

/** Accents and invisible marks, as a class that JavaScript and Postgres read alike. */
export const IGNORED =
  "[\\u0300-\\u036F\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]";
const ignored = new RegExp(IGNORED, "g");

/** Letters that no normal form takes apart, and what stands for each. */
export const LIKE_LETTERS = ["øłđðħıŧς’‘ʼ‐–", "olddhitσ'''--"] as const;
const likeLetters = new Map(Array.from(LIKE_LETTERS[0], (letter, index) => [letter, LIKE_LETTERS[1].charAt(index)]));
const likeLetter = new RegExp(`[${LIKE_LETTERS[0]}]`, "g");

/** Written without spaces between the parts of a name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Each further word would be one more look at every row. */
const MOST_WORDS = 20;

/** Ids begin with what they name, as `orgmem_`: a shorter beginning tells none of them apart. */
export const MIN_BEGINNING_OF_ID = 8;

/** The words of a searched text, as they were typed. A text of separators alone is a word itself. */
export function searchWords(query: string): readonly string[] {
  const text = query.trim();
  const words = text.split(SEPARATORS).map((word) => word.replace(QUOTES, "") || word);
  const found = words.some(Boolean) ? words : [text];
  return [...new Set(found)].filter((word) => unaccented(word) !== "").slice(0, MOST_WORDS);
}

/** A text in the normal form of searching, its letter case apart. */
const unaccented = (text: string): string => text.normalize("NFKD").replace(ignored, "").normalize("NFC");

/** Sets letter case aside, and what is like it. */
const folded = (text: string): string =>
  unaccented(text)
    .toLowerCase()
    .replace(likeLetter, (letter) => likeLetters.get(letter) ?? letter)
    .replaceAll("ß", "ss");

/** The spellings of a word, of which one must be found: internationalised domains are often stored as punycode. */
export function spellingsOf(word: string): readonly string[] {
  const other = word.includes("@") ? addressKey(word) : word.includes(".") ? domainToAscii(word) : undefined;
  return [...new Set([unaccented(word), other ?? unaccented(word)])];
}

/** Whether a word may be a whole name that is stored in parts. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** Whether these texts hold every word of a query. @param unspaced parts of a name, to be read without spaces too */
export function holdsWords(
  query: string,
  texts: readonly (string | null)[],
  unspaced: readonly (string | null)[] = [],
): boolean {
  const held = folded(texts.filter(Boolean).join(" "));
  const parts = unspaced.map((part) => (part ?? "").replace(/\s/g, ""));
  const names = folded(`${parts.join("")} ${parts.toReversed().join("")}`);
  const addresses = texts.flatMap((text) => (text?.includes("@") ? addressKey(text) : []));
  return searchWords(query).every((word) => {
    const wanted = spellingsOf(word).map(folded);
    return (
      wanted.some((spelling) => held.includes(spelling)) ||
      (isUnspaced(word) && names.includes(folded(word))) ||
      (word.includes("@") && addresses.includes(addressKey(word)))
    );
  });
}

/** Whether a query is one of these ids, or a beginning that tells it apart. */
export function isIdOf(query: string, ids: readonly string[]): boolean {
  const text = query.trim();
  return ids.some((id) => id === text || (text.length >= MIN_BEGINNING_OF_ID && id.startsWith(text)));
}

/** Whether a search finds a person. @param ids those of the person, and of what lists them */
export const findsPerson = (
  query: string,
  {
    firstName,
    lastName,
    identifier,
    username,
  }: Pick<PublicUserData, "firstName" | "lastName" | "identifier" | "username">,
  ids: readonly string[],
): boolean =>
  holdsWords(query, [firstName, lastName, identifier, username], [firstName, lastName]) || isIdOf(query, ids);

/**
 * The text to ask of a service that searches for one literal text, where we search for each word: every match of the query
 * holds it. Unless it `isExact`, filter the result with `findsPerson`. Of several words it is the longest, which matches
 * the fewest; of a word that may be a name without its space it is the first letter.
 */
export function narrowingText(query: string): { readonly text: string; readonly isExact: boolean } {
  const words = searchWords(query).map((word) => {
    const plain = word.normalize("NFKC");
    return isUnspaced(plain) ? { text: plain.slice(0, 1), isExact: false } : { text: plain, isExact: true };
  });
  const [first = { text: "", isExact: true }, ...others] = words.toSorted((a, b) => b.text.length - a.text.length);
  return { text: first.text, isExact: first.isExact && others.length === 0 };
}
