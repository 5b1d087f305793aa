/** A place of a JSON text where JavaScript reads another value than is written. */
export interface InexactJson {
  /** `number`: one that it cannot hold; `repeatedKey`: it keeps the last of several values. */
  readonly kind: "number" | "repeatedKey";
  /** Keys and indexes from the outside in. */
  readonly path: readonly string[];
}

/** An object or list that is open at a place of the text. */
interface Level {
  /** Of an object: those so far. */
  readonly keys?: Set<string>;
  awaitsKey: boolean;
  /** The key or index that is read. */
  name: string;
}

const MOST_DIGITS = 100;
const inNumber = new Set("0123456789+-.eE");

/** The digits of a decimal number, without zeros at either end, and its power of ten. */
function decimalOf(text: string) {
  const [mantissa = "", power = "0"] = text.replace(/^[+-]/, "").toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (digits.charAt(start) === "0") start += 1;
  while (end > start && digits.charAt(end - 1) === "0") end -= 1;
  return { digits: digits.slice(start, end), exponent: Number(power) + whole.length - start };
}

/** Whether the number that JavaScript holds, rounded or cut off at as many digits as here, is what is written here. */
export function isExactNumber(text: string): boolean {
  const value = Number(text);
  const written = decimalOf(text);
  if (written.digits === "") return true;
  if (!Number.isFinite(value) || written.digits.length > MOST_DIGITS) return false;
  const rounded = decimalOf(value.toPrecision(written.digits.length));
  if (rounded.digits === written.digits && rounded.exponent === written.exponent) return true;
  const longer = decimalOf(value.toPrecision(MOST_DIGITS));
  return longer.digits.startsWith(written.digits) && longer.exponent === written.exponent;
}

/** Where the string that begins here ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at + 1;
}

function endOfNumber(text: string, start: number): number {
  let at = start;
  while (inNumber.has(text.charAt(at))) at += 1;
  return at;
}

const asText = (json: string): string => String(JSON.parse(json));

/**
 * The first value of a JSON text that `JSON.parse` changes without a word. Takes valid JSON, and time linear in its length:
 * `JSON.parse` itself tells what was written only in newer engines.
 */
export function findInexact(text: string): InexactJson | undefined {
  const levels: Level[] = [];
  const found = (kind: InexactJson["kind"]) => ({ kind, path: levels.map(({ name }) => name) });
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const level = levels.at(-1);
    if (char === '"') {
      const end = endOfString(text, at);
      if (level?.keys && level.awaitsKey) {
        level.name = asText(text.slice(at, end));
        if (level.keys.has(level.name)) return found("repeatedKey");
        level.keys.add(level.name);
        level.awaitsKey = false;
      }
      at = end;
    } else if (inNumber.has(char) && char !== "e" && char !== "E") {
      const end = endOfNumber(text, at);
      if (!isExactNumber(text.slice(at, end))) return found("number");
      at = end;
    } else {
      if (char === "{") levels.push({ keys: new Set(), awaitsKey: true, name: "" });
      else if (char === "[") levels.push({ awaitsKey: false, name: "0" });
      else if (char === "}" || char === "]") levels.pop();
      else if (char === "," && level?.keys) level.awaitsKey = true;
      else if (char === "," && level) level.name = String(Number(level.name) + 1);
      at += 1;
    }
  }
  return undefined;
}
