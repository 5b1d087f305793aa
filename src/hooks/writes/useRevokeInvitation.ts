"use client";

import { useMutation } from "@tanstack/react-query";
import type { Invitation } from "../../organization/records.js";
import { revokeInvitationOptions } from "../../query/writes/revokeInvitationOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Takes a pending invitation back: `mutate(invitationId)`. It leaves the pending ones at once. */
export function useRevokeInvitation({ mutation }: MutationHookOptions<Invitation, string> = {}) {
  return useMutation({ ...revokeInvitationOptions(useOrganization()), ...mutation });
}
