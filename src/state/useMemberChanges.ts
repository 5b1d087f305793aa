"use client";

import { useCallback } from "react";
import { useAddMember } from "../hooks/useAddMember.js";
import { useRemoveMember } from "../hooks/useRemoveMember.js";
import { useUpdateMember } from "../hooks/useUpdateMember.js";
import type { Membership } from "../organization/records.js";
import type { MemberChange } from "./memberChange.js";

/** Sends a change of a member. The function stays the same. */
export function useMemberChanges(): (membership: Membership, change: MemberChange) => Promise<Membership> {
  const { mutateAsync: updateMember } = useUpdateMember();
  const { mutateAsync: removeMember } = useRemoveMember();
  const { mutateAsync: addMember } = useAddMember();
  return useCallback(
    ({ publicUserData: { userId } }, change) => {
      if (change.type === "removeMember") return removeMember(userId);
      return (change.type === "addMember" ? addMember : updateMember)({ userId, role: change.role });
    },
    [addMember, removeMember, updateMember],
  );
}
