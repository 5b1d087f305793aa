import type { Group, Invitation, Membership, MembershipRequest } from "./records.js";

/** The rows that each write changes, by its name: that of the contract, or the singular of one about many rows. */
export interface WrittenRows {
  readonly updateMember: Membership;
  readonly removeMember: Membership;
  readonly addMember: Membership;
  readonly deactivateMember: Membership;
  readonly reactivateMember: Membership;
  readonly updateMemberExpiry: Membership;
  readonly addGroupMember: Membership;
  readonly removeGroupMember: Membership;
  readonly updateGroup: Group;
  readonly deleteGroup: Group;
  readonly resendInvitation: Invitation;
  readonly revokeInvitation: Invitation;
  readonly acceptMembershipRequest: MembershipRequest;
  readonly rejectMembershipRequest: MembershipRequest;
  readonly reopenMembershipRequest: MembershipRequest;
}

/** The names of the writes to rows of one type; without it, of all writes to rows. */
export type RowWriteName<T = WrittenRows[keyof WrittenRows]> = {
  [Name in keyof WrittenRows]: WrittenRows[Name] extends T ? Name : never;
}[keyof WrittenRows];
