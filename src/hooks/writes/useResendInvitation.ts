"use client";

import { useMutation } from "@tanstack/react-query";
import type { Invitation } from "../../organization/records.js";
import { resendInvitationOptions } from "../../query/writes/resendInvitationOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Sends an invitation once more, with a new time to expire: `mutate(invitationId)`. */
export function useResendInvitation({ mutation }: MutationHookOptions<Invitation, string> = {}) {
  return useMutation({ ...resendInvitationOptions(useOrganization()), ...mutation });
}
