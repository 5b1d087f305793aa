"use client";

import { deactivateMemberOptions } from "../../query/writes/memberWrites.js";
import { writeHook } from "./writeHook.js";

/** Deactivates a member: `mutate(userId)`. Every list shows it immediately. */
export const useDeactivateMember = writeHook(deactivateMemberOptions);
