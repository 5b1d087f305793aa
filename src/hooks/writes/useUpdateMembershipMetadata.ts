"use client";

import type { UpdateMembershipMetadataParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { updateMembershipMetadataOptions } from "../../query/writes/memberWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/**
 * Merges into a member's public metadata: `mutate({ userId, publicMetadata: { team: "Blue", old: null } })`. `null` deletes
 * a key.
 */
export const useUpdateMembershipMetadata = (
  options?: MutationHookOptions<Membership, UpdateMembershipMetadataParams>,
) => useWrite(updateMembershipMetadataOptions, options);
