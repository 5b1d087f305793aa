"use client";

import { useMutation } from "@tanstack/react-query";
import type { UpdateMembershipMetadataParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { updateMembershipMetadataOptions } from "../../query/writes/memberWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/**
 * Merges into a member's public metadata: `mutate({ userId, publicMetadata: { team: "Blue", old: null } })`. `null` deletes
 * a key.
 */
export const useUpdateMembershipMetadata = ({
  mutation,
}: MutationHookOptions<Membership, UpdateMembershipMetadataParams> = {}) =>
  useMutation({ ...updateMembershipMetadataOptions(useOrganization()), ...mutation });
