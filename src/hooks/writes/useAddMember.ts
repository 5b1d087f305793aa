"use client";

import type { AddMemberParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { addMemberOptions } from "../../query/writes/memberWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Adds an existing user: `mutate({ userId, role })`. */
export const useAddMember = (options?: MutationHookOptions<Membership, AddMemberParams>) =>
  useWrite(addMemberOptions, options);
