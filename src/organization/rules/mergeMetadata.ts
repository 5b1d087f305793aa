import { isJsonObject } from "../../lib/isJsonObject.js";
import type { Metadata } from "../records.js";

/** Objects merge at every depth, `null` deletes, anything else replaces; what is not sent stays. */
export function mergeMetadata(stored: Metadata, sent: Metadata): Metadata {
  const merged = new Map(Object.entries(stored));
  for (const [key, value] of Object.entries(sent)) {
    const before = merged.get(key);
    if (value === null) merged.delete(key);
    else merged.set(key, isJsonObject(value) ? mergeMetadata(isJsonObject(before) ? before : {}, value) : value);
  }
  return Object.fromEntries(merged);
}

/** The keys, at the top, whose values differ. */
export function changedKeys(before: Metadata, after: Metadata): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
