import { isSingleLine } from "../../lib/singleLine.js";
import { MAX_GROUP_NAME_LENGTH } from "../limits.js";
import { isStorable } from "./isStorable.js";

/** A name as it is stored: what is around it, and several spaces in it, are no part of it. */
export const groupNameOf = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The form in which two names of one organization's groups compare: without letter case, whatever their Unicode form. */
export const groupNameKey = (name: string): string =>
  // In capitals first: they make one letter of two small ones, like the sigmas, and two of others, like ß.
  groupNameOf(name).normalize("NFKC").toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFKC");

/** Whether a stored name has something to read, and is not too long. An emoji may be several characters. */
export const isGroupName = (name: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) &&
  Array.from(name).length <= MAX_GROUP_NAME_LENGTH &&
  isSingleLine(name) &&
  isStorable(name);
