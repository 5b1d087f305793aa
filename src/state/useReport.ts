"use client";

import { useCallback, useLayoutEffect, useRef } from "react";
import type { ActionEvent } from "../hooks/ActionEvent.js";
import { useActionListener } from "../hooks/OrganizationProvider.js";
import { OrganizationError } from "../organization/OrganizationError.js";
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

/** The latest success in words, and how to follow a write; `tell` is for words of one's own. */
export function useReport(): {
  readonly announcement: Announcement;
  readonly tell: (text: string) => void;
  readonly follow: Follow;
} {
  const [announcement, announce] = useAnnouncer();
  const listener = useActionListener();
  const latest = useRef(listener);
  useLayoutEffect(() => {
    latest.current = listener;
  });
  const follow = useCallback<Follow>(
    (write, action, { done, failed }) => {
      const followed = async () => {
        try {
          const outcome = done(await write);
          announce(outcome.message, outcome.undo);
          latest.current?.({ ...action, status: "success", ...outcome });
        } catch (error) {
          if (!(error instanceof OrganizationError)) throw error;
          latest.current?.({ ...action, status: "error", error, message: failed });
        }
      };
      void followed();
    },
    [announce],
  );
  return { announcement, tell: announce, follow };
}
