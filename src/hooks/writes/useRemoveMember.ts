"use client";

import { useMutation } from "@tanstack/react-query";
import type { Membership } from "../../organization/records.js";
import { removeMemberOptions } from "../../query/writes/memberWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Removes a member: `mutate(userId)`. The row leaves every list immediately. */
export const useRemoveMember = ({ mutation }: MutationHookOptions<Membership, string> = {}) =>
  useMutation({ ...removeMemberOptions(useOrganization()), ...mutation });
