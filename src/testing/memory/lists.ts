import { hasAny } from "../../lib/hasAny.js";
import { DEFAULT_ORDER } from "../../organization/fields.js";
import { MAX_METADATA_KEYS, MAX_METADATA_VALUES } from "../../organization/limits.js";
import type {
  InvitationOrderField,
  InvitationsParams,
  MembershipEventsParams,
  MembershipFilters,
  MembershipOrderField,
  MembershipRequestsParams,
  MembershipsParams,
  PageParams,
} from "../../organization/listParams.js";
import type {
  Invitation,
  Membership,
  MembershipEvent,
  MembershipRequest,
  MetadataValue,
  PaginatedResponse,
} from "../../organization/records.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { managerNames, managersOf } from "../../organization/rules/managed.js";
import { isActiveBefore, twoFactorState } from "../../organization/rules/activity.js";
import { compareValues, matchesMetadata, withoutEmptyKeys, metadataValues } from "../../organization/rules/metadata.js";
import { parseOrder } from "../../organization/rules/order.js";
import { MAX_PAGE_SIZE, rangeOf } from "../../organization/rules/page.js";
import { findsPerson, holdsWords } from "../../organization/rules/search.js";
import { memoryError } from "./memoryError.js";
import { requireMember } from "./rights.js";
import type { InvitationRow, MemberRow, Session, World } from "./tables.js";
import { mayKnowActivity, statusOf, toEvent, toInvitation, toMembership, toRequest, userOf } from "./toRecords.js";

type SortKey = string | number | null;

const collator = new Intl.Collator("en");

function compareKeys(one: SortKey, other: SortKey): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(String(one), String(other));
}

/** In this order. Empty values come last in both directions; the id decides between equals. */
function sorted<R extends { readonly id: string }>(
  rows: readonly R[],
  keys: Readonly<Record<string, (row: R) => SortKey>>,
  orderBy: string = DEFAULT_ORDER,
): readonly R[] {
  const { field, isDescending } = parseOrder(orderBy);
  const keyOf = Object.entries(keys).find(([name]) => name === field)?.[1];
  if (!keyOf) throw memoryError("form_param_value_invalid", "order_by");
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((one, other) => {
      if ((one.key === null) !== (other.key === null)) return one.key === null ? 1 : -1;
      return sign * (compareKeys(one.key, other.key) || (one.row.id < other.row.id ? -1 : 1));
    })
    .map(({ row }) => row);
}

export function pageOf<R, T>(rows: readonly R[], params: PageParams, toRecord: (row: R) => T): PaginatedResponse<T> {
  const { limit, offset } = rangeOf(params);
  const isSize = Number.isInteger(limit) && limit >= 1 && limit <= MAX_PAGE_SIZE;
  if (!isSize) throw memoryError("form_param_value_invalid", "limit");
  if (!Number.isSafeInteger(offset)) throw memoryError("form_param_value_invalid", "offset");
  return { data: rows.slice(offset, offset + limit).map(toRecord), totalCount: rows.length };
}

/** Whether a value is one of the wanted ones; without any, all are. */
const isAmong = <T>(wanted: readonly T[] | undefined, value: NoInfer<T> | null): boolean =>
  !wanted?.length || wanted.some((one) => one === value);

const lower = (text: string | null | undefined): SortKey => text?.toLowerCase() ?? null;

/** The fields that memberships sort by: all but the phone number, which no user here has. */
export const MEMORY_ORDER_FIELDS = [
  "created_at",
  "first_name",
  "last_name",
  "email_address",
  "username",
  "last_active_at",
] as const satisfies readonly MembershipOrderField[];

type Filters = Omit<MembershipFilters, "orderBy">;
type Values = { readonly [Name in keyof Filters]-?: NonNullable<Filters[Name]> };
type Conditions = { readonly [Name in keyof Values]: (value: Values[Name], row: MemberRow, world: World) => boolean };

const CONDITIONS: Conditions = {
  role: (roles, row) => isAmong(roles, row.role),
  query: (text, row, world) => findsPerson(text, userOf(world, row.userId), [row.userId, row.id]),
  status: (statuses, row) => isAmong(statuses, row.status),
  expiresBefore: (time, { status, expiresAt }) => status === "active" && expiresAt !== null && expiresAt <= time,
  createdAfter: (time, row) => row.createdAt > time,
  publicMetadata: (filter, row) => matchesMetadata(row.publicMetadata, filter),
  managedBy: (names, row) => hasAny(managerNames(row), names),
  lastActiveBefore: (time, row, world) => isActiveBefore(userOf(world, row.userId), time),
  twoFactor: (states, row, world) => hasAny([twoFactorState(userOf(world, row.userId))], states),
  signInMethod: (methods, row, world) => hasAny(userOf(world, row.userId).signInMethods ?? [], methods),
  group: (ids, row, { tables }) =>
    !ids.length ||
    tables.groupMembers.some(({ groupId, membershipId }) => membershipId === row.id && ids.includes(groupId)),
};

