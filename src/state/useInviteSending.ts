"use client";

import { useRef, useState } from "react";
import { useInviteMembers } from "../hooks/useInviteMembers.js";
import { type InvitationOutcome, refusedInvitation } from "../organization/invitationOutcome.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import type { DraftAddress } from "./addressList.js";

/** How far the sending is. */
export interface SendProgress {
  readonly sent: number;
  readonly total: number;
  /** The addresses, by their ids, that are sent now or come later. */
  readonly ids: ReadonlySet<number>;
  /** What is under way is finished, and nothing more is sent. */
  readonly isStopping: boolean;
}

interface SendTerms {
  /** The role of who has none of their own. */
  readonly role: string;
  readonly message: string;
}

/**
 * Sends invitations, role by role and chunk by chunk, one sending at a time.
 *
 * @param onOutcomes called with what became of addresses, as soon as that is known
 */
export function useInviteSending(onOutcomes: (outcomes: readonly InvitationOutcome[]) => void) {
  const { mutateAsync: invite } = useInviteMembers();
  const [progress, setProgress] = useState<SendProgress>();
  const sending = useRef<AbortController>(undefined);

  /** Answers what became of the addresses that were tried, in the order of the sending. */
  const send = async (
    addresses: readonly DraftAddress[],
    { role, message }: SendTerms,
  ): Promise<readonly InvitationOutcome[]> => {
    const { signal } = (sending.current = new AbortController());
    const outcomes: InvitationOutcome[] = [];
    setProgress({
      sent: 0,
      total: addresses.length,
      ids: new Set(addresses.map(({ id }) => id)),
      isStopping: false,
    });
    const sendAs = async (groupRole: string, emailAddresses: readonly string[]) => {
      const before = outcomes.length;
      const onProgress = (answered: readonly InvitationOutcome[]) => {
        onOutcomes(answered);
        setProgress((now) => now && { ...now, sent: before + answered.length });
      };
      try {
        outcomes.push(
          ...(await invite({
            emailAddresses,
            role: groupRole,
            message: message.trim() || undefined,
            signal,
            onProgress,
          })),
        );
      } catch (error) {
        if (!(error instanceof OrganizationError)) throw error;
        const refused = emailAddresses.map((address) => refusedInvitation(address, error));
        onProgress(refused);
        outcomes.push(...refused);
      }
    };
    const roleOf = (address: DraftAddress) => address.role ?? role;
    try {
      for (const groupRole of new Set(addresses.map(roleOf))) {
        if (signal.aborted) break;
        const group = addresses.filter((address) => roleOf(address) === groupRole);
        await sendAs(
          groupRole,
          group.map(({ address }) => address),
        );
      }
      return outcomes;
    } finally {
      sending.current = undefined;
      setProgress(undefined);
    }
  };
  return {
    progress,
    /** Whether it is sending at this moment, before it renders. */
    isSending: () => sending.current !== undefined,
    send,
    stop: () => {
      sending.current?.abort();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}
