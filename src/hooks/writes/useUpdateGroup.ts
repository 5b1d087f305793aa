"use client";

import { updateGroupOptions } from "../../query/writes/groupWrites.js";
import { writeHook } from "./writeHook.js";

/** Renames a group: `mutate({ groupId, name })`. Every list of groups shows it immediately. */
export const useUpdateGroup = writeHook(updateGroupOptions);
