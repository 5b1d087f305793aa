"use client";

import type { UpdateMemberParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { updateMemberOptions } from "../../query/writes/memberWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Changes a member's role: `mutate({ userId, role })`. Every list shows it immediately. */
export const useUpdateMember = (options?: MutationHookOptions<Membership, UpdateMemberParams>) =>
  useWrite(updateMemberOptions, options);
