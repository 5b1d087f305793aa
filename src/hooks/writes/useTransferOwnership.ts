"use client";

import { transferOwnershipOptions } from "../../query/writes/organizationWrites.js";
import { writeHook } from "./writeHook.js";

/** Transfers ownership: `mutate({ userId })`. The viewer and that member swap roles. */
export const useTransferOwnership = writeHook(transferOwnershipOptions);
