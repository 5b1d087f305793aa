"use client";

import type { InvitationOutcome } from "../../organization/invitationOutcome.js";
import { inviteMembersOptions, type InviteMembersVariables } from "../../query/writes/inviteMembersOptions.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Invites any number of addresses, in chunks: `mutate({ emailAddresses, role, onProgress, signal })`. */
export function useInviteMembers(options?: MutationHookOptions<readonly InvitationOutcome[], InviteMembersVariables>) {
  return useWrite(inviteMembersOptions, options);
}
