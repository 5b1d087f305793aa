import type { InvitationOutcome } from "./invitationOutcome.js";
import type {
  GroupsParams,
  InvitationOrderField,
  InvitationsParams,
  MembershipEventsParams,
  MembershipFilterField,
  MembershipOrderField,
  MembershipRequestsParams,
  MembershipsParams,
  PeopleParams,
} from "./listParams.js";
import type { MembershipOutcome } from "./membershipOutcome.js";
import type { OrganizationEvent } from "./OrganizationEvent.js";
import type {
  Group,
  Invitation,
  Membership,
  MembershipEvent,
  MembershipRequest,
  MetadataValue,
  OrganizationDetails,
  PaginatedResponse,
  Person,
  Role,
} from "./records.js";
import type {
  AcceptMembershipRequestParams,
  AddMemberParams,
  CreateGroupParams,
  GroupMembersParams,
  InviteMemberParams,
  InviteMembersParams,
  TransferOwnershipParams,
  UpdateMemberExpiryParams,
  UpdateGroupParams,
  UpdateMemberParams,
  UpdateMembershipMetadataParams,
} from "./writeParams.js";

/** The options of every read, and of writes that take long. */
export interface ReadOptions {
  /** Aborts the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * One organization, over any backend.
 *
 * Plain async functions over plain records: nothing mutates, times are epoch milliseconds, and a write returns the record as
 * the server now has it. What a backend cannot do is absent, so that components leave its control out. Everything rejects
 * with an `OrganizationError`, except aborts.
 */
export interface Organization {
  readonly id: string;
  /**
   * Separates the cached data of signed-in viewers. Two organizations that answer differently must not share a scope.
   */
  readonly scope: string;
  /** The fields that `getMemberships` can sort by. Absent: only its own order. */
  readonly membershipOrderFields?: readonly MembershipOrderField[];
  /** The fields that `getMemberships` can filter by, beside role and text. Absent: none. */
  readonly membershipFilterFields?: readonly MembershipFilterField[];
  /** The fields that `getInvitations` can sort by. Absent: only its own order. */
  readonly invitationOrderFields?: readonly InvitationOrderField[];
  /** The most addresses of one `inviteMembers` call; send more in several calls. Absent: no limit. */
  readonly maxInvitationsPerCall?: number;
  /** The most characters of a personal message. Absent: the backend takes no message. */
  readonly maxInvitationMessageLength?: number;

  /**
   * Lists pending join requests, then pending invitations, then members, each the newest first, as one list. Viewers who can't
   * manage members see the members alone. Where it is absent, `usePeople` reads the three lists.
   */
  getPeople?(params?: PeopleParams, options?: ReadOptions): Promise<PaginatedResponse<Person>>;
  /** Lists memberships, a page at a time. */
  getMemberships(params?: MembershipsParams, options?: ReadOptions): Promise<PaginatedResponse<Membership>>;
  /**
   * Lists the values that members have for a key of their public metadata, each once and those of lists one by one, to
   * filter by. At most 100.
   */
  getMembershipMetadataValues?(key: string, options?: ReadOptions): Promise<PaginatedResponse<MetadataValue>>;
  /** Lists the names of what manages fields of members, each once, to filter by. */
  getMembershipSources?(options?: ReadOptions): Promise<PaginatedResponse<string>>;
  /** Lists the roles that members can hold. */
  getRoles?(options?: ReadOptions): Promise<PaginatedResponse<Role>>;
  /** The signed-in user's own membership, with what it permits. */
  getViewer?(options?: ReadOptions): Promise<Membership>;
  /** Name, counts and limit. */
  getOrganization?(options?: ReadOptions): Promise<OrganizationDetails>;

  /** Adds an existing user as a member. */
  addMember?(params: AddMemberParams): Promise<Membership>;
  /** Changes a member's role. */
  updateMember?(params: UpdateMemberParams): Promise<Membership>;
  /** Removes a member, and returns the ended membership. */
  removeMember?(userId: string): Promise<Membership>;
  /**
   * Changes the roles of up to 1,000 members, and returns the outcome of each, in order: a rejected one does not stop the
   * others. Each member at most once. That someone can manage members afterwards is judged over all of them.
   */
  updateMembers?(changes: readonly UpdateMemberParams[]): Promise<readonly MembershipOutcome[]>;
  /** Removes up to 1,000 members, as `updateMembers` changes them. */
  removeMembers?(userIds: readonly string[]): Promise<readonly MembershipOutcome[]>;

