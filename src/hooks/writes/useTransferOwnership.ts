"use client";

import type { TransferOwnershipParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { transferOwnershipOptions } from "../../query/writes/organizationWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Transfers ownership: `mutate({ userId })`. The viewer and that member swap roles. */
export const useTransferOwnership = (options?: MutationHookOptions<Membership, TransferOwnershipParams>) =>
  useWrite(transferOwnershipOptions, options);
