"use client";

import type { ConfirmMemberChange } from "../../state/members/useMemberDialogs.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import { RemovalQuestion } from "./RemovalQuestion.js";
import { RoleQuestion } from "./RoleQuestion.js";

interface MemberQuestionProps {
  readonly asked: ConfirmMemberChange;
  readonly table: MemberTableState;
  readonly onClose: () => void;
}

/** Asks before something grave is done to a member of the table. It is there while it is open. */
export function MemberQuestion({ asked, table, onClose }: MemberQuestionProps) {
  const { list, roles = [], viewerId, actions } = table;
  const { membership } = asked;
  const shared = {
    membership,
    rows: list.data,
    isViewer: membership.publicUserData.userId === viewerId,
  };
  return asked.type === "confirmRole" ? (
    <RoleQuestion
      {...shared}
      role={asked.role}
      roles={roles}
      onConfirm={() => actions.changeRole(membership, asked.role.key)}
      onClose={onClose}
    />
  ) : (
    <RemovalQuestion {...shared} onConfirm={actions.remove} onOpenChange={onClose} />
  );
}
