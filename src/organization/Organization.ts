import type { Membership, OrganizationDetails, PaginatedResponse, Role } from "./records.js";

/** What every read takes beside its parameters. */
export interface ReadOptions {
  /** Aborts the request; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a list of memberships can be sorted by. */
export type MembershipOrderField =
  | "created_at"
  | "first_name"
  | "last_name"
  | "email_address"
  | "phone_number"
  | "username";

/** A field, rising as it is or with `+`, falling with `-`. */
export type MembershipOrder = MembershipOrderField | `${"+" | "-"}${MembershipOrderField}`;

/** Which memberships, apart from which page of them. */
export interface MembershipFilters {
  /** Keys of roles; members of any of them. Empty or absent: of all. */
  readonly role?: readonly string[];
  /** Text that names, e-mail address, username or ids hold, in any letter case. */
  readonly query?: string;
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
}

/** Whose role to change, and to which. */
export interface UpdateMemberParams {
  readonly userId: string;
  /** The role's key. */
  readonly role: string;
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
}
