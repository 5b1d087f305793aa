import { cleanAddress, cleanName } from "./cleanAddress.js";

/** One address, or what stands where one should. */
export interface AddressPiece {
  /** What should be the address. */
  address: string;
  /** The display name that stood with it. */
  name?: string;
  /** The piece as it was typed. */
  text: string;
}

/** Words without an "@", which are the name of the next address or should have been one. */
interface Phrase {
  start: number;
  end: number;
  /** One of the words has a dot in it, like an address whose "@" was forgotten. */
  dotted: boolean;
}

// Separators end a piece; spaces and tabs may stand in a name. Those of Arabic and East Asian keyboards are among them.
const separators = ",;，；、،؛\\n\\r\\v\\f\\u0085\\u2028\\u2029";
// Blanks, a quotation, an address in angle brackets, a separator, a word, or a quote or bracket without its partner: one
// of them fits at each place. Each stops where the next could begin and none can be read in two ways, so that reading
// takes linear time.
const token = new RegExp(
  `[^\\S${separators}]+|"[^"\\n\\r]*"|<[^<>${separators}]*>|[${separators}]|[^\\s"<>${separators}][^\\s<>${separators}]*|["<>]`,
  "y",
);
const isSeparator = new RegExp(`[${separators}]`);
const marker = /^(?:[-–—•·*|/&+:]+|\d{1,4}[.)])$/;

/** Begins with a capital, or with a letter of a script without them; or is a label ("email:"). */
function couldBeName(words: string): boolean {
  const letter = /[A-Za-z\u0080-\uFFFF]/.exec(words)?.[0];
  return words.endsWith(":") || (letter !== undefined && letter === letter.toUpperCase());
}

const sameLetters = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/**
 * Splits a text into the addresses that stand in it, in the order of the text, with everything that is neither an
 * address nor the name of one as a piece of its own: only separators, brackets, and the marks of lists ("-", "2.") are
 * dropped. A word with an "@" is an address, good or bad; words before an address in angle brackets are its name. Words
 * before a bare one are its name where they begin the line or entry and have a capital, or a script without capitals.
 */
export function splitAddresses(text: string): AddressPiece[] {
  const pieces: AddressPiece[] = [];
  let phrase: Phrase | undefined;
  // A phrase before a comma, which with the next one may be a name: Lee, Ann <ann@x.test>
  let held: Phrase | undefined;
  // Where the address before began, while no separator followed it.
  let before: number | undefined;
  let closingQuote = -1;

  function add(start: number, end: number, address: string, name = "") {
    const own = name && !sameLetters(name, address);
    pieces.push({ address, name: own ? name : undefined, text: text.slice(start, end) });
  }

  function flush(words: Phrase | undefined) {
    if (!words) return;
    const { start, end, dotted } = words;
    const typed = text.slice(start, end);
    if (!dotted) return add(start, end, cleanAddress(typed) || typed);
    for (const word of typed.split(/\s+/)) pieces.push({ address: cleanAddress(word) || word, text: word });
  }

  function flushAll() {
    flush(held);
    flush(phrase);
    held = phrase = undefined;
  }

  function extend(start: number, end: number, dotted = false) {
    phrase = { start: phrase?.start ?? start, end, dotted: dotted || (phrase?.dotted ?? false) };
  }

  function addBare(start: number, end: number, address: string) {
    flush(held);
    held = undefined;
    const words = phrase && text.slice(phrase.start, phrase.end);
    const named = phrase && words && before === undefined && !phrase.dotted && couldBeName(words);
    const from = phrase && named ? phrase.start : start;
    if (!named) flush(phrase);
    phrase = undefined;
    add(from, end, address, named ? cleanName(words) : "");
    before = from;
  }

  function addBracketed(start: number, end: number) {
    const address = cleanAddress(text.slice(start + 1, end - 1));
    const last = pieces.at(-1);
    if (!address) {
      if (phrase) extend(start, end);
    } else if (last && before !== undefined && !phrase && sameLetters(last.address, address)) {
      // ann@x.test <ann@x.test>, and the ann@x.test<mailto:ann@x.test> that mail programs make of a link
      last.text = text.slice(before, end);
    } else {
      if (!phrase) flush(held);
      const from = (phrase && held ? held : (phrase ?? { start })).start;
      add(from, end, address, phrase ? cleanName(text.slice(from, start)) : "");
      before = from;
      held = phrase = undefined;
    }
  }

  function addWord(start: number, end: number, word: string) {
    const address = cleanAddress(word);
    if (address.includes("@")) addBare(start, end, address);
    else if (phrase || (!marker.test(word) && /[^\u00AD\u200B-\u200F\u2060-\u2064]/.test(word)))
      extend(start, end, /[^.]{2}\.[^.]{2}/.test(address));
  }

  token.lastIndex = 0;
  for (let start = 0; token.test(text); start = token.lastIndex) {
    const end = token.lastIndex;
    const word = text.slice(start, end);
    if (isSeparator.test(word.charAt(0))) {
      if (word === "," && phrase && !phrase.dotted && before === undefined) {
        flush(held);
        held = phrase;
        phrase = undefined;
      } else flushAll();
      before = undefined;
    } else if (word.startsWith('"') && start !== closingQuote) {
      const quoted = word.slice(1, -1);
      if (word.length > 1 && quoted.includes("@") && !/^\s*</.test(text.slice(end, end + 9))) {
        // Not a name: "ann@x.test; bob@x.test". Continue inside.
        closingQuote = end - 1;
        token.lastIndex = start + 1;
      } else if (phrase || quoted.trim()) extend(start, end);
    } else if (word.startsWith('"')) token.lastIndex = start + 1;
    else if (word.startsWith("<") && word.length > 1) addBracketed(start, end);
    else if (word !== "<" && word !== ">" && word.trim()) addWord(start, end, word);
  }
  flushAll();
  return pieces;
}
