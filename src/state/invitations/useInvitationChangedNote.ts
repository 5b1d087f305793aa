"use client";

import { useInvitations } from "../../hooks/reads/useInvitations.js";
import { useLocale } from "../../labels/useLocale.js";
import type { Invitation } from "../../organization/records.js";

/**
 * What has become of an invitation since a question about it was opened, in a sentence.
 *
 * @param asked the invitation as it was then
 * @param rows the rows that are shown now; one that is not among them is looked for
 */
export function useInvitationChangedNote(asked: Invitation, rows: readonly Invitation[]): string | undefined {
  const { labels } = useLocale();
  const isAsked = ({ id }: Invitation) => id === asked.id;
  const shown = rows.find(isAsked);
  const found = useInvitations({ query: asked.emailAddress }, { query: { enabled: shown === undefined } });
  const now = shown ?? found.data.find(isAsked);
  const isKnown = now !== undefined || (found.isSuccess && found.count === found.data.length);
  return isKnown && now?.status !== asked.status
    ? labels.invitationWrites.revokeInvitation.gone(asked.emailAddress)
    : undefined;
}
