"use client";

import { useMutation } from "@tanstack/react-query";
import type { AddMemberParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { addMemberOptions } from "../../query/writes/addMemberOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Makes a user a member: `mutate({ userId, role })`. */
export function useAddMember({ mutation }: MutationHookOptions<Membership, AddMemberParams> = {}) {
  return useMutation({ ...addMemberOptions(useOrganization()), ...mutation });
}
