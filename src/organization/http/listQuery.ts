import type {
  GroupFilters,
  InvitationFilters,
  MembershipEventFilters,
  MembershipFilters,
  MembershipRequestFilters,
  MetadataFilter,
  PageParams,
  PeopleFilters,
} from "../listParams.js";
import { withoutEmptyKeys } from "../rules/metadata.js";
import { rangeOf } from "../rules/page.js";

/** The wire's name of every filter of a list. */
type WireNames<Filters extends object> = Readonly<Record<keyof Filters, string>>;

export const MEMBERSHIP_PARAMETERS = {
  orderBy: "order_by",
  query: "query",
  role: "role",
  createdAfter: "created_at_after",
  status: "status",
  expiresBefore: "expires_at_before",
  publicMetadata: "public_metadata",
  managedBy: "managed_by",
  lastActiveBefore: "last_active_at_before",
  twoFactor: "two_factor",
  signInMethod: "sign_in_method",
  group: "group_id",
} as const satisfies WireNames<MembershipFilters>;

export const INVITATION_PARAMETERS = {
  orderBy: "order_by",
  query: "query",
  status: "status",
} as const satisfies WireNames<InvitationFilters>;

export const MEMBERSHIP_REQUEST_PARAMETERS = {
  query: "query",
  status: "status",
} as const satisfies WireNames<MembershipRequestFilters>;

export const GROUP_PARAMETERS = {
  query: "query",
} as const satisfies WireNames<GroupFilters>;

export const PEOPLE_PARAMETERS = {
  kind: "kind",
  query: "query",
  status: "status",
} as const satisfies WireNames<PeopleFilters>;

export const MEMBERSHIP_EVENT_PARAMETERS = {
  userId: "user_id",
  actorId: "actor_id",
  type: "type",
  createdBefore: "created_at_before",
  createdAfter: "created_at_after",
} as const satisfies WireNames<MembershipEventFilters>;

type Value = string | number | readonly string[] | MetadataFilter | undefined;
type WireValue = string | number | readonly string[] | undefined;

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

/** A filter of metadata is JSON on the wire: a text cannot tell the number 1 from "1". */
function toWire(value: Value): WireValue {
  if (typeof value !== "object" || isList(value)) return value || undefined;
  const filter = withoutEmptyKeys(value);
  return filter && JSON.stringify(filter);
}

/** The query of a page of a list. A filter that is empty or 0 is not sent; none is a boolean, whose "no" would mean "all". */
export function listQuery<Filters extends { readonly [Name in keyof Filters]: Value }>(
  names: WireNames<Filters>,
  { initialPage, pageSize, ...filters }: Filters & PageParams,
): Readonly<Record<string, WireValue>> {
  const { limit, offset } = rangeOf({ initialPage, pageSize });
  const query: Record<string, WireValue> = { limit, offset: offset || undefined };
  const values = new Map(Object.entries<Value>(filters));
  for (const [name, wireName] of Object.entries<string>(names)) query[wireName] = toWire(values.get(name));
  return query;
}
