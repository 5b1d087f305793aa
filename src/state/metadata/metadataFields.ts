import {
  holdsLongNumber,
  holdsNull,
  hasOnlyKeys,
  isSameJson,
  isTooLarge,
  valuePatch,
} from "../../organization/rules/metadata.js";
import { findInexact, isExactNumber } from "../../lib/findInexact.js";
import { isJsonObject } from "../../lib/isJsonObject.js";
import type { Metadata } from "../../organization/records.js";

/** The type of a metadata value in the form. */
export type MetadataKind = "text" | "number" | "boolean" | "json";

/** Why a field can't be saved. */
export type MetadataProblem =
  | "keyMissing"
  | "keyTaken"
  | "keyRefused"
  | "valueMissing"
  | "notNumber"
  | "longNumber"
  | "keyRepeated"
  | "notJson"
  | "holdsNull"
  | "holdsRefusedKey";

/** An edit of a value. */
interface Edit {
  readonly text: string;
  /** The value when editing began, to preserve other users' changes to the rest of it. */
  readonly from: unknown;
}

interface NewField {
  readonly id: string;
  readonly key: string;
  readonly kind: MetadataKind;
  readonly text: string;
}

/** The unsaved changes. The rest of the form is the server's data. */
export interface MetadataDraft {
  /** Edits by key; `null`: removed. */
  readonly edits: ReadonlyMap<string, Edit | null>;
  readonly added: readonly NewField[];
}

export const NOTHING_WRITTEN: MetadataDraft = { edits: new Map(), added: [] };

/** A key and its value in the form. */
export interface MetadataField extends NewField {
  /** Whether it is new, so that its key can be edited too. */
  readonly isNew: boolean;
  readonly isRemoved: boolean;
  readonly problem: MetadataProblem | undefined;
  /** The value that another user saved since editing began, as text; `null` if they removed it. */
  readonly changedTo: string | null | undefined;
}

export function kindOf(value: unknown): MetadataKind {
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "json";
}

/** Formats a value for the form. */
export const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "");

/** The form's fields: the server's data with the unsaved changes. */
export function fieldsOf(stored: Metadata, { edits, added }: MetadataDraft): readonly MetadataField[] {
  const keys = [...new Set([...Object.keys(stored), ...edits.keys()])];
  const old = keys.map((key): MetadataField => {
    const isStored = Object.hasOwn(stored, key);
    const value = isStored ? stored[key] : undefined;
    const edit = edits.get(key);
    const kind = kindOf(edit ? edit.from : value);
    const text = edit ? edit.text : textOf(value);
    return {
      id: `stored ${key}`,
      key,
      kind,
      text,
      isNew: false,
      isRemoved: edit === null,
      problem: edit ? problemOf(kind, text) : undefined,
      changedTo: edit && !(isStored && isSameJson(edit.from, value)) ? (isStored ? textOf(value) : null) : undefined,
    };
  });
  const taken = (id: string, key: string) =>
    old.some((field) => field.key === key && !field.isRemoved) ||
    added.some((field) => field.key === key && field.id !== id);
  const fresh = added.map((field): MetadataField => {
    const { id, key, kind, text } = field;
    return {
      ...field,
      isNew: true,
      isRemoved: false,
      problem: keyProblemOf(key, taken(id, key)) ?? problemOf(kind, text),
      changedTo: undefined,
    };
  });
  return [...old, ...fresh];
}

function keyProblemOf(key: string, isTaken: boolean): MetadataProblem | undefined {
  if (key === "") return "keyMissing";
  if (isTaken) return "keyTaken";
  return hasOnlyKeys({ [key]: 0 }) ? undefined : "keyRefused";
}

function problemOf(kind: MetadataKind, text: string): MetadataProblem | undefined {
  if (kind === "boolean") return undefined;
  if (kind === "text") return text.trim() === "" ? "valueMissing" : undefined;
  const value = valueOf(kind, text);
  if (value === undefined) return kind === "number" ? "notNumber" : "notJson";
  const inexact = kind === "json" ? findInexact(text)?.kind : isExactNumber(text.trim()) ? undefined : "number";
  if (inexact === "repeatedKey") return "keyRepeated";
  if (inexact === "number" || holdsLongNumber(value)) return "longNumber";
  if (holdsNull(value)) return "holdsNull";
  return hasOnlyKeys(value) ? undefined : "holdsRefusedKey";
}

/** Parses a field's value; `undefined` if it is invalid. */
function valueOf(kind: MetadataKind, text: string): unknown {
  if (kind === "text") return text;
  if (kind === "boolean") return text === "true";
  if (kind === "number")
    return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? finite(Number(text)) : undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

/** The patch to merge on the server: only the unsaved changes. */
export function patchOf(stored: Metadata, draft: MetadataDraft): Metadata {
  const isReplaced = (key: string) => draft.added.some((field) => field.key === key);
  const patches = fieldsOf(stored, draft).flatMap(({ key, kind, text, isNew, isRemoved }): [string, unknown][] => {
    const edit = draft.edits.get(key);
    if (isRemoved) return isReplaced(key) ? [] : [[key, null]];
    if (!isNew && !edit) return [];
    const now = Object.hasOwn(stored, key) ? stored[key] : undefined;
    const patch = valuePatch(edit && isJsonObject(now) ? edit.from : now, valueOf(kind, text));
    return patch === undefined ? [] : [[key, patch]];
  });
  return Object.fromEntries(patches);
}

/** Whether the saved metadata would be too large. */
export function isDraftTooLarge(stored: Metadata, draft: MetadataDraft): boolean {
  const fields = fieldsOf(stored, draft).filter(({ isRemoved }) => !isRemoved);
  return isTooLarge(Object.fromEntries(fields.map(({ key, kind, text }) => [key, valueOf(kind, text)])));
}

/** The changes since a draft was sent. */
export const withoutSent = ({ edits, added }: MetadataDraft, sent: MetadataDraft): MetadataDraft => ({
  edits: new Map([...edits].filter(([key, edit]) => !sent.edits.has(key) || sent.edits.get(key) !== edit)),
  added: added.filter((field) => !sent.added.includes(field)),
});

/** The sent changes that cached lists don't contain yet. */
export const withoutStored = ({ edits, added }: MetadataDraft, stored: Metadata): MetadataDraft => {
  const isStored = (key: string, value: unknown) => Object.hasOwn(stored, key) && isSameJson(stored[key], value);
  return {
    edits: new Map(
      [...edits].filter(([key, edit]) =>
        edit ? !isStored(key, valueOf(kindOf(edit.from), edit.text)) : Object.hasOwn(stored, key),
      ),
    ),
    added: added.filter(({ key, kind, text }) => !isStored(key, valueOf(kind, text))),
  };
};

export const isWritten = ({ edits, added }: MetadataDraft): boolean => edits.size + added.length > 0;
