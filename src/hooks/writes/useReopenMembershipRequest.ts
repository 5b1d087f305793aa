"use client";

import { reopenMembershipRequestOptions } from "../../query/writes/requestWrites.js";
import { writeHook } from "./writeHook.js";

/** Reopens a rejected join request: `mutate(requestId)`. */
export const useReopenMembershipRequest = writeHook(reopenMembershipRequestOptions);
