"use client";

import { useCallback } from "react";
import { useAddMember } from "../../hooks/writes/useAddMember.js";
import { useRemoveMember } from "../../hooks/writes/useRemoveMember.js";
import { useUpdateMember } from "../../hooks/writes/useUpdateMember.js";
import type { Membership } from "../../organization/records.js";
import type { MemberChange } from "./memberChange.js";

/** Sends a change of a member. The function stays the same. */
export function useMemberChanges(): (membership: Membership, change: MemberChange) => Promise<Membership> {
  const { mutateAsync: updateMember } = useUpdateMember();
  const { mutateAsync: removeMember } = useRemoveMember();
  const { mutateAsync: addMember } = useAddMember();
  return useCallback(
    ({ publicUserData: { userId } }, change) => {
      if (change.type === "removeMember") return removeMember(userId);
      if (change.type === "updateMember") return updateMember({ userId, role: change.role });
      return addMember({ userId, role: change.role, publicMetadata: change.publicMetadata });
    },
    [addMember, removeMember, updateMember],
  );
}
