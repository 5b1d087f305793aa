"use client";

import { useMutation } from "@tanstack/react-query";
import type { MembershipRequest } from "../../organization/records.js";
import {
  acceptMembershipRequestOptions,
  type AcceptMembershipRequestVariables,
} from "../../query/writes/acceptMembershipRequestOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Lets a person in who asked to join: `mutate({ requestId, role })`. The request leaves the pending ones at once. */
export function useAcceptMembershipRequest({
  mutation,
}: MutationHookOptions<MembershipRequest, AcceptMembershipRequestVariables> = {}) {
  return useMutation({ ...acceptMembershipRequestOptions(useOrganization()), ...mutation });
}
