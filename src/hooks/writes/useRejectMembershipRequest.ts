"use client";

import { rejectMembershipRequestOptions } from "../../query/writes/requestWrites.js";
import { writeHook } from "./writeHook.js";

/** Rejects a join request: `mutate(requestId)`. It leaves the pending list immediately. */
export const useRejectMembershipRequest = writeHook(rejectMembershipRequestOptions);
