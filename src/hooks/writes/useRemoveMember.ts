"use client";

import type { Membership } from "../../organization/records.js";
import { removeMemberOptions } from "../../query/writes/memberWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Removes a member: `mutate(userId)`. The row leaves every list immediately. */
export const useRemoveMember = (options?: MutationHookOptions<Membership, string>) =>
  useWrite(removeMemberOptions, options);
