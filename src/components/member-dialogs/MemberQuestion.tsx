"use client";

import type { Membership, Role } from "../../organization/records.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import { RemovalQuestion } from "./RemovalQuestion.js";
import { RoleQuestion } from "./RoleQuestion.js";

/** What is asked about a member: whether to give them a role or, without one, to remove them. */
export interface AskedOfMember {
  readonly membership: Membership;
  readonly role?: Role;
}

interface MemberQuestionProps {
  readonly asked: AskedOfMember;
  readonly table: MemberTableState;
  readonly onClose: () => void;
}

/** Asks before something grave is done to a member of the table. It is there while it is open. */
export function MemberQuestion({ asked, table, onClose }: MemberQuestionProps) {
  const { list, roles = [], viewerId, actions } = table;
  const { membership, role } = asked;
  const shared = {
    membership,
    rows: list.data,
    isViewer: membership.publicUserData.userId === viewerId,
  };
  return role ? (
    <RoleQuestion
      {...shared}
      role={role}
      roles={roles}
      onConfirm={() => actions.changeRole(membership, role.key)}
      onClose={onClose}
    />
  ) : (
    <RemovalQuestion {...shared} onConfirm={actions.remove} onOpenChange={onClose} />
  );
}
