"use client";

import { useMutation } from "@tanstack/react-query";
import type { Membership } from "../../organization/records.js";
import { removeMemberOptions } from "../../query/writes/removeMemberOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Takes a member out: `mutate(userId)`. The row goes at once from every list. */
export function useRemoveMember({ mutation }: MutationHookOptions<Membership, string> = {}) {
  return useMutation({ ...removeMemberOptions(useOrganization()), ...mutation });
}
