"use client";

import type { MembershipRequest } from "../../organization/records.js";
import { reopenMembershipRequestOptions } from "../../query/writes/requestWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Reopens a rejected join request: `mutate(requestId)`. */
export const useReopenMembershipRequest = (options?: MutationHookOptions<MembershipRequest, string>) =>
  useWrite(reopenMembershipRequestOptions, options);
