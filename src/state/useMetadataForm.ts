"use client";

import { useRef, useState } from "react";
import { useUpdateMembershipMetadata } from "../hooks/useUpdateMembershipMetadata.js";
import { useLocale } from "../labels/useLocale.js";
import { metadataPatch } from "../organization/metadata.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { MEMBERSHIPS } from "../query/rows.js";
import {
  fieldsOf,
  isDraftTooLarge,
  type MetadataField,
  type MetadataKind,
  NOTHING_WRITTEN,
  patchOf,
  textOf,
  withoutSent,
} from "./metadataFields.js";
import type { Announcement } from "./useAnnouncer.js";
import { useReport } from "./useReport.js";

/** A form over what the app keeps beside a membership, publicly. It knows no markup. */
export interface MetadataForm {
  readonly fields: readonly MetadataField[];
  /** Whether anything was written that is not saved. */
  readonly isChanged: boolean;
  /** Whether problems are to be shown: somebody has tried to save. */
  readonly isChecked: boolean;
  /** Whether there is more than the 8 KB that can be kept. */
  readonly isTooLarge: boolean;
  readonly isSaving: boolean;
  /** Why it was not saved; what was written is still there. */
  readonly error: OrganizationError | null;
  readonly setText: (field: MetadataField, text: string) => void;
  /** Of a new field. */
  readonly setKey: (field: MetadataField, key: string) => void;
  /** Of a new field. */
  readonly setKind: (field: MetadataField, kind: MetadataKind) => void;
  /** Takes it out, when it is saved; a new one at once. */
  readonly remove: (field: MetadataField) => void;
  /** As it was before anything was written. */
  readonly restore: (field: MetadataField) => void;
  /** Answers the new field's id. */
  readonly add: () => string;
  readonly discard: () => void;
  /** Sends what was written. Answers the first field that keeps it from being sent. */
  readonly save: () => MetadataField | undefined;
  /** What came of it. */
  readonly announcement: Announcement;
}

/** The headless form. What others change meanwhile shows in all fields but those that are being written here. */
export function useMetadataForm(membership: Membership): MetadataForm {
  const { labels } = useLocale();
  const { mutateAsync, isPending: isSaving, error, reset } = useUpdateMembershipMetadata();
  const { announcement, follow } = useReport();
  const [draft, setDraft] = useState(NOTHING_WRITTEN);
  const [isChecked, setIsChecked] = useState(false);
  const added = useRef(0);
  const kept = membership.publicMetadata;
  const fields = fieldsOf(kept, draft);
  const isTooLarge = isChecked && isDraftTooLarge(kept, draft);

  const setEdit = (key: string, text: string | null) =>
    setDraft(({ edits, ...rest }) => {
      const from = edits.get(key)?.from ?? kept[key];
      const isAsBefore = text !== null && text === textOf(from);
      const others = [...edits].filter(([other]) => other !== key);
      return {
        ...rest,
        edits: new Map(isAsBefore ? others : [...others, [key, text === null ? null : { text, from }]]),
      };
    });
  const setNew = (id: string, change: Partial<MetadataField>) =>
    setDraft((now) => ({
      ...now,
      added: now.added.map((field) => (field.id === id ? { ...field, ...change } : field)),
    }));
  const send = (subject: Membership, publicMetadata: Membership["publicMetadata"]) => {
    const name = personName(subject.publicUserData);
    const saving = mutateAsync({ userId: MEMBERSHIPS.idOf(subject), publicMetadata });
    follow(
      saving,
      { type: "updateMembershipMetadata", subject },
      {
        done: (answer) => ({
          message: labels.detailsSaved(name),
          undo: () => void send(answer, metadataPatch(answer.publicMetadata, subject.publicMetadata)),
        }),
        failed: labels.detailsNotSaved(name),
      },
    );
    return saving;
  };

  return {
    fields,
    isChanged: draft.edits.size + draft.added.length > 0,
    isChecked,
    isTooLarge,
    isSaving,
    error,
    setText: ({ id, key, isNew }, text) => (isNew ? setNew(id, { text }) : setEdit(key, text)),
    setKey: ({ id }, key) => setNew(id, { key }),
    setKind: ({ id }, kind) => setNew(id, { kind }),
    remove: ({ id, key, isNew }) => {
      if (isNew) setDraft((now) => ({ ...now, added: now.added.filter((field) => field.id !== id) }));
      else setEdit(key, null);
    },
    restore: ({ key }) =>
      setDraft((now) => ({ ...now, edits: new Map([...now.edits].filter(([other]) => other !== key)) })),
    add: () => {
      const id = `new ${++added.current}`;
      setDraft((now) => ({ ...now, added: [...now.added, { id, key: "", kind: "text", text: "" }] }));
      return id;
    },
    discard: () => {
      setDraft(NOTHING_WRITTEN);
      setIsChecked(false);
      reset();
    },
    save: () => {
      if (isSaving) return undefined;
      setIsChecked(true);
      const wrong = fields.find(({ problem }) => problem !== undefined);
      if (wrong || isDraftTooLarge(kept, draft)) return wrong;
      const saved = () => {
        setDraft((now) => withoutSent(now, draft));
        setIsChecked(false);
      };
      // What kept it from being saved is in `error`.
      void send(membership, patchOf(kept, draft)).then(saved, () => {});
      return undefined;
    },
    announcement,
  };
}
