import type { Invitation, Membership, MembershipRequest, Role } from "../organization/records.js";
import type { RowWrite } from "./rowWrites.js";

/** A member's row while a write to it is under way. */
export function membershipAfter(
  row: Membership,
  { type, role }: RowWrite,
  roles: readonly Role[],
): Membership | undefined {
  if (type === "removeMember") return undefined;
  return type === "updateMember" && role !== undefined ? withRole(row, role, roles) : row;
}

/** The row in a role, as far as it is known here what the role is called and permits. */
function withRole(row: Membership, role: string, roles: readonly Role[]): Membership {
  const known = roles.find(({ key }) => key === role);
  return {
    ...row,
    role,
    roleName: known?.name ?? role,
    permissions: known?.permissions.map(({ key }) => key) ?? [],
  };
}

/** An invitation's row while a write to it is under way. */
export const invitationAfter = (row: Invitation, { type }: RowWrite): Invitation =>
  type === "revokeInvitation" ? { ...row, status: "revoked" } : row;

/** A request's row while it is being decided. */
export const requestAfter = (row: MembershipRequest, { type }: RowWrite): MembershipRequest => ({
  ...row,
  status: STATUS_AFTER[type] ?? row.status,
});

const STATUS_AFTER: Readonly<Record<string, MembershipRequest["status"]>> = {
  acceptMembershipRequest: "accepted",
  rejectMembershipRequest: "rejected",
  reopenMembershipRequest: "pending",
};
