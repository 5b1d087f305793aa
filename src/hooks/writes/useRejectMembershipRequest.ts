"use client";

import { useMutation } from "@tanstack/react-query";
import type { MembershipRequest } from "../../organization/records.js";
import { rejectMembershipRequestOptions } from "../../query/writes/requestWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Rejects a join request: `mutate(requestId)`. It leaves the pending list immediately. */
export const useRejectMembershipRequest = ({ mutation }: MutationHookOptions<MembershipRequest, string> = {}) =>
  useMutation({ ...rejectMembershipRequestOptions(useOrganization()), ...mutation });
