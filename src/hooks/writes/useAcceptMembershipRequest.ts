"use client";

import type { MembershipRequest } from "../../organization/records.js";
import {
  acceptMembershipRequestOptions,
  type AcceptMembershipRequestVariables,
} from "../../query/writes/requestWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Accepts a join request: `mutate({ requestId, role })`. It leaves the pending list immediately. */
export const useAcceptMembershipRequest = (
  options?: MutationHookOptions<MembershipRequest, AcceptMembershipRequestVariables>,
) => useWrite(acceptMembershipRequestOptions, options);
