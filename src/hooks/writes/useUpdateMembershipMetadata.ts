"use client";

import { useMutation } from "@tanstack/react-query";
import type { UpdateMembershipMetadataParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { updateMembershipMetadataOptions } from "../../query/writes/updateMembershipMetadataOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Merges into what the app keeps beside a membership: `mutate({ userId, publicMetadata: { team: "Blue", old: null } })`. */
export function useUpdateMembershipMetadata({
  mutation,
}: MutationHookOptions<Membership, UpdateMembershipMetadataParams> = {}) {
  return useMutation({ ...updateMembershipMetadataOptions(useOrganization()), ...mutation });
}
