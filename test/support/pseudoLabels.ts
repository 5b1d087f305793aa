import { en } from "../../src/labels/en.js";
import { de } from "../../src/locales/de/index.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const ACCENTED = "áƀçđéƒğĥíĵķłɱñóþʠŕšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞǪŔŠŦÚṼŴẊÝŽ０１２３４５６７８９";

/** A text with other letters and in brackets: where one is missing on screen, a text was cut or joined of fragments. */
const write = (text: string) =>
  text && `[!! ${text.replaceAll(/[a-z\d]/gi, (letter) => ACCENTED.charAt(LETTERS.indexOf(letter)))} !!]`;

/** Stands for a name or a number in a text until the text is written. */
const placeholder = (index: number) => String.fromCodePoint(0xe000 + index);

const isRecord = (value: unknown) => typeof value === "object" && value !== null && !(value instanceof Error);

/** What a text is about, with placeholders for its names; and the names. */
function hideNames(args: readonly unknown[]): {
  readonly hidden: readonly unknown[];
  readonly names: readonly string[];
} {
  const names: string[] = [];
  const hide = (value: unknown) => (typeof value === "string" ? placeholder(names.push(value) - 1) : value);
  const hidden = args.map((value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [key, hide(one)]))
      : hide(value),
  );
  return { hidden, names };
}

/** A function that writes a text: what it is called with stays as it is. */
function pseudoText(text: (...args: readonly unknown[]) => unknown): (...args: readonly unknown[]) => string {
  return (...args) => {
    const { hidden, names } = hideNames(args);
    // Some look a text up by a code.
    const written = text(...hidden) ?? text(...args);
    return names.reduce(
      (whole, name, index) => whole.replaceAll(placeholder(index), () => name),
      write(String(written)),
    );
  };
}

function pseudo<Value>(value: Value): Value;
function pseudo(value: unknown): unknown {
  if (typeof value === "string") return write(value);
  if (typeof value === "function") return pseudoText((...args) => Reflect.apply(value, undefined, args));
  return Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [key, pseudo(one)]));
}

/**
 * A language that nobody speaks, made from English: every text is in brackets, with letters that can be read but are none of ASCII's.
 * Set them with the locale "mr": letters and digits of Marathi's dates and numbers are none of ASCII's, and it is written left to
 * right. So an ASCII letter or digit on screen is a name's, or that of a text that is no label.
 */
export const pseudoLabels = {
  ...pseudo(en),
  roleTexts: Object.fromEntries(Object.keys(de.roleTexts).map((text) => [text, write(text)])),
};
