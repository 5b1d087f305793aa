import { ON_INVITATIONS, ON_REQUESTS, ON_RIGHTS } from "../../organization/rules/dependents.js";
import { type InviteInChunksOptions, inviteInChunks } from "../../organization/inviteInChunks.js";
import type { InvitationOutcome } from "../../organization/invitationOutcome.js";
import type { Organization } from "../../organization/Organization.js";
import type { InviteMembersParams } from "../../organization/writeParams.js";
import { organizationKey, resourceKey, resourceKeys } from "../keys.js";
import { invalidateAfter } from "../invalidationBatch.js";
import { type SendingInvitation, sendingInvitationsOptions } from "./sendingInvitationsOptions.js";
import { baseOptions, type WriteOptionsFactory } from "./defineWrite.js";

/** Any number of addresses, with the same role for all; a progress callback and an abort signal. */
export type InviteMembersVariables = InviteMembersParams & InviteInChunksOptions;

export const inviteMembersKey = (organization: Organization) =>
  [...organizationKey(organization), "inviteMembers"] as const;

/** Mutation options that invite many addresses and return the outcome of each. Rejects only when none could be tried. */
export const inviteMembersOptions: WriteOptionsFactory<readonly InvitationOutcome[], InviteMembersVariables> = (
  client,
  organization,
) => ({
  // Not a write to rows: these are not there yet.
  ...baseOptions(client, inviteMembersKey(organization)),
  mutationFn: async ({ onProgress, signal: given, ...params }) => {
    // Of a write that a persisted cache restores, what JSON makes of a signal is left.
    const signal = given instanceof AbortSignal ? given : undefined;
    const { queryKey } = sendingInvitationsOptions(organization);
    const { emailAddresses, role } = params;
    const own = new Set(emailAddresses);
    const isOwn = (sending: SendingInvitation) => sending.role === role && own.has(sending.emailAddress);
    /** Removes this call's addresses that aren't sending anymore. */
    const keepSending = (isSending: (emailAddress: string) => boolean) =>
      client.setQueryData(queryKey, (all = []) =>
        all.filter((sending) => !isOwn(sending) || isSending(sending.emailAddress)),
      );
    client.setQueryData(queryKey, (all = []) => [
      ...all.filter((sending) => !isOwn(sending)),
      ...emailAddresses.map((emailAddress) => ({ emailAddress, role })),
    ]);
    try {
      const outcomes = await inviteInChunks(organization, params, {
        signal,
        onProgress: (answered) => {
          onProgress?.(answered);
          const refused = new Set(
            answered.flatMap(({ outcome, emailAddress }) => (outcome === "invited" ? [] : [emailAddress])),
          );
          keepSending((emailAddress) => !refused.has(emailAddress));
          // Who is invited shows as such while the others are on their way.
          if (answered.length < emailAddresses.length) {
            void client.invalidateQueries({ queryKey: resourceKey(organization, "invitations") });
          }
        },
      });
      const tried = new Set(outcomes.map(({ emailAddress }) => emailAddress));
      keepSending((emailAddress) => tried.has(emailAddress));
      // Only now: other writes do not wait until all chunks are sent.
      const refreshed = invalidateAfter(
        client,
        async () => outcomes,
        // Who asked to join and is invited now has been answered by the backend.
        () => {
          const isRefused = outcomes.some(({ outcome }) => outcome !== "invited");
          const rights = isRefused ? ON_RIGHTS : [];
          return resourceKeys(organization, [...ON_INVITATIONS, ...ON_REQUESTS, ...rights]);
        },
      );
      // Where all failed, don't wait for the refetch, which may need the connection back.
      return outcomes.every(({ outcome }) => outcome === "failed") ? outcomes : await refreshed;
    } finally {
      keepSending(() => false);
    }
  },
});
