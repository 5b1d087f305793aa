"use client";

import { useMutation } from "@tanstack/react-query";
import type { UpdateMemberParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { updateMemberOptions } from "../../query/writes/updateMemberOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Gives a member another role: `mutate({ userId, role })`. Every list shows it at once. */
export function useUpdateMember({ mutation }: MutationHookOptions<Membership, UpdateMemberParams> = {}) {
  return useMutation({ ...updateMemberOptions(useOrganization()), ...mutation });
}
