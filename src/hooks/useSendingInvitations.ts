"use client";

import { type Mutation, useMutationState } from "@tanstack/react-query";
import type { InvitationOutcome } from "../organization/invitationOutcome.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Role } from "../organization/records.js";
import { inviteMembersKey, type InviteMembersVariables } from "../query/inviteMembersOptions.js";
import { useOrganization } from "./OrganizationProvider.js";

/** An address whose invitation is under way. */
export interface SendingInvitation {
  readonly emailAddress: string;
  /** Key of the role that the person gets. */
  readonly role: Role["key"];
}

type InviteMembersMutation = Mutation<readonly InvitationOutcome[], OrganizationError, InviteMembersVariables>;

/** Addresses whose invitations are under way, in the order in which they were given. */
export function useSendingInvitations(): readonly SendingInvitation[] {
  const organization = useOrganization();
  return useMutationState<readonly SendingInvitation[], InviteMembersMutation>({
    filters: { mutationKey: inviteMembersKey(organization), status: "pending" },
    select: ({ state: { variables } }) =>
      variables?.emailAddresses.map((emailAddress) => ({ emailAddress, role: variables.role })) ?? [],
  }).flat();
}
