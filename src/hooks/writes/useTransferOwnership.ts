"use client";

import { useMutation } from "@tanstack/react-query";
import type { TransferOwnershipParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { transferOwnershipOptions } from "../../query/writes/transferOwnershipOptions.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Hands the organization on: the viewer and another member swap roles, `mutate({ userId })`. */
export function useTransferOwnership({ mutation }: MutationHookOptions<Membership, TransferOwnershipParams> = {}) {
  return useMutation({ ...transferOwnershipOptions(useOrganization()), ...mutation });
}
