"use client";

import { useCallback, useLayoutEffect, useRef } from "react";
import type { ActionEvent, ActionResult } from "../../hooks/ActionEvent.js";
import { useOrganization, useParts } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { sentences } from "../../lib/sentences.js";
import type { Organization } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { type Announcement, useAnnouncer } from "./useAnnouncer.js";

interface Outcome {
  /** What happened, in a sentence. */
  readonly message: string;
  readonly undo?: (() => void) | undefined;
  /** The row that it happened to. */
  readonly rowId?: string | undefined;
}

interface Words<Answer> {
  readonly done: (answer: Answer) => Outcome;
  /** What did not happen, in a sentence. */
  readonly failed: string;
}

/** Follows a write, and reports how it ended. An error is shown at its row, so only the app is told of it here. */
export type Follow<Event> = <Answer>(
  write: Promise<Answer>,
  toEvent: (result: ActionResult) => Event,
  words: Words<Answer>,
) => void;

/** Reports what was done, to the user and to the app that listens. */
export interface Report<Event> {
  /** The latest success in words. */
  readonly announcement: Announcement;
  readonly follow: Follow<Event>;
  /** Reports a bulk action. @param notice its success in words @param events those of its parts, each of one write */
  readonly tellOfMany: (notice: string, events: readonly Event[]) => void;
  readonly tell: (text: string) => void;
}

/** Reports what was done, to the user and to the app that listens. */
export function useReport(): Report<ActionEvent> {
  const { labels } = useCoreLocale();
  const [announcement, announce] = useAnnouncer();
  const { onAction: listener } = useParts();
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
  const follow = useCallback<Follow<ActionEvent>>(
    (write, toEvent, { done, failed }) => {
      const { organization: then } = latest.current;
      const isUndo = isUndoing.current;
      const followed = async () => {
        try {
          const outcome = done(await write);
          const message = sentences(isUndo && labels.undone, outcome.message);
          const undo = outcome.undo && undoing(outcome.undo);
          announce(message, undo, outcome.rowId);
          tellApp(toEvent({ status: "success", message, undo }), then);
        } catch (error) {
          if (!(error instanceof OrganizationError)) throw error;
          tellApp(toEvent({ status: "error", error, message: failed }), then);
        }
      };
      void followed();
    },
    [announce, labels, tellApp, undoing],
  );
  const tellOfMany: Report<ActionEvent>["tellOfMany"] = (notice, events) => {
    const undos = events.flatMap(({ undo }) => undo ?? []);
    const undoAll = () => {
      for (const undo of undos) undo();
    };
    announce(notice, undos.length > 0 && undos.length === events.length ? undoAll : undefined);
    for (const event of events) tellApp(event, organization);
  };
  return { announcement, follow, tellOfMany, tell: announce };
}