  /**
   * Deactivates a member: they may do nothing in the organization and free their seat; role, metadata and history stay. An
   * inactive member stays as they are.
   */
  deactivateMember?(userId: string): Promise<Membership>;
  /** Reactivates an inactive member as they were, if a seat is free. An active member stays as they are. */
  reactivateMember?(userId: string): Promise<Membership>;
  /** Sets when a member's access ends, or that it doesn't. An expired member becomes active again, if a seat is free. */
  updateMemberExpiry?(params: UpdateMemberExpiryParams): Promise<Membership>;

  /** Merges into a membership's metadata, at most 8 KB. */
  updateMembershipMetadata?(params: UpdateMembershipMetadataParams): Promise<Membership>;

  /** Lists the groups by name, a page at a time. */
  getGroups?(params?: GroupsParams, options?: ReadOptions): Promise<PaginatedResponse<Group>>;
  /** Creates a group without members. */
  createGroup?(params: CreateGroupParams): Promise<Group>;
  /** Renames a group. */
  updateGroup?(params: UpdateGroupParams): Promise<Group>;
  /** Deletes a group, and returns it as it was. Its members stay in the organization. */
  deleteGroup?(groupId: string): Promise<Group>;
  /**
   * Adds up to 1,000 members to a group, and returns the outcome of each, in order. Those who are in it already stay; a user
   * who is no member is rejected alone.
   */
  addGroupMembers?(params: GroupMembersParams): Promise<readonly MembershipOutcome[]>;
  /** Removes up to 1,000 members from a group, as `addGroupMembers` adds them. They stay in the organization. */
  removeGroupMembers?(params: GroupMembersParams): Promise<readonly MembershipOutcome[]>;

  /** Swaps the roles of the viewer, who manages members, and another member. Returns the other's membership. */
  transferOwnership?(params: TransferOwnershipParams): Promise<Membership>;
  /** Ends the viewer's own membership, and returns it. */
  leaveOrganization?(): Promise<Membership>;
  /** Lists the audit trail, the newest first, a page at a time. */
  getMembershipEvents?(
    params?: MembershipEventsParams,
    options?: ReadOptions,
  ): Promise<PaginatedResponse<MembershipEvent>>;

  /** Lists invitations, a page at a time. */
  getInvitations?(params?: InvitationsParams, options?: ReadOptions): Promise<PaginatedResponse<Invitation>>;
  /** Invites one address. The invitation's `delivery` is the status of its email. */
  inviteMember?(params: InviteMemberParams): Promise<Invitation>;
  /**
   * Invites many addresses and returns the outcome of each, in order: a rejected address does not stop the others. Rejects
   * when none was tried. After an abort, it is open which were invited.
   */
  inviteMembers?(params: InviteMembersParams, options?: ReadOptions): Promise<readonly InvitationOutcome[]>;
  /** Revokes a pending invitation. */
  revokeInvitation?(invitationId: string): Promise<Invitation>;
  /** Resends a pending or expired invitation, with a new expiry. Only its newest URL accepts it. */
  resendInvitation?(invitationId: string): Promise<Invitation>;

  /** Lists join requests, the newest first, a page at a time. */
  getMembershipRequests?(
    params?: MembershipRequestsParams,
    options?: ReadOptions,
  ): Promise<PaginatedResponse<MembershipRequest>>;
  /** Accepts a join request. */
  acceptMembershipRequest?(requestId: string, params?: AcceptMembershipRequestParams): Promise<MembershipRequest>;
  /** Rejects a join request. */
  rejectMembershipRequest?(requestId: string): Promise<MembershipRequest>;
  /** Undoes a rejection: the request is pending again. */
  reopenMembershipRequest?(requestId: string): Promise<MembershipRequest>;
  /** Requests to join, as the signed-in user. Returns the pending request where there is one already. */
  requestMembership?(): Promise<MembershipRequest>;
  /** Withdraws the signed-in user's own pending request. */
  withdrawMembershipRequest?(): Promise<MembershipRequest>;

  /**
   * Reports changes until the returned function is called or the signal aborts: never before it has returned, nor after the
   * end. Writes of this object itself need not be reported, because writers refetch; the viewer's writes in other tabs are.
   */
  subscribe?(listener: (event: OrganizationEvent) => void, options?: ReadOptions): () => void;
}

/** The members of an `Organization` that a backend may leave out. */
export type Capability = {
  [Name in keyof Organization]-?: undefined extends Organization[Name] ? Name : never;
}[keyof Organization];

/** What a backend can do, the same for every organization and user. */
export interface BackendCapabilities {
  /** What an organization over it leaves out. */
  readonly without: readonly Capability[];
  readonly membershipOrderFields: readonly MembershipOrderField[];
  readonly membershipFilterFields: readonly MembershipFilterField[];
  readonly invitationOrderFields: readonly InvitationOrderField[];
  /** The most addresses of one `inviteMembers` call. */
  readonly maxInvitationsPerCall: number;
}
