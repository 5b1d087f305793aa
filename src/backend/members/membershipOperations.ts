import { z } from "zod";
import { TWO_FACTOR_STATES } from "../../organization/fields.js";
import type { MEMBERSHIP_PARAMETERS } from "../../organization/http/listQuery.js";
import { MEMBERSHIP_STATUSES } from "../../organization/fields.js";
import {
  listOf,
  membershipAnswer,
  membershipOutcomeAnswer,
  metadataValueAnswer,
  sourceAnswer,
} from "../http/answers.js";
import type { Operation } from "../http/operation.js";
import {
  cursor,
  futureTime,
  includedOrExcluded,
  managedFields,
  membershipOrder,
  metadata,
  metadataFilter,
  nothing,
  page,
  type ParametersOf,
  repeated,
  shortText,
  text,
  time,
} from "../http/parameters.js";

const organizationId = z.strictObject({ organization_id: shortText });
const memberId = organizationId.extend({ user_id: shortText });

/** Which members of an organization a list shows: filters are joined by "and", the values of one filter by "or". */
export const membershipFilters = {
  role: repeated(text).optional(),
  user_id: repeated(includedOrExcluded).optional(),
  email_address: repeated(text).optional(),
  username: repeated(text).optional(),
  query: text.optional(),
  name_query: text.optional(),
  email_address_query: text.optional(),
  username_query: text.optional(),
  created_at_before: time.optional(),
  created_at_after: time.optional(),
  status: repeated(z.enum(MEMBERSHIP_STATUSES)).optional(),
  expires_at_before: time.optional(),
  public_metadata: metadataFilter.optional(),
  managed_by: repeated(text).optional(),
  /** Roster's own, as the next two, for those who manage members. Never active is before all times. */
  last_active_at_before: time.optional(),
  two_factor: repeated(z.enum(TWO_FACTOR_STATES)).optional(),
  sign_in_method: repeated(shortText).optional(),
  /** Roster's own. */
  group_id: repeated(text).optional(),
};

/** How to sort and cut a list of memberships. */
export const membershipPage = { ...page, order_by: membershipOrder };

export const LIST_MEMBERSHIPS = {
  method: "GET",
  path: "/organizations/:organization_id/memberships",
  params: organizationId,
  query: z.strictObject({ ...membershipFilters, ...membershipPage, cursor } satisfies ParametersOf<
    typeof MEMBERSHIP_PARAMETERS
  >),
  body: nothing,
  answer: listOf(membershipAnswer),
} satisfies Operation;

export const ADD_MEMBER = {
  method: "POST",
  path: "/organizations/:organization_id/memberships",
  params: organizationId,
  query: nothing,
  body: z.strictObject({
    user_id: shortText,
    role: shortText,
    public_metadata: metadata.optional(),
    private_metadata: metadata.optional(),
    /** Roster's own, for servers only. */
    managed: managedFields.optional(),
    /** Roster's own. */
    expires_at: futureTime.optional(),
    /** Roster's own: those that there are not, and those a user may not change, are left out. */
    group_ids: z.array(shortText).optional(),
  }),
  answer: membershipAnswer,
} satisfies Operation;

export const UPDATE_MEMBER = {
  method: "PATCH",
  path: "/organizations/:organization_id/memberships/:user_id",
  params: memberId,
  query: nothing,
  body: z.strictObject({ role: shortText }),
  answer: membershipAnswer,
} satisfies Operation;

export const REMOVE_MEMBER = {
  method: "DELETE",
  path: "/organizations/:organization_id/memberships/:user_id",
  params: memberId,
  query: nothing,
  body: nothing,
  answer: membershipAnswer,
} satisfies Operation;

/** Roster's own: they may do nothing any more, and free their seat. */
export const DEACTIVATE_MEMBER = {
  method: "POST",
  path: "/organizations/:organization_id/memberships/:user_id/deactivate",
  params: memberId,
  query: nothing,
  body: nothing,
  answer: membershipAnswer,
} satisfies Operation;

/** Roster's own: they are as they were, if a seat is free. */
export const REACTIVATE_MEMBER = {
  ...DEACTIVATE_MEMBER,
  path: "/organizations/:organization_id/memberships/:user_id/reactivate",
} satisfies Operation;

/** Roster's own: when their access ends. Null: it doesn't. */
export const UPDATE_MEMBER_EXPIRY = {
  method: "PATCH",
  path: "/organizations/:organization_id/memberships/:user_id/expiry",
  params: memberId,
  query: nothing,
  body: z.strictObject({ expires_at: futureTime.nullable() }),
  answer: membershipAnswer,
} satisfies Operation;

const isEachOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;

const CHANGES = z
  .array(z.strictObject({ user_id: shortText, role: shortText }))
  .min(1)
  .refine((changes) => isEachOnce(changes.map(({ user_id }) => user_id)));

/** Roster's own: changes the roles of up to 1,000 members, each with its own outcome. */
export const UPDATE_MEMBERS = {
  method: "POST",
  path: "/organizations/:organization_id/membership_updates",
  params: organizationId,
  query: nothing,
  body: z.strictObject({ updates: CHANGES }),
  answer: listOf(membershipOutcomeAnswer),
} satisfies Operation;

/** Up to 1,000 users, each once. */
export const userIds = z.array(shortText).min(1).refine(isEachOnce);

/** Roster's own: removes up to 1,000 members, each with its own outcome. */
export const REMOVE_MEMBERS = {
  method: "POST",
  path: "/organizations/:organization_id/membership_removals",
  params: organizationId,
  query: nothing,
  body: z.strictObject({ user_ids: userIds }),
  answer: listOf(membershipOutcomeAnswer),
} satisfies Operation;

export const MERGE_METADATA = {
  method: "PATCH",
  path: "/organizations/:organization_id/memberships/:user_id/metadata",
  params: memberId,
  query: nothing,
  body: z.strictObject({ public_metadata: metadata.optional(), private_metadata: metadata.optional() }),
  answer: membershipAnswer,
} satisfies Operation;

/** Roster's own: the values that members have for a key of their public metadata. */
export const LIST_METADATA_VALUES = {
  method: "GET",
  path: "/organizations/:organization_id/membership_metadata_values",
  params: organizationId,
  query: z.strictObject({ key: shortText }),
  body: nothing,
  answer: listOf(metadataValueAnswer),
} satisfies Operation;

/** Roster's own, for servers only: sets which fields of a membership only servers can change, all of them. */
export const SET_MANAGED = {
  method: "PUT",
  path: "/organizations/:organization_id/memberships/:user_id/managed",
  params: memberId,
  query: nothing,
  body: managedFields,
  answer: membershipAnswer,
} satisfies Operation;

/** Roster's own: the names of what manages fields of members. */
export const LIST_SOURCES = {
  method: "GET",
  path: "/organizations/:organization_id/membership_sources",
  params: organizationId,
  query: nothing,
  body: nothing,
  answer: listOf(sourceAnswer),
} satisfies Operation;

/** Roster's own: the signed-in user's own membership. */
export const GET_VIEWER = {
  method: "GET",
  path: "/organizations/:organization_id/viewer",
  params: organizationId,
  query: nothing,
  body: nothing,
  answer: membershipAnswer,
} satisfies Operation;

/** Roster's own: the signed-in user goes by themselves. */
export const LEAVE = { ...GET_VIEWER, method: "DELETE" } satisfies Operation;
