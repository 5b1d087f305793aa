"use client";

import { useRef } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { useStable } from "../../lib/react/useStable.js";
import { sentences } from "../../lib/sentences.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { appError } from "../../organization/appError.js";
import type { Membership } from "../../organization/records.js";
import { personName } from "../../organization/rules/personName.js";
import { memberships as membershipList } from "../../query/lists/memberships.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";
import type { MemberRowAction } from "./rowAction.js";

/** An action that was chosen, for one member or many. */
export interface RowActionCall {
  readonly action: MemberRowAction;
  readonly memberships: readonly Membership[];
  readonly run: () => unknown;
}

export interface RowActionsState {
  /** The call that waits for an answer to its question. */
  readonly asked: RowActionCall | undefined;
  /** Why the latest action failed, in words. */
  readonly failure: string | undefined;
  readonly select: (action: MemberRowAction, membership: Membership) => void;
  /** @param onDone called when it has succeeded */
  readonly selectMany: (action: MemberRowAction, rows: readonly Membership[], onDone: () => void) => void;
  /** Runs the call that was asked about. @throws OrganizationError why it failed */
  readonly confirm: () => Promise<void>;
  /** Closes the question. */
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Runs the app's actions: asks first, does nothing twice, and reports errors. */
export function useRowActions(): RowActionsState {
  const { labels, formatCount } = useCoreLocale();
  const [asked, setAsked] = useOrganizationState<RowActionCall | undefined>(() => undefined);
  const [failure, setFailure] = useOrganizationState<string | undefined>(() => undefined);
  const running = useRef(new Set<string>());

  const attempt = async ({ action, memberships, run }: RowActionCall) => {
    const key = [action.id, ...memberships.map(membershipList.idOf)].join(" ");
    if (running.current.has(key)) return;
    running.current.add(key);
    setFailure(() => undefined);
    try {
      await run();
    } catch (cause) {
      throw appError(cause);
    } finally {
      running.current.delete(key);
    }
  };
  const begin = async (call: RowActionCall) => {
    const { action, memberships } = call;
    if (action.confirm) {
      setAsked(() => call);
      return;
    }
    try {
      await attempt(call);
    } catch (error) {
      const [first] = memberships;
      const who =
        memberships.length === 1 && first
          ? personName(first.publicUserData)
          : formatCount(memberships.length, labels.memberCount);
      const reason = error instanceof OrganizationError ? labels.error(error) : "";
      setFailure(() => sentences(labels.actionFailed(action.label, who), reason));
    }
  };
  return useStable<RowActionsState>({
    asked,
    failure,
    select: useLatestCallback(
      (action, membership) =>
        void begin({ action, memberships: [membership], run: () => action.onSelect?.(membership) }),
    ),
    selectMany: useLatestCallback(
      (action, rows, onDone) =>
        void begin({
          action,
          memberships: rows,
          run: async () => {
            await action.onSelectMany?.(rows);
            onDone();
          },
        }),
    ),
    confirm: useLatestCallback(async () => {
      if (asked) await attempt(asked);
    }),
    cancel: useLatestCallback(() => setAsked(() => undefined)),
    dismiss: useLatestCallback(() => setFailure(() => undefined)),
  });
}
