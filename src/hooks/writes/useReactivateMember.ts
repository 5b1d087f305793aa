"use client";

import { reactivateMemberOptions } from "../../query/writes/memberWrites.js";
import { writeHook } from "./writeHook.js";

/** Reactivates an inactive member: `mutate(userId)`. Every list shows it immediately. */
export const useReactivateMember = writeHook(reactivateMemberOptions);
