"use client";

import type { MembershipRequest } from "../../organization/records.js";
import { rejectMembershipRequestOptions } from "../../query/writes/requestWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Rejects a join request: `mutate(requestId)`. It leaves the pending list immediately. */
export const useRejectMembershipRequest = (options?: MutationHookOptions<MembershipRequest, string>) =>
  useWrite(rejectMembershipRequestOptions, options);
