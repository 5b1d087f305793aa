"use client";

import { addGroupMemberOptions } from "../../query/writes/groupMemberWrites.js";
import { writeHook } from "./writeHook.js";

/** Adds a member to a group: `mutate({ userId, group })`. Every list of members shows it immediately. */
export const useAddGroupMember = writeHook(addGroupMemberOptions);
