"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAddMember } from "../hooks/useAddMember.js";
import { useOrganization } from "../hooks/OrganizationProvider.js";
import { useRemoveMember } from "../hooks/useRemoveMember.js";
import { useUpdateMember } from "../hooks/useUpdateMember.js";
import { useLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { forgetWrite } from "../query/forgetWrite.js";
import type { RowWrite } from "../query/rowWrites.js";
import type { Announcement } from "./useAnnouncer.js";
import { useOrganizationState } from "./useOrganizationState.js";
import { useReport } from "./useReport.js";

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

export interface MemberActing {
  readonly actions: MemberActions;
  /** Who was acted upon, by user id: a refused write can be told of when the row is no longer shown. */
  readonly acted: ReadonlyMap<string, Membership>;
  /** The outcome of the latest action, in words, with a way to undo it. */
  readonly announcement: Announcement;
}

/**
 * Role changes and removals, each with its opposite: the write is sent at once, and undoing it is another write. Their
 * success is announced; a refusal stays in `useRowWrites`.
 *
 * @param roleFilter the role that the list is of; empty: of all
 */
export function useMemberActions(roleFilter: string): MemberActing {
  const client = useQueryClient();
  const { labels } = useLocale();
  const canAdd = useOrganization().addMember !== undefined;
  const { announcement, follow } = useReport();
  const { mutateAsync: updateMember } = useUpdateMember();
  const { mutateAsync: removeMember } = useRemoveMember();
  const { mutateAsync: addMember } = useAddMember();
  const [acted, setActed] = useOrganizationState<ReadonlyMap<string, Membership>>(() => new Map());

  const actions = useMemo(() => {
    const remember = (membership: Membership) =>
      setActed((before) => new Map(before).set(membership.publicUserData.userId, membership));
    const changeRole = (membership: Membership, role: string) => {
      const { publicUserData: person, role: current } = membership;
      if (role === current) return;
      const name = personName(person);
      remember(membership);
      follow(
        updateMember({ userId: person.userId, role }),
        { type: "updateMember", subject: membership },
        {
          done: (answer) => ({
            message: (roleFilter && answer.role !== roleFilter ? labels.roleChangedAway : labels.roleChanged)(
              name,
              answer.roleName,
            ),
            undo: () => changeRole(answer, current),
          }),
          failed: labels.roleChangeFailed(name),
        },
      );
    };
    const bringBack = (membership: Membership) => {
      const { publicUserData: person, role } = membership;
      const name = personName(person);
      follow(
        addMember({ userId: person.userId, role }),
        { type: "addMember", subject: membership },
        { done: () => ({ message: labels.broughtBack(name) }), failed: labels.bringingBackFailed(name) },
      );
    };
    const remove = (membership: Membership) => {
      const { publicUserData: person } = membership;
      const name = personName(person);
      remember(membership);
      follow(
        removeMember(person.userId),
        { type: "removeMember", subject: membership },
        {
          done: () => ({ message: labels.removed(name), undo: canAdd ? () => bringBack(membership) : undefined }),
          failed: labels.removalFailed(name),
        },
      );
    };
    const dismiss = ({ id }: RowWrite) => forgetWrite(client, id);
    const retry = (membership: Membership, write: RowWrite) => {
      dismiss(write);
      if (write.type === "addMember") bringBack(membership);
      else if (write.role === undefined) remove(membership);
      else changeRole(membership, write.role);
    };
    return { changeRole, remove, retry, dismiss };
  }, [addMember, canAdd, client, follow, labels, removeMember, roleFilter, setActed, updateMember]);
  return { actions, acted, announcement };
}
