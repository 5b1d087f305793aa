"use client";

import { useMutation } from "@tanstack/react-query";
import type { TransferOwnershipParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { transferOwnershipOptions } from "../../query/writes/organizationWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Transfers ownership: `mutate({ userId })`. The viewer and that member swap roles. */
export const useTransferOwnership = ({ mutation }: MutationHookOptions<Membership, TransferOwnershipParams> = {}) =>
  useMutation({ ...transferOwnershipOptions(useOrganization()), ...mutation });
