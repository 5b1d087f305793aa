"use client";

import { useMutation } from "@tanstack/react-query";
import type { MembershipRequest } from "../../organization/records.js";
import { rejectMembershipRequestOptions } from "../../query/writes/rejectMembershipRequestOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Turns a request to join down: `mutate(requestId)`. It leaves the pending ones at once. */
export function useRejectMembershipRequest({ mutation }: MutationHookOptions<MembershipRequest, string> = {}) {
  return useMutation({ ...rejectMembershipRequestOptions(useOrganization()), ...mutation });
}
