// The values that lists are sorted and filtered by, each list once: the types of the contract, the wire and the backend
// derive from them.

/** The fields that a list of memberships can be sorted by. */
export const MEMBERSHIP_ORDER_FIELDS = [
  "created_at",
  "first_name",
  "last_name",
  "email_address",
  "phone_number",
  "username",
  "last_active_at",
] as const;

/** The fields, beside role and text, that a list of memberships can be filtered by. */
export const MEMBERSHIP_FILTER_FIELDS = [
  "created_at",
  "public_metadata",
  "managed",
  "status",
  "expires_at",
  "last_active_at",
  "two_factor",
  "sign_in_method",
  "group",
] as const;

/** The statuses of memberships. Active ones expire with time. */
export const MEMBERSHIP_STATUSES = ["active", "inactive", "expired"] as const;

/** The fields that a list of invitations can be sorted by. */
export const INVITATION_ORDER_FIELDS = ["created_at", "email_address"] as const;

/** The order of every list unless another is asked for: the newest first. */
export const DEFAULT_ORDER = "-created_at";

/** Whether users have a second factor, as a filter. */
export const TWO_FACTOR_STATES = ["enabled", "disabled"] as const;

/** The kinds of people, in the order of their list. */
export const PERSON_KINDS = ["request", "invitation", "member"] as const;

/** The statuses of invitations, in the order of the tabs. */
export const INVITATION_STATUSES = ["pending", "accepted", "expired", "revoked"] as const;

/** The types of events that this version records. */
export const MEMBERSHIP_EVENT_TYPES = [
  "member_added",
  "member_role_changed",
  "member_removed",
  "member_left",
  "member_metadata_changed",
  "member_managed_changed",
  "member_deactivated",
  "member_reactivated",
  "member_expiry_changed",
  "member_expired",
  "group_created",
  "group_renamed",
  "group_deleted",
  "group_member_added",
  "group_member_removed",
  "ownership_transferred",
  "invitation_created",
  "invitation_resent",
  "invitation_revoked",
  "invitation_accepted",
  "request_created",
  "request_withdrawn",
  "request_accepted",
  "request_rejected",
  "request_reopened",
] as const;

/** The resources that a live event can name. */
export const ORGANIZATION_RESOURCES = [
  "memberships",
  "invitations",
  "requests",
  "organization",
  "roles",
  "groups",
] as const;
