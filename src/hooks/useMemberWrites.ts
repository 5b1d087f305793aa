"use client";

import { useMutationState } from "@tanstack/react-query";
import { type MemberMutation, type MemberWrite, memberWriteOf, memberWritesKey } from "../query/memberWrites.js";
import { useOrganization } from "./OrganizationProvider.js";

/** Writes to members that are under way, done or refused, in the order in which they were made. */
export function useMemberWrites(): readonly MemberWrite[] {
  const organization = useOrganization();
  return useMutationState<MemberWrite, MemberMutation>({
    filters: { mutationKey: memberWritesKey(organization) },
    select: memberWriteOf,
  });
}
