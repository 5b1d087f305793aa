"use client";

import { useMutation } from "@tanstack/react-query";
import type { Membership } from "../../organization/records.js";
import { leaveOrganizationOptions } from "../../query/writes/organizationWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Ends the viewer's own membership: `mutate()`. Fails for the last member who can manage the organization. */
export const useLeaveOrganization = ({ mutation }: MutationHookOptions<Membership, void> = {}) =>
  useMutation({ ...leaveOrganizationOptions(useOrganization()), ...mutation });
