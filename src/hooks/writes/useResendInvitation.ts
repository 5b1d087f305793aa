"use client";

import { useMutation } from "@tanstack/react-query";
import type { Invitation } from "../../organization/records.js";
import { resendInvitationOptions } from "../../query/writes/invitationWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Resends an invitation with a new expiry: `mutate(invitationId)`. */
export const useResendInvitation = ({ mutation }: MutationHookOptions<Invitation, string> = {}) =>
  useMutation({ ...resendInvitationOptions(useOrganization()), ...mutation });
