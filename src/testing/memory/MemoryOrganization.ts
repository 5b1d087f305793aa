import type { AnsweredErrorCode } from "../../organization/errorAnswers.js";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type {
  InvitationStatus,
  ManagedFields,
  ManagedBy,
  MembershipEvent,
  MembershipRequestStatus,
  MembershipStatus,
  Metadata,
  PublicUserData,
} from "../../organization/records.js";

/** A user. What is left out is empty, and the id is made up. */
export type MemoryUser = Partial<Omit<PublicUserData, "hasImage">>;

/** A member: the user, and their membership. */
export interface MemoryMember extends MemoryUser {
  /** The role's key. Default: `org:admin` for the first member, `org:member` for all others. */
  readonly role?: string | undefined;
  readonly publicMetadata?: Metadata | undefined;
  /** The fields that only servers can change. Default: none. */
  readonly managed?: ManagedFields | undefined;
  /** Default: `active`. */
  readonly status?: MembershipStatus | undefined;
  /** When access ends, in epoch milliseconds. Default: it doesn't; that of an expired one ended an hour ago. */
  readonly expiresAt?: number | null | undefined;
  /** The names of their groups: those of `groups`, and others, which are made up. */
  readonly groups?: readonly string[] | undefined;
  /** When they joined, in epoch milliseconds. Default: each a day before the member above, the first on 2025-06-01. */
  readonly createdAt?: number | undefined;
}

/** An invitation. */
export interface MemoryInvitation {
  readonly emailAddress: string;
  /** The role's key. Default: `org:member`. */
  readonly role?: string | undefined;
  /** Default: `pending`. */
  readonly status?: InvitationStatus | undefined;
  /** The user who invited. Default: the viewer. */
  readonly inviterId?: string | null | undefined;
  /** Epoch milliseconds. Default: each an hour before the invitation above, the first an hour ago. */
  readonly createdAt?: number | undefined;
  /** Epoch milliseconds. Default: 30 days from now; an expired one expired an hour ago. */
  readonly expiresAt?: number | undefined;
}

/** A join request, and the user who asks. */
export interface MemoryRequest extends MemoryUser {
  /** Default: `pending`. */
  readonly status?: MembershipRequestStatus | undefined;
  /** Epoch milliseconds. Default: each an hour before the request above, the first an hour ago. */
  readonly createdAt?: number | undefined;
}

/** A group. */
export interface MemoryGroup {
  readonly name: string;
  readonly managedBy?: ManagedBy | undefined;
}

/** A role. */
export interface MemoryRole {
  readonly key: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** Permissions by key; those that Roster does not know with a name. */
  readonly permissions: readonly (string | { readonly key: string; readonly name: string })[];
}

/** An entry of the audit trail, which names its users by id. What is left out is `null`, `createdAt` is now. */
export type MemoryEvent = Pick<MembershipEvent, "type"> & Partial<Omit<MembershipEvent, "id" | "actor" | "subject">>;

/** The functions of an organization that answer with a promise. */
export type MemoryCallName = {
  [Name in keyof Organization]-?: Required<Organization>[Name] extends (...args: never) => Promise<unknown>
    ? Name
    : never;
}[keyof Organization];

/** A call, as it was made. */
export interface MemoryCall {
  readonly name: MemoryCallName;
  /** Its arguments, without the options of reads. */
  readonly args: readonly unknown[];
  /** The user who called. */
  readonly userId: string;
}

/** Milliseconds until an answer: of every call, or by the call's name. `Infinity`: it never comes. */
export type MemoryLatency = number | Readonly<Partial<Record<MemoryCallName, number>>>;

/** Why a call fails: a code, or an error with a message of your own. */
export type MemoryFailure = Exclude<AnsweredErrorCode, "system_resource_fixed"> | "network_error" | OrganizationError;

export interface MemoryOrganizationOptions {
  /** Default: `org_memory`. */
  readonly id?: string | undefined;
  /** Default: `Acme`. */
  readonly name?: string | undefined;
  /** How many members to make up, or your own. The first manages. Default: 24. */
  readonly members?: number | readonly MemoryMember[] | undefined;
  /** How many pending invitations to make up, or your own. Default: none. */
  readonly invitations?: number | readonly MemoryInvitation[] | undefined;
  /** How many pending join requests to make up, or your own. Default: none. */
  readonly requests?: number | readonly MemoryRequest[] | undefined;
  /** The groups, beside those that the members name. Default: none. */
  readonly groups?: readonly MemoryGroup[] | undefined;
  /** Users who are not members: they can be added, and can request to join. Default: none. */
  readonly users?: number | readonly MemoryUser[] | undefined;
  /** The audit trail so far. Default: empty. */
  readonly events?: readonly MemoryEvent[] | undefined;
  /** The roles. Default: `defaultMemoryRoles`, of which `org:admin` manages members and `org:member` sees them. */
  readonly roles?: readonly MemoryRole[] | undefined;
  /** Active members and pending invitations together. Default: 0, no limit. */
  readonly maxAllowedMemberships?: number | undefined;
  /** The signed-in user, who may be no member. Default: the first member. */
  readonly viewerId?: string | undefined;
  /** Default: 0, as soon as possible and without a timer. */
  readonly latency?: MemoryLatency | undefined;
}

/** An organization in memory, and the controls for tests and demos. */
export interface MemoryOrganization {
  /** The organization as the viewer sees it: for `OrganizationProvider`. */
  readonly organization: Required<Organization>;
  /** The same organization as this user sees it. Each is another client: `subscribe` reports the writes of the others. */
  readonly organizationFor: (userId: string) => Required<Organization>;
  /** Every call so far, of all clients, the oldest first. */
  readonly calls: MemoryCall[];
  /** How many calls are not answered yet. */
  readonly pendingCount: number;
  /** Milliseconds until an answer. Can be changed at any time, for the calls from then on. */
  latency: MemoryLatency;
  /** Sets which fields of a member only servers can change, as a server does. */
  readonly setManaged: (userId: string, managed: ManagedFields) => void;
  /**
   * Makes the next calls of a function fail: they change nothing. Hooks retry reads that fail with `network_error` or a
   * status of 500 or more, so give those `times: Infinity`.
   *
   * @param error default: `service_unavailable`
   * @param times how many calls fail. Default 1; 0 lets them succeed again
   */
  readonly fail: (name: MemoryCallName, error?: MemoryFailure, options?: { readonly times?: number }) => void;
}
