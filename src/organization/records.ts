import type { INVITATION_STATUSES, MEMBERSHIP_EVENT_TYPES, MEMBERSHIP_STATUSES } from "./fields.js";

/** One page of a list, and how many rows the whole list has. */
export interface PaginatedResponse<T> {
  readonly data: readonly T[];
  /** Rows of the whole list under the same filters, not of this page. */
  readonly totalCount: number;
  /** Whether there are no more rows than `totalCount`: a backend may stop counting what a search finds. Default: true. */
  readonly isCountExact?: boolean | undefined;
}

/** An app's own values for a record. Keys are never renamed. */
export type Metadata = Readonly<Record<string, unknown>>;

/** A value of metadata that members can be filtered by. */
export type MetadataValue = string | number | boolean;

/** What members can see of a user. */
export interface PublicUserData {
  readonly userId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Empty when there is none; look at `hasImage`. */
  readonly imageUrl: string;
  readonly hasImage: boolean;
  /** What the user signs in with, usually the email address. */
  readonly identifier: string | null;
  readonly username: string | null;
  readonly banned: boolean;
  /** Deactivated by the directory that the user comes from. */
  readonly deprovisioned: boolean;
  /**
   * When the user was last active, in epoch milliseconds; `null`: never. This and the next two are of members only, and absent
   * where the backend doesn't know them, or the viewer may not: they are for those who manage members, and for the user.
   */
  readonly lastActiveAt?: number | null | undefined;
  readonly twoFactorEnabled?: boolean | undefined;
  /** The methods by which the user can sign in, in the app's words, e.g. `password` or `google`. */
  readonly signInMethods?: readonly string[] | undefined;
}

/** What manages something instead of the organization's managers, e.g. a directory. */
export interface ManagedBy {
  /** A name that members know, e.g. "Okta". */
  readonly name: string;
  /** Where it can be changed: an address that begins with `https:` or `http:`. */
  readonly url?: string | undefined;
}

/** The fields of a membership that only servers can change, and what manages each. */
export interface ManagedFields {
  readonly role?: ManagedBy | undefined;
  /** Whether the user is a member at all, and may act. */
  readonly status?: ManagedBy | undefined;
  /** The public metadata. */
  readonly profile?: ManagedBy | undefined;
}

/**
 * The status of a membership. Only active members take a seat and may do anything: an inactive one was deactivated, an expired
 * one has reached the end of their access.
 */
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** A group as a member's record names it. */
export interface MembershipGroup {
  readonly id: string;
  readonly name: string;
}

/** A named set of members. Permissions come from roles alone. */
export interface Group extends MembershipGroup {
  readonly membersCount: number;
  /** The directory that rules the group: people can neither rename or delete it nor change its members. */
  readonly managedBy?: ManagedBy | undefined;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds; 0 where the backend does not say, and while a change is pending. */
  readonly updatedAt: number;
}

/** A user's membership in an organization. */
export interface Membership {
  readonly id: string;
  /** The role's key, e.g. `org:admin`. */
  readonly role: string;
  /** The role's display name. */
  readonly roleName: string;
  /** The keys of the role's permissions, e.g. `org:sys_memberships:manage`. */
  readonly permissions: readonly string[];
  /** `active` where the backend knows no other. */
  readonly status: MembershipStatus;
  /** When access ends, in epoch milliseconds; `null` when it doesn't. */
  readonly expiresAt: number | null;
  readonly publicMetadata: Metadata;
  /** Empty where nothing is managed, or the backend doesn't say. */
  readonly managed: ManagedFields;
  readonly publicUserData: PublicUserData;
  /** The member's groups, by name. Absent where the backend has no groups. */
  readonly groups?: readonly MembershipGroup[] | undefined;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds; 0 where the backend does not say, and while a change is pending. */
  readonly updatedAt: number;
}

/** A permission that a role can have. */
export interface Permission {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  /** `system` is checked by the backend itself, `user` is the app's own. */
  readonly type: "system" | "user";
}

