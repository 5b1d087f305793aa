"use client";

import { acceptMembershipRequestOptions } from "../../query/writes/requestWrites.js";
import { writeHook } from "./writeHook.js";

/** Accepts a join request: `mutate({ requestId, role })`. It leaves the pending list immediately. */
export const useAcceptMembershipRequest = writeHook(acceptMembershipRequestOptions);
