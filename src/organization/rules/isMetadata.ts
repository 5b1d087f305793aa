import { hasOnlyKeys } from "./metadata.js";
import { isStorable } from "./isStorable.js";

/** Whether a JSON value can be stored as metadata: storable, and without keys that are dangerous to read. */
export const isMetadata = (value: unknown): boolean => isStorable(value) && hasOnlyKeys(value);
