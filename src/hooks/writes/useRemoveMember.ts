"use client";

import { removeMemberOptions } from "../../query/writes/memberWrites.js";
import { writeHook } from "./writeHook.js";

/** Removes a member: `mutate(userId)`. The row leaves every list immediately. */
export const useRemoveMember = writeHook(removeMemberOptions);
