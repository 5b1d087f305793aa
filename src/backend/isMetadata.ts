import { isStorable } from "./isStorable.js";

// Read by careless code, they would be no keys of the app's but the workings of every object.
const NOT_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a JSON value can be kept as metadata: storable, and without keys that are dangerous to whoever reads it. */
export const isMetadata = (value: unknown): boolean => isStorable(value) && hasOnlyKeys(value);

function hasOnlyKeys(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, item]) => !NOT_KEYS.has(key) && hasOnlyKeys(item));
}
