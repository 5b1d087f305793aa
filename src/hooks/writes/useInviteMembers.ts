"use client";

import { useMutation } from "@tanstack/react-query";
import type { InvitationOutcome } from "../../organization/invitationOutcome.js";
import { inviteMembersOptions, type InviteMembersVariables } from "../../query/writes/inviteMembersOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Invites any number of addresses, in chunks: `mutate({ emailAddresses, role, onProgress, signal })`. */
export function useInviteMembers({
  mutation,
}: MutationHookOptions<readonly InvitationOutcome[], InviteMembersVariables> = {}) {
  return useMutation({ ...inviteMembersOptions(useOrganization()), ...mutation });
}
