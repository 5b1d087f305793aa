import { isJsonObject } from "../../lib/isJsonObject.js";
import { OrganizationError } from "../OrganizationError.js";

/** Turns one JSON value into a typed one, or throws an `OrganizationError` that says where the answer is wrong. */
export type Reader<T> = (value: unknown, path: string) => T;

/** The value of this JSON, `undefined` of what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function expected(what: string, path: string): never {
  throw new OrganizationError(
    `The server's answer has no ${what} at "${path}". Check that its address is a Roster or Clerk Backend API.`,
    { code: "response_invalid" },
  );
}

export const readString: Reader<string> = (value, path) => (typeof value === "string" ? value : expected("text", path));

export const readBoolean: Reader<boolean> = (value, path) =>
  typeof value === "boolean" ? value : expected("true or false", path);

/** One of these texts. */
export const oneOf =
  <T extends string>(...values: readonly T[]): Reader<T> =>
  (value, path) =>
    values.find((known) => known === value) ?? expected(`one of ${values.join(", ")}`, path);

export const readNumber: Reader<number> = (value, path) =>
  typeof value === "number" && Number.isFinite(value) ? value : expected("number", path);

// The last millisecond that a Date can hold (ECMA-262, section 21.4.1.1).
const LAST_TIME = 8.64e15;

/** Epoch milliseconds. */
export const readTime: Reader<number> = (value, path) =>
  Math.abs(readNumber(value, path)) <= LAST_TIME ? Number(value) : expected("time", path);

export const readRecord: Reader<Readonly<Record<string, unknown>>> = (value, path) =>
  isJsonObject(value) ? value : expected("object", path);

/** What may be absent, `null` or of another shape without harm: then it is `instead`. */
export function optional<T, D>(read: Reader<T>, instead: D): Reader<T | D> {
  return (value, path) => {
    if (value === undefined || value === null) return instead;
    try {
      return read(value, path);
    } catch {
      return instead;
    }
  };
}

export function arrayOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => read(item, `${path}[${index}]`))
      : expected("list", path);
}

/** Reads the fields of one object by name; names in errors are those of the wire. */
export function fieldsOf(value: unknown, path: string) {
  const record = readRecord(value, path);
  return <T>(name: string, read: Reader<T>): T => read(record[name], path ? `${path}.${name}` : name);
}
