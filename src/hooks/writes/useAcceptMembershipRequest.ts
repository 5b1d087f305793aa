"use client";

import { useMutation } from "@tanstack/react-query";
import type { MembershipRequest } from "../../organization/records.js";
import {
  acceptMembershipRequestOptions,
  type AcceptMembershipRequestVariables,
} from "../../query/writes/requestWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Accepts a join request: `mutate({ requestId, role })`. It leaves the pending list immediately. */
export const useAcceptMembershipRequest = ({
  mutation,
}: MutationHookOptions<MembershipRequest, AcceptMembershipRequestVariables> = {}) =>
  useMutation({ ...acceptMembershipRequestOptions(useOrganization()), ...mutation });
