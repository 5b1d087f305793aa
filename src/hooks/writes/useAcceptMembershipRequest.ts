"use client";

import { useMutation } from "@tanstack/react-query";
import type { MembershipRequest } from "../../organization/records.js";
import {
  acceptMembershipRequestOptions,
  type AcceptMembershipRequestVariables,
} from "../../query/writes/requestWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Accepts a request to join: `mutate({ requestId, role })`. It leaves the list of pending ones at once. */
export const useAcceptMembershipRequest = ({
  mutation,
}: MutationHookOptions<MembershipRequest, AcceptMembershipRequestVariables> = {}) =>
  useMutation({ ...acceptMembershipRequestOptions(useOrganization()), ...mutation });