/** A named set of permissions. */
export interface Role {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly permissions: readonly Permission[];
  /** Whether the viewer can assign it. Absent when the backend doesn't say. */
  readonly isGrantable?: boolean | undefined;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** The status of an invitation. Pending invitations expire with time. */
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** An invitation of an address to the organization. */
export interface Invitation {
  readonly id: string;
  readonly emailAddress: string;
  /** The key of the invited user's role. */
  readonly role: string;
  /** The role's display name. */
  readonly roleName: string;
  readonly status: InvitationStatus;
  /** The inviter's id; `null` when a server invited, `undefined` where the backend doesn't say. */
  readonly inviterId: string | null | undefined;
  /** `null` also when that user was deleted. */
  readonly inviter: PublicUserData | null;
  /** The metadata of the future membership. */
  readonly publicMetadata: Metadata;
  /** The URL that accepts it, to share. `null` when it cannot be accepted, or the app has no page for it. */
  readonly url: string | null;
  /** The status of its email: `skipped` when none was requested, `null` when the backend doesn't say. */
  readonly delivery: "sent" | "failed" | "skipped" | null;
  /** Epoch milliseconds; `null` when it never expires. */
  readonly expiresAt: number | null;
  /** When the access of the future member ends, in epoch milliseconds; `null` when it doesn't. */
  readonly membershipExpiresAt: number | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** The status of a join request. */
export type MembershipRequestStatus = "pending" | "accepted" | "rejected" | "withdrawn";

/** A user's request to join the organization. */
export interface MembershipRequest {
  readonly id: string;
  readonly status: MembershipRequestStatus;
  readonly publicUserData: PublicUserData;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** Who is in an organization, is invited, or asked to join. */
export type Person =
  | { readonly kind: "request"; readonly id: string; readonly request: MembershipRequest }
  | { readonly kind: "invitation"; readonly id: string; readonly invitation: Invitation }
  | { readonly kind: "member"; readonly id: string; readonly membership: Membership };

/** A change of a membership, an invitation or a join request. */
export type RecordedEventType = (typeof MEMBERSHIP_EVENT_TYPES)[number];

/** The type of an event; `unknown` for one that only a newer backend knows. */
export type MembershipEventType = RecordedEventType | "unknown";

/** A role with its name at the time of an event. */
export interface PastRole {
  /** The role's key. */
  readonly role: string;
  readonly roleName: string;
  /** Of `member_expiry_changed`: when access ended, in epoch milliseconds. Absent: it didn't. */
  readonly expiresAt?: number | undefined;
}

/** A group with its name at the time of an event. */
export interface PastGroup extends MembershipGroup {
  /** Of `group_renamed`: its name before. */
  readonly previousName: string | null;
}

/** One entry of the audit trail. */
export interface MembershipEvent {
  readonly id: string;
  readonly type: MembershipEventType;
  /** The user who made the change. `null` for servers that named no user, and for deleted users. */
  readonly actor: PublicUserData | null;
  readonly actorId: string | null;
  /** The affected user. `null` for events about an address, and for deleted users. */
  readonly subject: PublicUserData | null;
  readonly subjectId: string | null;
  /** The address of an invitation. */
  readonly emailAddress: string | null;
  /** The role before: of a member who left, was removed or changed, of an invitation that was revoked. */
  readonly before: PastRole | null;
  /** The role since: of a member who was added or changed, of an invitation. */
  readonly after: PastRole | null;
  /** Of `member_metadata_changed`: the keys of public metadata that changed. */
  readonly metadataKeys: readonly string[];
  /** The group that it is about. */
  readonly group: PastGroup | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** The organization's name, counts and limit. */
export interface OrganizationDetails {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  /** Empty when there is none; look at `hasImage`. */
  readonly imageUrl: string;
  readonly hasImage: boolean;
  /** Active members. */
  readonly membersCount: number;
  readonly pendingInvitationsCount: number;
  /** Join requests that are not decided. */
  readonly pendingRequestsCount: number;
  /** Active members and pending invitations together; 0 is no limit. */
  readonly maxAllowedMemberships: number;
  readonly publicMetadata: Metadata;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}
