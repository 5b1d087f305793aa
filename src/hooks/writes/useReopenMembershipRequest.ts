"use client";

import { useMutation } from "@tanstack/react-query";
import type { MembershipRequest } from "../../organization/records.js";
import { reopenMembershipRequestOptions } from "../../query/writes/reopenMembershipRequestOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Takes it back that a request to join was turned down: `mutate(requestId)`. */
export function useReopenMembershipRequest({ mutation }: MutationHookOptions<MembershipRequest, string> = {}) {
  return useMutation({ ...reopenMembershipRequestOptions(useOrganization()), ...mutation });
}
