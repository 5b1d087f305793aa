"use client";

import { useRef, useState } from "react";
import { useUpdateMembershipMetadata } from "../../hooks/writes/useUpdateMembershipMetadata.js";
import { useLocale } from "../../labels/useLocale.js";
import { inversePatch } from "../../organization/rules/metadata.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import {
  fieldsOf,
  isDraftTooLarge,
  isWritten,
  type MetadataField,
  type MetadataKind,
  NOTHING_WRITTEN,
  patchOf,
  textOf,
  withoutStored,
  withoutSent,
} from "./metadataFields.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { useReport } from "../list/useReport.js";

/** A form for a membership's public metadata. */
export interface MetadataForm {
  readonly fields: readonly MetadataField[];
  /** Whether there are unsaved changes. */
  readonly isChanged: boolean;
  /** Whether to show problems: the user tried to save. */
  readonly isChecked: boolean;
  /** Whether the metadata exceeds 8 KB. */
  readonly isTooLarge: boolean;
  /** Whether a save is pending. Until it ends, the form is read-only. */
  readonly isSaving: boolean;
  /** Why saving failed. The changes are still in the form. */
  readonly error: OrganizationError | null;
  readonly setText: (field: MetadataField, text: string) => void;
  /** Sets the key of a new field. */
  readonly setKey: (field: MetadataField, key: string) => void;
  /** Sets the type of a new field. */
  readonly setKind: (field: MetadataField, kind: MetadataKind) => void;
  /** Removes a field when the form is saved; a new field immediately. */
  readonly remove: (field: MetadataField) => void;
  /** Restores the saved value. */
  readonly restore: (field: MetadataField) => void;
  /** Adds a field and returns its id. */
  readonly add: () => string;
  readonly discard: () => void;
  /** Saves the changes, if any. Returns the first invalid field, which prevents saving. */
  readonly save: () => MetadataField | undefined;
  /** The outcome, for a live region. */
  readonly announcement: Announcement;
}

/** The headless custom fields form. Other users' changes show in all fields that aren't being edited. */
export function useMetadataForm(membership: Membership): MetadataForm {
  const { labels } = useLocale();
  const { mutateAsync, isPending, error, reset } = useUpdateMembershipMetadata();
  const { announcement, follow } = useReport();
  const [written, setWritten] = useState(NOTHING_WRITTEN);
  const [sent, setSent] = useState(NOTHING_WRITTEN);
  const [isChecked, setIsChecked] = useState(false);
  const added = useRef(0);
  const stored = membership.publicMetadata;
  const unanswered = isPending ? withoutStored(sent, stored) : NOTHING_WRITTEN;
  const isSaving = isWritten(unanswered);
  // What the server has taken over is written no more, though the lists are not fresh yet.
  const draft = isPending ? withoutSent(written, withoutSent(sent, unanswered)) : written;
  const fields = fieldsOf(stored, draft);
  const isTooLarge = isChecked && isDraftTooLarge(stored, draft);

  const setEdit = (key: string, text: string | null) =>
    setWritten(({ edits, ...rest }) => {
      const from = edits.get(key)?.from ?? stored[key];
      const isAsBefore = text !== null && text === textOf(from);
      const others = [...edits].filter(([other]) => other !== key);
      return {
        ...rest,
        edits: new Map(isAsBefore ? others : [...others, [key, text === null ? null : { text, from }]]),
      };
    });
  const setNew = (id: string, change: Partial<MetadataField>) =>
    setWritten((now) => ({
      ...now,
      added: now.added.map((field) => (field.id === id ? { ...field, ...change } : field)),
    }));
  const send = (subject: Membership, patch: Membership["publicMetadata"]) => {
    const name = personName(subject.publicUserData);
    const saving = mutateAsync({ userId: memberships.idOf(subject), publicMetadata: patch });
    follow(saving, (result) => ({ type: "updateMembershipMetadata", subject, ...result }), {
      done: (answer) => ({
        message: labels.fieldsSaved(name),
        undo: () => void send(answer, inversePatch(subject.publicMetadata, patch)),
      }),
      failed: labels.fieldsSaveFailed(name),
    });
    return saving;
  };

  const write = (change: () => void) => {
    if (!isSaving) change();
  };
  return {
    fields,
    isChanged: isWritten(draft),
    isChecked,
    isTooLarge,
    isSaving,
    error,
    setText: ({ id, key, isNew }, text) => write(() => (isNew ? setNew(id, { text }) : setEdit(key, text))),
    setKey: ({ id }, key) => write(() => setNew(id, { key })),
    setKind: ({ id }, kind) => write(() => setNew(id, { kind })),
    remove: ({ id, key, isNew }) =>
      write(() => {
        if (isNew) setWritten((now) => ({ ...now, added: now.added.filter((field) => field.id !== id) }));
        else setEdit(key, null);
      }),
    restore: ({ key }) =>
      write(() => setWritten((now) => ({ ...now, edits: new Map([...now.edits].filter(([other]) => other !== key)) }))),
    add: () => {
      const id = `new ${++added.current}`;
      write(() => setWritten((now) => ({ ...now, added: [...now.added, { id, key: "", kind: "text", text: "" }] })));
      return id;
    },
    discard: () =>
      write(() => {
        setWritten(NOTHING_WRITTEN);
        setIsChecked(false);
        reset();
      }),
    save: () => {
      if (isSaving || !isWritten(draft)) return undefined;
      setIsChecked(true);
      const wrong = fields.find(({ problem }) => problem !== undefined);
      if (wrong || isDraftTooLarge(stored, draft)) return wrong;
      const saved = () => {
        setWritten((now) => withoutSent(now, draft));
        // Undoing is pending too, and nothing of this is on its way then.
        setSent(NOTHING_WRITTEN);
        setIsChecked(false);
      };
      const patch = patchOf(stored, draft);
      if (Object.keys(patch).length === 0) {
        saved();
        return undefined;
      }
      setSent(draft);
      // `error` has the reason.
      void send(membership, patch).then(saved, () => {});
      return undefined;
    },
    announcement,
  };
}
