"use client";

import { useMutation } from "@tanstack/react-query";
import type { Invitation } from "../../organization/records.js";
import { revokeInvitationOptions } from "../../query/writes/invitationWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Revokes a pending invitation: `mutate(invitationId)`. It leaves the pending list immediately. */
export const useRevokeInvitation = ({ mutation }: MutationHookOptions<Invitation, string> = {}) =>
  useMutation({ ...revokeInvitationOptions(useOrganization()), ...mutation });
