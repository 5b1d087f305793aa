import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { MembershipOrderField } from "../../organization/listParams.js";
import type { MembershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import { findOrganization, type OrganizationRow } from "../organizations/organizations.js";
import { countMembers } from "../sql/counts.js";
import type { Queries } from "../sql/database.js";
import { orderOf, placeOf, type Order } from "../sql/order.js";
import { versionOf } from "../sql/columns.js";
import { type Counted, idsByFilter, idsByWalking, MOST_COUNTED } from "../sql/page.js";
import { wayBeyond, type Places } from "../sql/places.js";
import { cursorOf, placeFrom } from "../sql/cursor.js";
import { apiError } from "../http/ApiError.js";
import { FILTER_NAMES, membershipConditions, type Filters } from "./membershipFilters.js";
import type { MembershipPage } from "./membershipList.js";
import { memberOrder } from "./memberOrder.js";
import { selectMemberships, toMembershipAnswers, withDetails } from "./memberships.js";

interface MemberPage extends Counted {
  readonly data: MembershipAnswer[];
  readonly next_cursor: string | null;
}

interface MemberListOptions {
  readonly queries: Queries;
  readonly places: Places;
  /** As it was when the caller's rights were read. */
  readonly organization: OrganizationRow;
  readonly query: Filters & MembershipPage & { readonly cursor?: string | undefined };
  readonly caller: Caller;
}

/** The filters whose members are counted: `countMembers`. */
const isCounted = (name: string) => name === "role" || name === "status";

/**
 * One page of an organization's members. Without a filter, or by role and status alone, what it costs depends on how far it is
 * from the nearest place that is known, not on the number of members; else on how many are found.
 */
export async function listMembers(options: MemberListOptions): Promise<MemberPage> {
  const { organization, query } = options;
  return FILTER_NAMES.every((name) => isCounted(name) || !query[name]) && !isSparse(organization, query)
    ? listAll(options)
    : listFound(options);
}

/** Where few of the members in an index are listed, they stand far apart in it: they are found first, and then sorted. */
function isSparse({ counts }: OrganizationRow, { role, status, order_by }: Filters & MembershipPage): boolean {
  const listed = countMembers(counts, { role, status });
  const inIndex = countMembers(counts, order_by.field === "created_at" ? { role } : {});
  return listed <= MOST_COUNTED && listed * SPARSE < inIndex;
}

/** One in so many. */
const SPARSE = 10;

/** A change between reading the count and the page moves what is on it: then both are read again. */
const MOST_READS = 3;

async function listAll({ queries, places, organization, query, caller }: MemberListOptions): Promise<MemberPage> {
  const { order_by, limit, offset, role, status } = query;
  const order = memberOrder(order_by.field, order_by.isDescending);
  const after = afterCursor(query, order);
  let known = organization;
  for (let reads = 1; ; reads += 1) {
    const { id, counts, version: changes } = known;
    const total = countMembers(counts, { role, status });
    const list = JSON.stringify([id, order_by, role, status]);
    const ids = idsByWalking({
      ...sourceOf(id, order_by.field, await membershipConditions(queries, id, { role, status })),
      order,
      way: after === undefined ? places.wayTo(list, changes, { offset, limit }, total) : wayBeyond(after),
      limit: after === undefined ? Math.max(0, Math.min(limit, total - offset)) : limit,
    });
    const rows = await readMembers(queries, id, ids, order);
    if (after !== undefined || rows.every(({ version }) => version === changes) || reads === MOST_READS) {
      for (const [index, { version, place }] of rows.entries()) {
        const isAtEdge = index === 0 || index === rows.length - 1;
        if (after === undefined && version === changes && isAtEdge && isSteady(order_by.field))
          places.remember(list, version, offset + index, place);
      }
      const data = await toMembershipAnswers(queries, rows, caller, known);
      return { data, total_count: total, next_cursor: nextCursor(query, rows) };
    }
    known = await findOrganization(queries, id);
  }
}

/** Whether each change of this order has a number of its own. Members become active all the time, and that has none. */
const isSteady = (field: MembershipOrderField) => field !== "last_active_at";

/** The one table whose index has the order, and which of its rows are listed. */
function sourceOf(
  organizationId: string,
  field: MembershipOrderField,
  conditions: readonly RawBuilder<SqlBool>[],
): Pick<Parameters<typeof idsByWalking>[0], "from" | "where"> {
  const isIn = (alias: string) => sql<SqlBool>`${sql.ref(`${alias}.organization_id`)} = ${organizationId}`;
  if (field === "created_at") return { from: sql`roster_memberships as m`, where: [isIn("m"), ...conditions] };
  const [alias, from] = field === "last_active_at" ? (["a", ACTIVITY] as const) : (["s", SEARCH] as const);
  const isListed = sql<SqlBool>`exists (
    select from roster_memberships as m
    where ${isIn("m")} and m.id = ${sql.ref(`${alias}.membership_id`)} and ${sql.join(conditions, sql` and `)}
  )`;
  return { from, where: [isIn(alias), ...(conditions.length > 0 ? [isListed] : [])] };
}

const SEARCH = sql`roster_member_search as s`;
const ACTIVITY = sql`roster_member_activity as a`;
// Postgres leaves out the activity where no filter asks for it.
const SEARCH_AND_ACTIVITY = sql`${SEARCH}
  left join ${ACTIVITY} on a.organization_id = s.organization_id and a.membership_id = s.membership_id`;

/** The filters by what a list is sorted by: they are where it begins, or ends. */
const BY_ORDER: Readonly<Partial<Record<MembershipOrderField, readonly (keyof Filters)[]>>> = {
  created_at: ["created_at_before", "created_at_after"],
  last_active_at: ["last_active_at_before"],
};

/** The filters that `roster_member_search` alone decides. */
const OF_SEARCH: ReadonlySet<keyof Filters> = new Set(["query", "username", "two_factor", "sign_in_method"]);
/** Of `roster_member_activity`. */
const OF_ACTIVITY: ReadonlySet<keyof Filters> = new Set(["last_active_at_before"]);
/** Of `roster_group_members`. */
const OF_GROUP: ReadonlySet<keyof Filters> = new Set(["group_id"]);
const OF_BOTH: ReadonlySet<keyof Filters> = new Set([...OF_SEARCH, ...OF_ACTIVITY]);

async function listFound({ queries, organization, query, caller }: MemberListOptions): Promise<MemberPage> {
  const { field, isDescending } = query.order_by;
  const order = memberOrder(field, isDescending);
  const conditions = await membershipConditions(queries, organization.id, query);
  const byOrder = Object.fromEntries((BY_ORDER[field] ?? []).map((name) => [name, query[name]]));
  const list = sourceOf(organization.id, field, []);
  const inSearch = sql<boolean>`s.organization_id = ${organization.id}`;
  const inActivity = sql<boolean>`a.organization_id = ${organization.id}`;
  const isOf = (names: ReadonlySet<keyof Filters>) => FILTER_NAMES.every((name) => !query[name] || names.has(name));
  const { ids, ...counted } = await idsByFilter({
    queries,
    from: sql`roster_memberships as m
      join roster_member_search as s on s.membership_id = m.id and s.organization_id = m.organization_id
      left join roster_member_activity as a on a.membership_id = m.id and a.organization_id = m.organization_id
      left join roster_users as u on u.id = m.user_id`,
    // Of both tables, so that the index of either can be used.
    within: [sql`m.organization_id = ${organization.id}`, inSearch],
    where: conditions,
    ...(isOf(OF_BOTH) && {
      narrow: { id: sql`s.membership_id`, from: SEARCH_AND_ACTIVITY, where: [inSearch, ...conditions] },
    }),
    ...(isOf(OF_ACTIVITY) && {
      narrow: { id: sql`a.membership_id`, from: ACTIVITY, where: [inActivity, ...conditions] },
    }),
    // Of several groups, one member may be in more than one.
    ...(isOf(OF_GROUP) &&
      query.group_id?.length === 1 && {
        narrow: {
          id: sql`held.membership_id`,
          from: sql`roster_group_members as held`,
          where: [
            sql<boolean>`held.organization_id = ${organization.id}`,
            sql<boolean>`held.group_id in (${sql.join(query.group_id)})`,
          ],
        },
      }),
    order,
    page: { ...query, after: afterCursor(query, order) },
    whole: {
      list: { ...list, where: [...list.where, ...(await membershipConditions(queries, organization.id, byOrder))] },
      total: countMembers(organization.counts),
    },
  });
  const rows = await readMembers(queries, organization.id, ids, order);
  const data = await toMembershipAnswers(queries, rows, caller, organization);
  return { ...counted, data, next_cursor: nextCursor(query, rows) };
}

type CursorQuery = MemberListOptions["query"];

const nameOf = ({ order_by: { field, isDescending } }: CursorQuery) => `${isDescending ? "-" : "+"}${field}`;

function afterCursor(query: CursorQuery, order: Order): string | undefined {
  if (query.cursor === undefined) return undefined;
  if (query.offset > 0) throw apiError("form_param_value_invalid", "offset");
  return placeFrom(query.cursor, nameOf(query), order);
}

/** A full page may be the last: the next one is empty then. */
function nextCursor(query: CursorQuery, rows: readonly { readonly place: string }[]): string | null {
  const last = rows.length === query.limit ? rows.at(-1) : undefined;
  return last ? cursorOf(nameOf(query), last.place) : null;
}

/** The members of these ids in this order, with their places and the version of the list. */
const readMembers = (queries: Queries, organizationId: string, ids: RawBuilder<string>, order: Order) =>
  withDetails(
    selectMemberships(queries)
      .where("m.organization_id", "=", organizationId)
      .where("m.id", "in", sql<string>`(select id from (${ids}) as page)`),
  )
    .select(placeOf(order).as("place"))
    .select(versionOf("m.organization_id").as("version"))
    .orderBy(orderOf(order))
    .execute();
