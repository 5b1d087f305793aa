"use client";

import { useMutation } from "@tanstack/react-query";
import type { AddMemberParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { addMemberOptions } from "../../query/writes/memberWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Adds an existing user: `mutate({ userId, role })`. */
export const useAddMember = ({ mutation }: MutationHookOptions<Membership, AddMemberParams> = {}) =>
  useMutation({ ...addMemberOptions(useOrganization()), ...mutation });
