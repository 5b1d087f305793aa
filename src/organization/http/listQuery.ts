import type {
  InvitationFilters,
  MembershipEventFilters,
  MembershipFilters,
  MembershipRequestFilters,
  PageParams,
} from "../Organization.js";
import { rangeOf } from "../rules/page.js";

/** The wire's name of every filter of a list. */
type WireNames<Filters extends object> = Readonly<Record<keyof Filters, string>>;

export const MEMBERSHIP_PARAMETERS = {
  role: "role",
  query: "query",
  createdAfter: "created_at_after",
  orderBy: "order_by",
} as const satisfies WireNames<MembershipFilters>;

export const INVITATION_PARAMETERS = {
  status: "status",
  query: "query",
  orderBy: "order_by",
} as const satisfies WireNames<InvitationFilters>;

export const MEMBERSHIP_REQUEST_PARAMETERS = {
  status: "status",
  query: "query",
} as const satisfies WireNames<MembershipRequestFilters>;

export const MEMBERSHIP_EVENT_PARAMETERS = {
  userId: "user_id",
  actorId: "actor_id",
  type: "type",
  createdBefore: "created_at_before",
  createdAfter: "created_at_after",
} as const satisfies WireNames<MembershipEventFilters>;

type Value = string | number | readonly string[] | undefined;

/** The query of a page of a list. A filter that is empty, 0 or unknown here is not sent. */
export function listQuery<Filters extends { readonly [Name in keyof Filters]: Value }>(
  names: WireNames<Filters>,
  { initialPage, pageSize, ...filters }: Filters & PageParams,
): Readonly<Record<string, Value>> {
  const { limit, offset } = rangeOf({ initialPage, pageSize });
  const query: Record<string, Value> = { limit, offset: offset || undefined };
  for (const [name, value] of Object.entries<Value>(filters)) {
    const wireName: unknown = Reflect.get(names, name);
    if (typeof wireName === "string") query[wireName] = value || undefined;
  }
  return query;
}
