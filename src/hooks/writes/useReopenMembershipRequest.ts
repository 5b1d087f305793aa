"use client";

import { useMutation } from "@tanstack/react-query";
import type { MembershipRequest } from "../../organization/records.js";
import { reopenMembershipRequestOptions } from "../../query/writes/requestWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Reopens a rejected join request: `mutate(requestId)`. */
export const useReopenMembershipRequest = ({ mutation }: MutationHookOptions<MembershipRequest, string> = {}) =>
  useMutation({ ...reopenMembershipRequestOptions(useOrganization()), ...mutation });
