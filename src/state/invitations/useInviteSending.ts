"use client";

import { useState } from "react";
import { useInviteMembers } from "../../hooks/writes/useInviteMembers.js";
import { type InvitationOutcome, failedInvitation } from "../../organization/invitationOutcome.js";
import type { InviteMembersParams } from "../../organization/writeParams.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { useAbortable } from "../list/useAbortable.js";

/** How far the sending is. */
export interface SendProgress {
  /** How many have been tried. */
  readonly done: number;
  /** How many of them are invited. */
  readonly sent: number;
  readonly total: number;
  /** Running calls finish, and no more are sent. */
  readonly isStopping: boolean;
}

const invitedIn = (outcomes: readonly InvitationOutcome[]) =>
  outcomes.filter(({ outcome }) => outcome === "invited").length;

/** Sends invitations, group by group and chunk by chunk, one sending at a time. Ends when another organization is shown. */
export function useInviteSending() {
  const { mutateAsync: invite } = useInviteMembers();
  const [progress, setProgress] = useState<SendProgress>();
  const abortable = useAbortable();

  /**
   * Answers what became of the addresses that were tried, in the order of the sending.
   *
   * @param onOutcomes called with what became of addresses, as soon as that is known
   */
  const send = async (
    groups: readonly InviteMembersParams[],
    onOutcomes: (outcomes: readonly InvitationOutcome[]) => void,
  ): Promise<readonly InvitationOutcome[]> => {
    const { signal, end } = abortable.begin();
    const outcomes: InvitationOutcome[] = [];
    const total = groups.reduce((sum, { emailAddresses }) => sum + emailAddresses.length, 0);
    setProgress({ done: 0, sent: 0, total, isStopping: false });
    const show = (before: number, answered: readonly InvitationOutcome[]) => {
      const sent = invitedIn([...outcomes.slice(0, before), ...answered]);
      setProgress((now) => now && { ...now, done: before + answered.length, sent });
    };
    const sendGroup = async (group: InviteMembersParams) => {
      const before = outcomes.length;
      // The lists may take their time to be fresh: what became of the addresses is known before.
      const answers = new Promise<readonly InvitationOutcome[]>((resolve, reject) => {
        const onProgress = (answered: readonly InvitationOutcome[]) => {
          onOutcomes(answered);
          show(before, answered);
          if (answered.length === group.emailAddresses.length) resolve(answered);
        };
        invite({ ...group, signal, onProgress }).then(resolve, reject);
      });
      try {
        outcomes.push(...(await answers));
      } catch (error) {
        if (!(error instanceof OrganizationError)) throw error;
        const refused = group.emailAddresses.map((address) => failedInvitation(address, error));
        onOutcomes(refused);
        outcomes.push(...refused);
        show(before, refused);
      }
    };
    try {
      for (const group of groups) {
        if (!signal.aborted) await sendGroup(group);
      }
      return outcomes;
    } finally {
      end();
      setProgress(undefined);
    }
  };
  return {
    progress,
    isSending: abortable.isRunning,
    send,
    stop: () => {
      abortable.stop();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}
