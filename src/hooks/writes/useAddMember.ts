"use client";

import { addMemberOptions } from "../../query/writes/memberWrites.js";
import { writeHook } from "./writeHook.js";

/** Adds an existing user: `mutate({ userId, role })`. */
export const useAddMember = writeHook(addMemberOptions);
