import type { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "./fields.js";
import type { InvitationOutcome } from "./invitationOutcome.js";
import type { OrganizationEvent } from "./OrganizationEvent.js";
import type {
  Invitation,
  InvitationStatus,
  Membership,
  MembershipEvent,
  MembershipRequest,
  MembershipRequestStatus,
  Metadata,
  OrganizationDetails,
  PaginatedResponse,
  RecordedEventType,
  Role,
} from "./records.js";

/** What every read, and a write that takes long, takes beside its parameters. */
export interface ReadOptions {
  /** Aborts the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export type MembershipOrderField = (typeof MEMBERSHIP_ORDER_FIELDS)[number];

export type MembershipFilterField = (typeof MEMBERSHIP_FILTER_FIELDS)[number];

/** A field, rising as it is or with `+`, falling with `-`. */
export type MembershipOrder = MembershipOrderField | `${"+" | "-"}${MembershipOrderField}`;

/** Which memberships, apart from which page of them. */
export interface MembershipFilters {
  /** Keys of roles; members of any of them. Empty or absent: of all. */
  readonly role?: readonly string[];
  /** Words that name, email address or username hold, in any order, letter case and spelling; or a whole id. */
  readonly query?: string;
  /** Members who joined later, where `membershipFilterFields` has `created_at`. Epoch milliseconds; 0 or absent: all. */
  readonly createdAfter?: number;
  /** Default: the newest first. */
  readonly orderBy?: MembershipOrder;
}

/** Which page of a list. */
export interface PageParams {
  /** From 1. Default 1. */
  readonly initialPage?: number;
  /** 1 to 500. Default 10. */
  readonly pageSize?: number;
}

export type MembershipsParams = MembershipFilters & PageParams;

/** Whom to add: a user that the backend already knows. */
export interface AddMemberParams {
  readonly userId: string;
  /** The role's key. */
  readonly role: string;
  /** What the app keeps beside the membership, at most 8 KB. A backend that cannot keep it leaves it out. */
  readonly publicMetadata?: Metadata | undefined;
}

/** Whose role to change, and to which. */
export interface UpdateMemberParams {
  readonly userId: string;
  /** The role's key. */
  readonly role: string;
}

/** Whose metadata to change, and what of it. */
export interface UpdateMembershipMetadataParams {
  readonly userId: string;
  /** Merged at every depth into what is kept: `null` deletes, arrays are replaced, what is left out stays. */
  readonly publicMetadata: Metadata;
}

export type InvitationOrderField = (typeof INVITATION_ORDER_FIELDS)[number];

/** A field, rising as it is or with `+`, falling with `-`. */
export type InvitationOrder = InvitationOrderField | `${"+" | "-"}${InvitationOrderField}`;

/** Which invitations, apart from which page of them. */
export interface InvitationFilters {
  /** Invitations of any of these. Empty or absent: of all. */
  readonly status?: readonly InvitationStatus[];
  /** Text that the e-mail address holds, in any letter case. */
  readonly query?: string;
  /** Default: the newest first. */
  readonly orderBy?: InvitationOrder;
}

export type InvitationsParams = InvitationFilters & PageParams;

interface InvitationTerms {
  /** Key of the role that the person gets. */
  readonly role: string;
  /** A few personal words for the mail. See `maxInvitationMessageLength`. */
  readonly message?: string | undefined;
}

/** Whom to invite, as what. */
export interface InviteMemberParams extends InvitationTerms {
  readonly emailAddress: string;
}

/** Whom to invite, all to the same role. */
export interface InviteMembersParams extends InvitationTerms {
  /** 1 to `maxInvitationsPerCall`. */
  readonly emailAddresses: readonly string[];
}

/** Which requests to join, apart from which page of them. */
export interface MembershipRequestFilters {
  /** Requests of any of these. Empty or absent: of all. */
  readonly status?: readonly MembershipRequestStatus[];
  /** Text that names, e-mail address, username or ids hold, in any letter case. */
  readonly query?: string;
}

export type MembershipRequestsParams = MembershipRequestFilters & PageParams;

/** Which events of the audit trail, apart from which page of them. */
export interface MembershipEventFilters {
  /** Events about any of these users. Empty or absent: about all, and about addresses. */
  readonly userId?: readonly string[];
  /** Events of what any of these users did. Empty or absent: of what anybody did, servers included. */
  readonly actorId?: readonly string[];
  /** Events of any of these types. Empty or absent: of all. */
  readonly type?: readonly RecordedEventType[];
  /** Epoch milliseconds. */
  readonly createdBefore?: number;
  /** Epoch milliseconds. */
  readonly createdAfter?: number;
}

export type MembershipEventsParams = MembershipEventFilters & PageParams;

/** Who gets the viewer's role, for theirs. */
export interface TransferOwnershipParams {
  readonly userId: string;
}

/** How to let a person in. */
export interface AcceptMembershipRequestParams {
  /** The role's key. Default: the backend's own, `org:member`. */
  readonly role?: string | undefined;
}

/**
 * What an app can do with one organization, whatever backend is behind it.
 *
 * Plain async functions over plain records: nothing mutates, times are epoch milliseconds, a write answers the record
 * as the server now has it. What a backend cannot do is absent, so that a component leaves the control out. Everything
 * rejects with an `OrganizationError`, but for aborts.
 */
export interface Organization {
  readonly id: string;
  /**
   * Keeps what is cached for one signed-in viewer apart from what is cached for another. Two resources that answer
   * differently must not share it.
   */
  readonly scope: string;
  /** What `getMemberships` can sort by. Absent: only its own order. */
  readonly membershipOrderFields?: readonly MembershipOrderField[];
  /** What else than role and text `getMemberships` can be narrowed by. Absent: nothing. */
  readonly membershipFilterFields?: readonly MembershipFilterField[];
  /** What `getInvitations` can sort by. Absent: only its own order. */
  readonly invitationOrderFields?: readonly InvitationOrderField[];
  /** How many addresses `inviteMembers` takes at once: send more in several calls. Absent: any number. */
  readonly maxInvitationsPerCall?: number;
  /** How many characters a personal message may have. Absent: the backend takes none. */
  readonly maxInvitationMessageLength?: number;

  /** Lists memberships, a page at a time. */
  getMemberships(params?: MembershipsParams, options?: ReadOptions): Promise<PaginatedResponse<Membership>>;
  /** Lists the roles that members can hold. */
  getRoles?(options?: ReadOptions): Promise<PaginatedResponse<Role>>;
  /** The signed-in user's own membership, with what it permits. */
  getViewer?(options?: ReadOptions): Promise<Membership>;
  /** Name, counts and limit. */
  getOrganization?(options?: ReadOptions): Promise<OrganizationDetails>;

  /** Makes a user a member. */
  addMember?(params: AddMemberParams): Promise<Membership>;
  /** Gives a member another role. */
  updateMember?(params: UpdateMemberParams): Promise<Membership>;
  /** Takes a member out and answers the membership that ended. */
  removeMember?(userId: string): Promise<Membership>;

  /** Merges into what the app keeps beside a membership, at most 8 KB. */
  updateMembershipMetadata?(params: UpdateMembershipMetadataParams): Promise<Membership>;

  /** The viewer, who manages members, and another member swap roles. Answers the other's membership. */
  transferOwnership?(params: TransferOwnershipParams): Promise<Membership>;
  /** Ends the viewer's own membership, and answers it. */
  leaveOrganization?(): Promise<Membership>;
  /** Lists who changed what, the newest first, a page at a time. */
  getMembershipEvents?(
    params?: MembershipEventsParams,
    options?: ReadOptions,
  ): Promise<PaginatedResponse<MembershipEvent>>;

  /** Lists invitations, a page at a time. */
  getInvitations?(params?: InvitationsParams, options?: ReadOptions): Promise<PaginatedResponse<Invitation>>;
  /** Invites one address. What its mail came to is the invitation's `delivery`. */
  inviteMember?(params: InviteMemberParams): Promise<Invitation>;
  /**
   * Invites many addresses and answers what became of each, in their order: one that is refused keeps no other from
   * being invited. Rejects when none was tried. An abort leaves open which were invited.
   */
  inviteMembers?(params: InviteMembersParams, options?: ReadOptions): Promise<readonly InvitationOutcome[]>;
  /** Takes a pending invitation back. */
  revokeInvitation?(invitationId: string): Promise<Invitation>;
  /** Sends a pending or expired invitation once more, with a new time to expire. Only its newest address accepts it. */
  resendInvitation?(invitationId: string): Promise<Invitation>;

  /** Lists requests to join, the newest first, a page at a time. */
  getMembershipRequests?(
    params?: MembershipRequestsParams,
    options?: ReadOptions,
  ): Promise<PaginatedResponse<MembershipRequest>>;
  /** Lets a person in who asked to join. */
  acceptMembershipRequest?(requestId: string, params?: AcceptMembershipRequestParams): Promise<MembershipRequest>;
  /** Turns a person down who asked to join. */
  rejectMembershipRequest?(requestId: string): Promise<MembershipRequest>;
  /** Takes it back that a person was turned down: the request is pending again. */
  reopenMembershipRequest?(requestId: string): Promise<MembershipRequest>;
  /** Asks to join, as the signed-in user. Who has asked already gets the request that is pending. */
  requestMembership?(): Promise<MembershipRequest>;
  /** Takes the signed-in user's own pending request back. */
  withdrawMembershipRequest?(): Promise<MembershipRequest>;

  /**
   * Tells of what anybody changes, until the function that it answers is called or the signal aborts. Never tells before
   * it has answered, nor after the end. What this very object writes need not be told: whoever writes reads anew when the
   * write is done. What the viewer does elsewhere, in another tab, is told.
   */
  subscribe?(listener: (event: OrganizationEvent) => void, options?: ReadOptions): () => void;
}

/** What an `Organization` may leave out. */
export type Capability = {
  [Name in keyof Organization]-?: undefined extends Organization[Name] ? Name : never;
}[keyof Organization];
