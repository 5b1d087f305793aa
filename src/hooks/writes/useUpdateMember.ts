"use client";

import { useMutation } from "@tanstack/react-query";
import type { UpdateMemberParams } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { updateMemberOptions } from "../../query/writes/memberWrites.js";
import { useOrganization } from "../OrganizationProvider.js";
import type { MutationHookOptions } from "./MutationHookOptions.js";

/** Changes a member's role: `mutate({ userId, role })`. Every list shows it immediately. */
export const useUpdateMember = ({ mutation }: MutationHookOptions<Membership, UpdateMemberParams> = {}) =>
  useMutation({ ...updateMemberOptions(useOrganization()), ...mutation });
