"use client";

import type { Membership } from "../../organization/records.js";
import { leaveOrganizationOptions } from "../../query/writes/organizationWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Ends the viewer's own membership: `mutate()`. Fails for the last member who can manage the organization. */
export const useLeaveOrganization = (options?: MutationHookOptions<Membership, void>) =>
  useWrite(leaveOrganizationOptions, options);