const FILTERS = Object.keys(CONDITIONS).filter((name): name is keyof Filters => Object.hasOwn(CONDITIONS, name));

const isFound = <Name extends keyof Values>(name: Name, value: Values[Name], row: MemberRow, world: World) =>
  CONDITIONS[name](value, row, world);

/** @throws OrganizationError 403 when a filter or the order tells what the caller may not know. */
function requireKnowable(session: Session, params: MembershipsParams): void {
  const names = {
    last_active_at_before: params.lastActiveBefore,
    two_factor: params.twoFactor?.length,
    sign_in_method: params.signInMethod?.length,
    order_by: params.orderBy?.endsWith("last_active_at"),
  };
  const [used] = Object.entries(names).flatMap(([name, value]) => (value ? name : []));
  if (used && !mayKnowActivity(session)) throw memoryError("missing_organization_permission", used);
}

export function listMemberships(session: Session, params: MembershipsParams): PaginatedResponse<Membership> {
  requireMember(session, READ_MEMBERS);
  const { world } = session;
  if (Object.keys(withoutEmptyKeys(params.publicMetadata) ?? {}).length > MAX_METADATA_KEYS) {
    throw memoryError("form_param_value_invalid", "public_metadata");
  }
  requireKnowable(session, params);
  const found = world.tables.memberships.filter((row) =>
    FILTERS.every((name) => {
      const value = params[name];
      return !value || isFound(name, value, row, world);
    }),
  );
  const user = ({ userId }: MemberRow) => userOf(world, userId);
  const keys: Readonly<Record<(typeof MEMORY_ORDER_FIELDS)[number], (row: MemberRow) => SortKey>> = {
    created_at: ({ createdAt }) => createdAt,
    first_name: (row) => lower(user(row).firstName),
    last_name: (row) => lower(user(row).lastName),
    email_address: (row) => lower(addressOf(user(row))),
    username: (row) => lower(user(row).username),
    last_active_at: (row) => user(row).lastActiveAt ?? -Infinity,
  };
  return pageOf(sorted(found, keys, params.orderBy), params, (row) => toMembership(session, row));
}

/** The values that members have for a key of their metadata. */
export function listMetadataValues(session: Session, key: string): PaginatedResponse<MetadataValue> {
  requireMember(session, READ_MEMBERS);
  const held = session.world.tables.memberships.flatMap(({ publicMetadata }) => metadataValues(publicMetadata, key));
  const values = [...new Set(held)].toSorted(compareValues);
  return { data: values.slice(0, MAX_METADATA_VALUES), totalCount: values.length };
}

/** The names of what manages fields of members. */
export function listSources(session: Session): PaginatedResponse<string> {
  requireMember(session, READ_MEMBERS);
  const names = session.world.tables.memberships.flatMap((row) => managersOf(row).map(({ name }) => name));
  const data = [...new Set(names)].toSorted();
  return { data, totalCount: data.length };
}

/** A user's email address: what they sign in with, where it is one. */
export const addressOf = ({ identifier }: { readonly identifier: string | null }): string | null =>
  identifier?.includes("@") ? identifier : null;

const INVITATION_KEYS: Readonly<Record<InvitationOrderField, (row: InvitationRow) => SortKey>> = {
  created_at: ({ createdAt }) => createdAt,
  email_address: ({ emailAddress }) => lower(emailAddress),
};

export function listInvitations(
  session: Session,
  { status, query, orderBy, ...page }: InvitationsParams,
): PaginatedResponse<Invitation> {
  requireMember(session, MANAGE_MEMBERS);
  const { world } = session;
  const found = world.tables.invitations.filter(
    (row) => isAmong(status, statusOf(row)) && (!query || holdsWords(query, [row.emailAddress])),
  );
  return pageOf(sorted(found, INVITATION_KEYS, orderBy), page, (row) => toInvitation(world, row));
}

export function listRequests(
  session: Session,
  { status, query, ...page }: MembershipRequestsParams,
): PaginatedResponse<MembershipRequest> {
  requireMember(session, MANAGE_MEMBERS);
  const { world } = session;
  const found = world.tables.requests.filter(
    (row) =>
      isAmong(status, row.status) && (!query || findsPerson(query, userOf(world, row.userId), [row.userId, row.id])),
  );
  const newestFirst = sorted(found, { created_at: ({ createdAt }) => createdAt });
  return pageOf(newestFirst, page, (row) => toRequest(world, row));
}

export function listEvents(
  session: Session,
  { userId, actorId, type, createdBefore, createdAfter, ...page }: MembershipEventsParams,
): PaginatedResponse<MembershipEvent> {
  requireMember(session, MANAGE_MEMBERS);
  const { world } = session;
  const found = world.tables.events.filter(
    (row) =>
      isAmong(userId, row.subjectId) &&
      isAmong(actorId, row.actorId) &&
      isAmong<string>(type, row.type) &&
      (!createdBefore || row.createdAt < createdBefore) &&
      (!createdAfter || row.createdAt > createdAfter),
  );
  return pageOf(found, page, (row) => toEvent(world, row));
}
