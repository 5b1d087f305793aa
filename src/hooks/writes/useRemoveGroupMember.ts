"use client";

import { removeGroupMemberOptions } from "../../query/writes/groupMemberWrites.js";
import { writeHook } from "./writeHook.js";

/** Removes a member from a group: `mutate({ userId, group })`. Every list of members shows it immediately. */
export const useRemoveGroupMember = writeHook(removeGroupMemberOptions);
