"use client";

import { updateMemberOptions } from "../../query/writes/memberWrites.js";
import { writeHook } from "./writeHook.js";

/** Changes a member's role: `mutate({ userId, role })`. Every list shows it immediately. */
export const useUpdateMember = writeHook(updateMemberOptions);
