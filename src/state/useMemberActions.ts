"use client";

import { noop, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useRemoveMember } from "../hooks/useRemoveMember.js";
import { useUpdateMember } from "../hooks/useUpdateMember.js";
import { useLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { forgetWrite } from "../query/forgetWrite.js";
import type { RowWrite } from "../query/rowWrites.js";
import { type Announcement, useAnnouncer } from "./useAnnouncer.js";

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
  /** The outcome of the latest action, in words. */
  readonly announcement: Announcement;
}

/** Role changes and removals. Their success is announced; a refusal stays in `useMemberWrites`. */
export function useMemberActions(): MemberActing {
  const client = useQueryClient();
  const { labels } = useLocale();
  const [announcement, announce] = useAnnouncer();
  const { mutateAsync: updateMember } = useUpdateMember();
  const { mutateAsync: removeMember } = useRemoveMember();
  const [acted, setActed] = useState<ReadonlyMap<string, Membership>>(new Map());

  const actions = useMemo(() => {
    const remember = (membership: Membership) =>
      setActed((before) => new Map(before).set(membership.publicUserData.userId, membership));
    const changeRole = (membership: Membership, role: string) => {
      const { publicUserData: person, role: current } = membership;
      if (role === current) return;
      remember(membership);
      updateMember({ userId: person.userId, role }).then(
        ({ roleName }) => announce(labels.roleChanged(personName(person), roleName)),
        noop,
      );
    };
    const remove = (membership: Membership) => {
      const { publicUserData: person } = membership;
      remember(membership);
      removeMember(person.userId).then(() => announce(labels.removed(personName(person))), noop);
    };
    const dismiss = ({ id }: RowWrite) => forgetWrite(client, id);
    const retry = (membership: Membership, write: RowWrite) => {
      dismiss(write);
      if (write.role === undefined) remove(membership);
      else changeRole(membership, write.role);
    };
    return { changeRole, remove, retry, dismiss };
  }, [announce, client, labels, removeMember, updateMember]);
  return { actions, acted, announcement };
}
