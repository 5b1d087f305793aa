import type {
  INVITATION_ORDER_FIELDS,
  MEMBERSHIP_FILTER_FIELDS,
  MEMBERSHIP_ORDER_FIELDS,
  TWO_FACTOR_STATES,
} from "./fields.js";
import type {
  InvitationStatus,
  MembershipRequestStatus,
  MembershipStatus,
  MetadataValue,
  Person,
  RecordedEventType,
} from "./records.js";

/** What members can be sorted by. */
export type MembershipOrderField = (typeof MEMBERSHIP_ORDER_FIELDS)[number];

/** What members can be filtered by besides a search. */
export type MembershipFilterField = (typeof MEMBERSHIP_FILTER_FIELDS)[number];

/** Whether a user has a second factor. */
export type TwoFactorState = (typeof TWO_FACTOR_STATES)[number];

/** A field, rising as it is or with `+`, falling with `-`. */
export type MembershipOrder = MembershipOrderField | `${"+" | "-"}${MembershipOrderField}`;

/** Values by key of metadata: a key filters by any of its values, several keys by all of them. */
export type MetadataFilter = Readonly<Record<string, readonly MetadataValue[]>>;

/** The filters and the order of a list of memberships. */
export interface MembershipFilters {
  /** Keys of roles: members with any of them. Empty or absent: all members. */
  readonly role?: readonly string[];
  /** Words in the name, email address or username, in any order, ignoring letter case and accents; or a whole id. */
  readonly query?: string;
  /** Members who joined later, where `membershipFilterFields` has `created_at`. Epoch milliseconds; 0 or absent: all. */
  readonly createdAfter?: number;
  /** Members with any of these statuses, where `membershipFilterFields` has `status`. Empty or absent: all members. */
  readonly status?: readonly MembershipStatus[];
  /**
   * Active members whose access ends by then, where `membershipFilterFields` has `expires_at`. Epoch milliseconds; 0 or
   * absent: all.
   */
  readonly expiresBefore?: number;
  /**
   * Members whose public metadata has one of the values for each key, or a list with one of them, where
   * `membershipFilterFields` has `public_metadata`. At most 10 keys and 100 values of each; without values or absent: all.
   * @example { department: ["Sales", "Support"] }
   */
  readonly publicMetadata?: MetadataFilter;
  /**
   * Members with a field that one of these manages, by name, where `membershipFilterFields` has `managed`. The empty name
   * stands for members without managed fields. Empty or absent: all.
   */
  readonly managedBy?: readonly string[];
  /**
   * Members who were last active earlier, or never, where `membershipFilterFields` has `last_active_at`. Epoch milliseconds; 0
   * or absent: all. This filter, the next two and the order by `last_active_at` are for those who manage members.
   */
  readonly lastActiveBefore?: number;
  /** Members with or without two-factor authentication, where `membershipFilterFields` has `two_factor`. Empty or absent: all. */
  readonly twoFactor?: readonly TwoFactorState[];
  /** Members who sign in by any of these methods, where `membershipFilterFields` has `sign_in_method`. Empty or absent: all. */
  readonly signInMethod?: readonly string[];
  /** Ids of groups: members of any of them, where `membershipFilterFields` has `group`. Empty or absent: all members. */
  readonly group?: readonly string[];
  /** Default: the newest first. */
  readonly orderBy?: MembershipOrder;
}

/** A page of a list. */
export interface PageParams {
  /** From 1. Default 1. */
  readonly initialPage?: number;
  /** 1 to 500. Default 10. */
  readonly pageSize?: number;
}

/** Which members, in which order, and which page of them. */
export type MembershipsParams = MembershipFilters & PageParams;

/** What invitations can be sorted by. */
export type InvitationOrderField = (typeof INVITATION_ORDER_FIELDS)[number];

/** A field, rising as it is or with `+`, falling with `-`. */
export type InvitationOrder = InvitationOrderField | `${"+" | "-"}${InvitationOrderField}`;

/** The filters and the order of a list of invitations. */
export interface InvitationFilters {
  /** Invitations with any of these statuses. Empty or absent: all. */
  readonly status?: readonly InvitationStatus[];
  /** Part of the email address, in any letter case. */
  readonly query?: string;
  /** Default: the newest first. */
  readonly orderBy?: InvitationOrder;
}

/** Which invitations, in which order, and which page of them. */
export type InvitationsParams = InvitationFilters & PageParams;

/** The filters of a list of join requests. */
export interface MembershipRequestFilters {
  /** Requests with any of these statuses. Empty or absent: all. */
  readonly status?: readonly MembershipRequestStatus[];
  /** Part of names, email address, username or ids, in any letter case. */
  readonly query?: string;
}

/** Which join requests, and which page of them. */
export type MembershipRequestsParams = MembershipRequestFilters & PageParams;

/** The filters of a list of groups. */
export interface GroupFilters {
  /** Words in the name, in any order, ignoring letter case and accents. */
  readonly query?: string;
}

/** Which groups, and which page of them. */
export type GroupsParams = GroupFilters & PageParams;

/** The filters of a list of people. */
export interface PeopleFilters {
  /** Default: all kinds. */
  readonly kind?: readonly Person["kind"][];
  /** Part of names, email address, username or ids, in any letter case. */
  readonly query?: string;
  /** Of the members, those with any of these statuses, where `membershipFilterFields` has `status`. Empty or absent: all. */
  readonly status?: readonly MembershipStatus[];
}

/** Which people, and which page of them. */
export type PeopleParams = PeopleFilters & PageParams;

/** The filters of the audit trail. */
export interface MembershipEventFilters {
  /** Events about any of these users. Empty or absent: all, also about addresses. */
  readonly userId?: readonly string[];
  /** Events by any of these users. Empty or absent: by anyone, including servers. */
  readonly actorId?: readonly string[];
  /** Events of any of these types. Empty or absent: all. */
  readonly type?: readonly RecordedEventType[];
  /** Epoch milliseconds. */
  readonly createdBefore?: number;
  /** Epoch milliseconds. */
  readonly createdAfter?: number;
}

/** Which events, and which page of them. */
export type MembershipEventsParams = MembershipEventFilters & PageParams;
