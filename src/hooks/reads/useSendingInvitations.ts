"use client";

import { useIsMutating, useQuery } from "@tanstack/react-query";
import { inviteMembersKey } from "../../query/writes/inviteMembersOptions.js";
import { type SendingInvitation, sendingInvitationsOptions } from "../../query/writes/sendingInvitationsOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

const NONE: readonly SendingInvitation[] = [];

/** The addresses whose invitations are being sent, in the order given. */
export function useSendingInvitations(): readonly SendingInvitation[] {
  const organization = useOrganization();
  // What a persisted cache restores is not being sent any more.
  const isSending = useIsMutating({ mutationKey: inviteMembersKey(organization) }) > 0;
  const { data = NONE } = useQuery(sendingInvitationsOptions(organization));
  return isSending ? data : NONE;
}
