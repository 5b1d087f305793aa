"use client";

import { useQuery } from "@tanstack/react-query";
import { type SendingInvitation, sendingInvitationsOptions } from "../query/sendingInvitationsOptions.js";
import { useOrganization } from "./OrganizationProvider.js";

const NONE: readonly SendingInvitation[] = [];

/** Addresses whose invitations are under way, in the order in which they were given. */
export function useSendingInvitations(): readonly SendingInvitation[] {
  return useQuery(sendingInvitationsOptions(useOrganization())).data ?? NONE;
}
