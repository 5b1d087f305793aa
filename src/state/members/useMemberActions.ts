"use client";

import { useLayoutEffect, useMemo, useRef } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { NameOf } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import type { RowWrite } from "../../query/rowWrites.js";
import { changeOf, type MemberChange, oppositeOf } from "./memberChange.js";
import { useMemberChanges } from "./useMemberChanges.js";
import type { Refusals } from "../list/useRefusals.js";
import type { Report } from "../list/useReport.js";

/** What can be done to a row. The object stays the same, so that rows need not render again. */
export interface MemberActions {
  /** Gives the member another role; the same role does nothing. */
  readonly changeRole: (membership: Membership, role: string) => void;
  readonly remove: (membership: Membership) => void;
  /** Sends a refused write again. */
  readonly retry: (membership: Membership, write: RowWrite) => void;
  /** Takes the error of a refused write off the screen. */
  readonly dismiss: (write: RowWrite) => void;
}

interface UseMemberActionsOptions {
  /** The role that the list is of; empty: of all. */
  readonly roleFilter: string;
  readonly refusals: Pick<Refusals<Membership>, "remember" | "dismiss">;
  readonly follow: Report["follow"];
  readonly nameOf: NameOf;
}

/**
 * Role changes and removals, each with its opposite: the write is sent at once, and undoing it is another write. Their
 * success is announced; a refusal stays in `useRowWrites`.
 */
export function useMemberActions({
  roleFilter,
  refusals: { remember, dismiss },
  follow,
  nameOf,
}: UseMemberActionsOptions): MemberActions {
  const { labels, roleText } = useCoreLocale();
  const canAdd = useOrganization().addMember !== undefined;
  const send = useMemberChanges();
  const names = useRef(nameOf);
  useLayoutEffect(() => {
    names.current = nameOf;
  });
  return useMemo(() => {
    const doneOf = ({ done, doneNoMatch = done }: WriteWords, { role }: Membership) =>
      roleFilter && role !== roleFilter ? doneNoMatch : done;
    const act = (membership: Membership, change: MemberChange) => {
      const name = names.current(membership.publicUserData);
      const words = labels.memberWrites[change.type];
      remember(membership);
      follow(
        send(membership, change),
        { type: change.type, subject: membership },
        {
          done: (answer) => {
            const opposite = oppositeOf(membership, answer, change);
            const canUndo = opposite?.type === "updateMember" || canAdd;
            return {
              message: doneOf(words, answer)(name, roleText(answer.roleName)),
              undo: opposite && canUndo ? () => act(answer, opposite) : undefined,
            };
          },
          failed: words.failed(name),
        },
      );
    };
    return {
      changeRole: (membership, role) => {
        if (role !== membership.role) act(membership, { type: "updateMember", role });
      },
      remove: (membership) => act(membership, { type: "removeMember" }),
      retry: (membership, write) => {
        dismiss(write);
        act(membership, changeOf(membership, write));
      },
      dismiss,
    };
  }, [canAdd, dismiss, follow, labels, remember, roleFilter, roleText, send]);
}
