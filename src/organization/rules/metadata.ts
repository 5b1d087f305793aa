import { hasAny } from "../../lib/hasAny.js";
import { isJsonObject } from "../../lib/isJsonObject.js";
import type { MetadataFilter } from "../listParams.js";
import type { Metadata, MetadataValue } from "../records.js";

/** How large metadata can be as JSON, in bytes of UTF-8. */
export const MAX_METADATA_BYTES = 8192;

// Read by careless code, they would be no keys of the app's but the workings of every object.
const NOT_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether all keys of a JSON value, at any depth, are ones that metadata can have. */
export function hasOnlyKeys(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, item]) => !NOT_KEYS.has(key) && hasOnlyKeys(item));
}

/** Whether a JSON value holds a `null` below a key, which a merge would take for "delete". */
export const holdsNull = (value: unknown): boolean =>
  value === null || (isJsonObject(value) && Object.values(value).some(holdsNull));

/** Whether metadata has more than the 8 KB that it may have. */
export const isTooLarge = (value: Metadata): boolean =>
  new TextEncoder().encode(JSON.stringify(value)).length > MAX_METADATA_BYTES;

/** Whether two JSON values are the same. The order of keys does not matter: databases keep their own. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || keys.length !== Object.keys(other).length) return false;
  const items = new Map(Object.entries(other));
  return Object.entries(one).every(([key, item]) => items.has(key) && isSameJson(item, items.get(key)));
}

/** What to merge into one value of the metadata so that it becomes another; `undefined`: nothing. */
export function valuePatch(from: unknown, to: unknown): unknown {
  if (isSameJson(from, to)) return undefined;
  return isJsonObject(from) && isJsonObject(to) ? metadataPatch(from, to) : to;
}

/** What to merge into metadata so that it becomes another: only what differs, and `null` for what goes. */
export function metadataPatch(from: Metadata, to: Metadata): Metadata {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      if (!Object.hasOwn(to, key)) return [[key, null]];
      const patch = valuePatch(Object.hasOwn(from, key) ? from[key] : undefined, to[key]);
      return patch === undefined ? [] : [[key, patch]];
    }),
  );
}

/**
 * What to merge to take a patch back: what it touched becomes as it was, and what others did beside it stays.
 *
 * @param before the metadata when the patch was sent
 */
export function inversePatch(before: Metadata, patch: Metadata): Metadata {
  return Object.fromEntries(
    Object.entries(patch).map(([key, value]) => {
      if (!Object.hasOwn(before, key)) return [key, null];
      const was = before[key];
      return [key, isJsonObject(was) && isJsonObject(value) ? inversePatch(was, value) : was];
    }),
  );
}

/** Whether a JSON value holds a whole number of more digits than JavaScript keeps. */
export function holdsLongNumber(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsLongNumber);
}

/** Whether members can be filtered by a value. */
export const isMetadataValue = (value: unknown): value is MetadataValue =>
  ["string", "number", "boolean"].includes(typeof value);

/** What metadata holds for a key: its value, or those of its list. A key like "constructor" is its own, or none. */
const heldFor = (metadata: Metadata, key: string): readonly unknown[] =>
  Object.hasOwn(metadata, key) ? [metadata[key]].flat() : [];

/** The values of metadata for a key that members can be filtered by. */
export const metadataValues = (metadata: Metadata, key: string): readonly MetadataValue[] =>
  heldFor(metadata, key).filter(isMetadataValue);

/** A filter without the keys that filter nothing. `undefined` when none does. */
export function withoutEmptyKeys(filter: MetadataFilter = {}): MetadataFilter | undefined {
  const keys = Object.entries(filter).filter(([, values]) => values.length > 0);
  return keys.length > 0 ? Object.fromEntries(keys) : undefined;
}

/** Whether metadata has one of the values for each key of a filter, or a list with one of them. */
export const matchesMetadata = (metadata: Metadata, filter: MetadataFilter = {}): boolean =>
  Object.entries(filter).every(([key, wanted]) => hasAny(heldFor(metadata, key), wanted));

/** A fixed order of values. */
export const compareValues = (one: MetadataValue, other: MetadataValue): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
