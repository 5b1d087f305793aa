"use client";

import { deleteGroupOptions } from "../../query/writes/groupWrites.js";
import { writeHook } from "./writeHook.js";

/** Deletes a group: `mutate(groupId)`. Its members stay in the organization. */
export const useDeleteGroup = writeHook(deleteGroupOptions);
