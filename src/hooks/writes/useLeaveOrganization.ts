"use client";

import { useMutation } from "@tanstack/react-query";
import type { Membership } from "../../organization/records.js";
import { leaveOrganizationOptions } from "../../query/writes/leaveOrganizationOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Ends the viewer's own membership: `mutate()`. The last one who can manage members is refused. */
export function useLeaveOrganization({ mutation }: MutationHookOptions<Membership, void> = {}) {
  return useMutation({ ...leaveOrganizationOptions(useOrganization()), ...mutation });
}
