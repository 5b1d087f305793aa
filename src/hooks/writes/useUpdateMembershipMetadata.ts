"use client";

import { updateMembershipMetadataOptions } from "../../query/writes/memberWrites.js";
import { writeHook } from "./writeHook.js";

/**
 * Merges into a member's public metadata: `mutate({ userId, publicMetadata: { team: "Blue", old: null } })`. `null` deletes
 * a key.
 */
export const useUpdateMembershipMetadata = writeHook(updateMembershipMetadataOptions);
