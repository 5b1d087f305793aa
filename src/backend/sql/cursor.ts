import { parseJson } from "../../organization/http/read.js";
import { isStorable } from "../../organization/rules/isStorable.js";
import { apiError } from "../http/ApiError.js";
import type { Order } from "./order.js";

const TIMESTAMP = /^(?!0000)(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4]):[0-5]\d$/;

/** Before all times. */
const NEVER = "-infinity";

/** Whether Postgres can read it. Other than `Date`, it knows no 30th of February. */
function isTimestamp(value: string): boolean {
  if (value === NEVER) return true;
  const day = TIMESTAMP.exec(value)?.[1];
  const date = new Date(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** What a column of a place looks like in JSON. */
const LOOKS_RIGHT: Readonly<Record<Order["types"][number], (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === "boolean",
  text: (value) => typeof value === "string" && isStorable(value),
  timestamptz: (value) => typeof value === "string" && isTimestamp(value),
  bigint: (value) => (typeof value === "number" || typeof value === "string") && /^\d{1,18}$/.test(String(value)),
};

/**
 * Names the place of a row in a list, for the page after it. Whatever is added, changed or removed before that, the next page
 * begins behind it.
 *
 * @param name of the order: a cursor holds for no other
 * @param place as `placeOf` has it
 */
export const cursorOf = (name: string, place: string): string =>
  btoa(encodeURIComponent(JSON.stringify([name, place])))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** The place that a cursor names. @throws ApiError 422 when it is none of a list in this order. */
export function placeFrom(cursor: string, name: string, { types }: Order): string {
  const [of, place] = parts(cursor);
  const columns = typeof place === "string" ? parseJson(place) : undefined;
  const isPlace =
    of === name &&
    typeof place === "string" &&
    Array.isArray(columns) &&
    columns.length === types.length &&
    types.every((type, index) => LOOKS_RIGHT[type](columns[index]));
  if (!isPlace) throw apiError("form_param_value_invalid", "cursor");
  return place;
}

function parts(cursor: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(decodeURIComponent(atob(cursor.replaceAll("-", "+").replaceAll("_", "/"))));
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
