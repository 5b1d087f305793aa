"use client";

import { leaveOrganizationOptions } from "../../query/writes/organizationWrites.js";
import { writeHook } from "./writeHook.js";

/** Ends the viewer's own membership: `mutate()`. Fails for the last member who can manage the organization. */
export const useLeaveOrganization = writeHook(leaveOrganizationOptions);
