import type { MembershipGroup, Metadata } from "./records.js";

/** A user to add who is already known to the backend. */
export interface AddMemberParams {
  readonly userId: string;
  /** The role's key. */
  readonly role: string;
  /** The app's own values for the membership, at most 8 KB. A backend that cannot store them ignores them. */
  readonly publicMetadata?: Metadata | undefined;
  /** When access ends: epoch milliseconds in the future, until the year 9999. Absent or `null`: it doesn't. */
  readonly expiresAt?: number | null | undefined;
  /**
   * The ids of groups to add them to. Those that don't exist any more, or that a directory manages, are left out: see the
   * answer's `groups`. A backend without groups ignores them.
   */
  readonly groupIds?: readonly string[] | undefined;
}

/** A member, and the new end of their access. */
export interface UpdateMemberExpiryParams {
  readonly userId: string;
  /** Epoch milliseconds in the future, until the year 9999; `null`: access doesn't end. */
  readonly expiresAt: number | null;
}

/** A member, and their new role. */
export interface UpdateMemberParams {
  readonly userId: string;
  /** The role's key. */
  readonly role: string;
}

/** A member, and the change of their metadata. */
export interface UpdateMembershipMetadataParams {
  readonly userId: string;
  /** Merged at every depth into the stored metadata: `null` deletes, arrays are replaced, other keys stay. */
  readonly publicMetadata: Metadata;
}

/** A new group. */
export interface CreateGroupParams {
  /** 1 to 100 characters, no other group's in any letter case. */
  readonly name: string;
}

/** A group, and its new name. */
export interface UpdateGroupParams extends CreateGroupParams {
  readonly groupId: string;
}

/** A group, and who to add or remove. */
export interface GroupMembersParams {
  readonly groupId: string;
  /** 1 to 1,000, each once. */
  readonly userIds: readonly string[];
}

/** A member, and the group to add them to or remove them from. */
export interface GroupMemberParams {
  readonly userId: string;
  /** With its name, which the member's row shows until the backend answers. */
  readonly group: MembershipGroup;
}

/** The member who swaps roles with the viewer. */
export interface TransferOwnershipParams {
  readonly userId: string;
}

interface InvitationTerms {
  /** The key of the invited user's role. */
  readonly role: string;
  /** A personal message for the email. See `maxInvitationMessageLength`. */
  readonly message?: string | undefined;
  /** When the access of those who accept ends: epoch milliseconds in the future. Absent or `null`: it doesn't. */
  readonly membershipExpiresAt?: number | null | undefined;
}

/** An address to invite. */
export interface InviteMemberParams extends InvitationTerms {
  readonly emailAddress: string;
}

/** Addresses to invite, all to the same role. */
export interface InviteMembersParams extends InvitationTerms {
  /** 1 to `maxInvitationsPerCall`. */
  readonly emailAddresses: readonly string[];
}

/** Options of accepting a join request. */
export interface AcceptMembershipRequestParams {
  /** The role's key. Default: the backend's own, `org:member`. */
  readonly role?: string | undefined;
  /** When the new member's access ends: epoch milliseconds in the future. Absent or `null`: it doesn't. */
  readonly expiresAt?: number | null | undefined;
}
