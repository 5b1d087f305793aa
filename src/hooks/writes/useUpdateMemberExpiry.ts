"use client";

import { updateMemberExpiryOptions } from "../../query/writes/memberWrites.js";
import { writeHook } from "./writeHook.js";

/** Sets when a member's access ends, or that it doesn't: `mutate({ userId, expiresAt })`. Every list shows it immediately. */
export const useUpdateMemberExpiry = writeHook(updateMemberExpiryOptions);
