"use client";

import { createGroupOptions } from "../../query/writes/groupWrites.js";
import { writeHook } from "./writeHook.js";

/** Creates a group: `mutate({ name })`. */
export const useCreateGroup = writeHook(createGroupOptions);
