"use client";

import { useCallback, useLayoutEffect, useRef } from "react";
import type { ActionEvent, ActionRow, RowActionType } from "../../hooks/ActionEvent.js";
import type { BulkOutcome } from "../../hooks/list/BulkOutcome.js";
import { useActionListener, useOrganization } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { sentences } from "../../lib/sentences.js";
import type { Organization } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { type Announcement, useAnnouncer } from "./useAnnouncer.js";

/** What is done, and to what. */
type Action = ActionEvent extends infer Event
  ? Event extends ActionEvent
    ? Pick<Event, "type" | "subject">
    : never
  : never;

interface Words<Answer> {
  /** What happened, in a sentence, and how to undo it. */
  readonly done: (answer: Answer) => { readonly message: string; readonly undo?: (() => void) | undefined };
  /** What did not happen, in a sentence. */
  readonly failed: string;
}

/**
 * Follows a write: tells people, and the app that listens, what came of it. A refusal is shown at its row, so only the app
 * is told of it here.
 */
export type Follow = <Answer>(write: Promise<Answer>, action: Action, words: Words<Answer>) => void;

/** A change of many rows of one kind, what became of it, and its success in words. */
export type ManyChanged = {
  readonly [Type in RowActionType]: {
    readonly type: `${Type}s`;
    readonly subject: BulkOutcome<ActionRow<Type>>;
    readonly done: (number: number, written: string) => string;
    readonly undo?: (() => void) | undefined;
  };
}[RowActionType];

/** The latest success in words, and the ways to tell of more. */
export interface Report {
  readonly announcement: Announcement;
  readonly follow: Follow;
  /** Tells of changes of many rows. @param also more that people are to know @param isUndo whether they undo others */
  readonly tellOfMany: (changes: readonly ManyChanged[], also?: string | false, isUndo?: boolean) => void;
  /** Words of one's own. */
  readonly tell: (text: string) => void;
}

/** Tells people, and the app that listens, what came of what was done. */
export function useReport(): Report {
  const { labels, formatCount } = useCoreLocale();
  const [announcement, announce] = useAnnouncer();
  const listener = useActionListener();
  const organization = useOrganization();
  const latest = useRef({ listener, organization });
  useLayoutEffect(() => {
    latest.current = { listener, organization };
  });
  /** @param then where it was done: an app may keep its notice while another is shown, and nothing is undone there */
  const tellApp = useCallback((event: ActionEvent, then: Organization) => {
    const { undo } = event;
    latest.current.listener?.({ ...event, undo: undo && (() => latest.current.organization === then && undo()) });
  }, []);
  /** Whether what is being followed now undoes something. */
  const isUndoing = useRef(false);
  const undoing = useCallback(
    (undo: () => void) => () => {
      isUndoing.current = true;
      try {
        undo();
      } finally {
        isUndoing.current = false;
      }
    },
    [],
  );
  const follow = useCallback<Follow>(
    (write, action, { done, failed }) => {
      const { organization: then } = latest.current;
      const isUndo = isUndoing.current;
      const followed = async () => {
        try {
          const outcome = done(await write);
          const message = sentences(isUndo && labels.undone, outcome.message);
          const undo = outcome.undo && undoing(outcome.undo);
          announce(message, undo);
          tellApp({ ...action, status: "success", message, undo }, then);
        } catch (error) {
          if (!(error instanceof OrganizationError)) throw error;
          tellApp({ ...action, status: "error", error, message: failed }, then);
        }
      };
      void followed();
    },
    [announce, labels, tellApp, undoing],
  );
  const tellOfMany: Report["tellOfMany"] = (changes, also, isUndo = false) => {
    const events = changes
      .filter(({ subject: { succeeded, failed, skipped } }) => succeeded.length + failed.length + skipped.length > 0)
      .map(({ done, ...change }): ActionEvent => {
        const { succeeded, failed, skipped } = change.subject;
        const said = sentences(
          succeeded.length > 0 && formatCount(succeeded.length, done),
          failed.length > 0 && formatCount(failed.length, labels.failedCount),
          skipped.length > 0 && formatCount(skipped.length, labels.skippedCount),
        );
        const message = sentences(isUndo && succeeded.length > 0 && labels.undone, said);
        return { ...change, status: succeeded.length > 0 || failed.length === 0 ? "success" : "error", message };
      });
    const undos = events.flatMap(({ undo }) => undo ?? []);
    const undoAll = () => {
      for (const undo of undos) undo();
    };
    announce(
      sentences(...events.map(({ message }) => message), also),
      undos.length > 0 && undos.length === events.length ? undoAll : undefined,
    );
    for (const event of events) tellApp(event, organization);
  };
  return { announcement, follow, tellOfMany, tell: announce };
}

/** What became of some of many rows. */
export const partOf = <T>(
  { succeeded, failed, skipped }: BulkOutcome<T>,
  has: (row: T) => boolean,
): BulkOutcome<T> => ({
  succeeded: succeeded.filter(has),
  failed: failed.filter(has),
  skipped: skipped.filter(has),
});
