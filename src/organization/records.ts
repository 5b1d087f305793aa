import type { INVITATION_STATUSES, MEMBERSHIP_EVENT_TYPES } from "./fields.js";

/** One page of a list, and how many rows the whole list has. */
export interface PaginatedResponse<T> {
  readonly data: readonly T[];
  /** Rows of the whole list under the same filters, not of this page. */
  readonly totalCount: number;
}

/** Values an app keeps beside a record. Its keys are the app's own and are never renamed. */
export type Metadata = Readonly<Record<string, unknown>>;

/** What members may know of a person. */
export interface PublicUserData {
  readonly userId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Empty when there is none; look at `hasImage`. */
  readonly imageUrl: string;
  readonly hasImage: boolean;
  /** What the person signs in with, usually the e-mail address. */
  readonly identifier: string | null;
  readonly username: string | null;
  readonly banned: boolean;
  /** Switched off by the directory that the person comes from. */
  readonly deprovisioned: boolean;
}

/** That a person belongs to an organization, and in which role. */
export interface Membership {
  readonly id: string;
  /** The role's key, e.g. `org:admin`. */
  readonly role: string;
  /** The role's name, for people. */
  readonly roleName: string;
  /** Keys of what the role permits, e.g. `org:sys_memberships:manage`. */
  readonly permissions: readonly string[];
  readonly publicMetadata: Metadata;
  readonly publicUserData: PublicUserData;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds; 0 where the backend does not say. */
  readonly updatedAt: number;
}

/** One thing that a role may permit. */
export interface Permission {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  /** `system` is what the backend itself asks for, `user` what the app has added. */
  readonly type: "system" | "user";
}

/** A named set of permissions that members hold. */
export interface Role {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly permissions: readonly Permission[];
  /** Whether the viewer may give it. Absent when the backend does not say. */
  readonly isGrantable?: boolean | undefined;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** What can become of an invitation. It expires by itself when its time is over. */
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** That an address is invited to the organization, and in which role. */
export interface Invitation {
  readonly id: string;
  readonly emailAddress: string;
  /** Key of the role that the person gets. */
  readonly role: string;
  /** The role's name, for people. */
  readonly roleName: string;
  readonly status: InvitationStatus;
  /** The id of the user who invited; `null` when a server did. */
  readonly inviterId: string | null;
  /** `null` also when that user is gone. */
  readonly inviter: PublicUserData | null;
  /** What the membership gets when the invitation is accepted. */
  readonly publicMetadata: Metadata;
  /** Where it is accepted; whoever has it can pass it on. `null` when it cannot be accepted, or the app has no page for it. */
  readonly url: string | null;
  /** What became of its mail: `skipped` when none was asked for. `null` when the backend does not say. */
  readonly delivery: "sent" | "failed" | "skipped" | null;
  /** Epoch milliseconds; `null` when it never expires. */
  readonly expiresAt: number | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** What can become of a request to join. */
export type MembershipRequestStatus = "pending" | "accepted" | "rejected" | "withdrawn";

/** That a person asks to join the organization. */
export interface MembershipRequest {
  readonly id: string;
  readonly status: MembershipRequestStatus;
  readonly publicUserData: PublicUserData;
  /** When they asked. Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** What can happen to a membership, an invitation or a request to join. */
export type RecordedEventType = (typeof MEMBERSHIP_EVENT_TYPES)[number];

/** The type of an event; `unknown` for one that only a newer backend knows. */
export type MembershipEventType = RecordedEventType | "unknown";

/** A role as it was called when something happened. */
export interface PastRole {
  /** The role's key. */
  readonly role: string;
  readonly roleName: string;
}

/** One entry of the audit trail: who changed what about whom. */
export interface MembershipEvent {
  readonly id: string;
  readonly type: MembershipEventType;
  /** Who did it. `null` when a server did and named nobody, or when that user is gone. */
  readonly actor: PublicUserData | null;
  readonly actorId: string | null;
  /** Whom it is about. `null` when it is about an address only, or when that user is gone. */
  readonly subject: PublicUserData | null;
  readonly subjectId: string | null;
  /** Of an invitation. */
  readonly emailAddress: string | null;
  /** The role before: of a member who left, was removed or changed, of an invitation that was revoked. */
  readonly before: PastRole | null;
  /** The role since: of a member who was added or changed, of an invitation. */
  readonly after: PastRole | null;
  /** Of `member_metadata_changed`: the keys of public metadata that changed. */
  readonly metadataKeys: readonly string[];
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** The organization itself: its name, its counts and its limit. */
export interface OrganizationDetails {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  /** Empty when there is none; look at `hasImage`. */
  readonly imageUrl: string;
  readonly hasImage: boolean;
  readonly membersCount: number;
  readonly pendingInvitationsCount: number;
  /** Requests to join that nobody has decided. */
  readonly pendingRequestsCount: number;
  /** Members and pending invitations together; 0 is no limit. */
  readonly maxAllowedMemberships: number;
  readonly publicMetadata: Metadata;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}
