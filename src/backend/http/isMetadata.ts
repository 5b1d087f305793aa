import { hasOnlyKeys } from "../../organization/rules/metadata.js";
import { isStorable } from "./isStorable.js";

/** Whether a JSON value can be kept as metadata: storable, and without keys that are dangerous to whoever reads it. */
export const isMetadata = (value: unknown): boolean => isStorable(value) && hasOnlyKeys(value);
