import { sql } from "kysely";
import type { MembershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import { findOrganization, type OrganizationRow } from "../organizations/organizations.js";
import { countMembers, countRows, sourcesWith } from "../sql/counts.js";
import type { Queries } from "../sql/database.js";
import { orderOf, placeOf, type Order } from "../sql/order.js";
import { versionOf } from "../sql/columns.js";
import {
  type Counted,
  DENSE,
  idsByWalking,
  isFar,
  MOST_COUNTED,
  pageOfIds,
  type PageRows,
  readFound,
} from "../sql/page.js";
import { wayBeyond, type Places, type Way } from "../sql/places.js";
import { cursorOf, placeFrom } from "../sql/cursor.js";
import { apiError } from "../http/ApiError.js";
import { FILTER_NAMES, membershipConditions, type Filters } from "./membershipFilters.js";
import type { MembershipPage } from "./membershipList.js";
import { memberOrder, tableOfOrder } from "./memberOrder.js";
import { idOf, joinTables, lookUpTables, type MemberCondition, tablesOf } from "./memberTables.js";
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

/**
 * One page of an organization's members. Without a filter, or by what is counted, what it costs depends on how far it is from the
 * nearest place that is known, not on the number of members; else on how many are found, or on how close together they stand.
 */
export async function listMembers({
  queries,
  places,
  organization,
  query,
  caller,
}: MemberListOptions): Promise<MemberPage> {
  const { order_by, limit, offset } = query;
  const order = memberOrder(order_by.field, order_by.isDescending);
  const after = afterCursor(query, order);
  const list = JSON.stringify([organization.id, order_by, FILTER_NAMES.map((name) => query[name])]);
  for (let known = organization, reads = 1; ; reads += 1) {
    const total = isSparse(known, query) ? undefined : knownTotal(known, query);
    const way =
      after === undefined
        ? places.wayTo(list, known.version, { offset, limit }, total ?? Number.POSITIVE_INFINITY)
        : wayBeyond(after);
    const conditions = await membershipConditions(queries, known, query);
    const { rows, counted } = await (total === undefined
      ? readFiltered(queries, known.id, conditions, { query, order, way, after })
      : readListed(queries, known.id, conditions, { query, order, way, total, members: countMembers(known.counts) }));
    // A place that was known may have moved, and so has the count: then both are read again.
    const isFromPlace = total !== undefined || way.from !== undefined;
    const isMoved = after === undefined && isFromPlace && rows.some(({ version }) => version !== known.version);
    if (!isMoved || reads === MOST_READS) {
      if (after === undefined && isSteady(query)) rememberEdges(places, list, known.version, offset, rows);
      const data = await toMembershipAnswers(queries, rows, caller, known);
      return { data, ...counted, next_cursor: nextCursor(query, rows) };
    }
    known = await findOrganization(queries, known.id);
  }
}

const MOST_READS = 3;

/** Where the first and the last row of a page stand, as long as the list is the same. */
function rememberEdges(
  places: Places,
  list: string,
  version: number,
  offset: number,
  rows: readonly MemberRow[],
): void {
  for (const [index, row] of rows.entries()) {
    const isAtEdge = index === 0 || index === rows.length - 1;
    if (row.version === version && isAtEdge) places.remember(list, version, offset + index, row.place);
  }
}

/**
 * Whether each change of a list has a number of its own. Members become active all the time, and that has none; nor have changes of
 * a view of the app's, which a search in one text reads.
 */
const isSteady = ({ order_by, ...query }: Filters & Pick<MembershipPage, "order_by">): boolean =>
  order_by.field !== "last_active_at" && UNSTEADY.every((name) => !query[name]);

const UNSTEADY = ["last_active_at_before", "name_query", "email_address_query", "username_query"] as const;

interface PageOfMembers {
  readonly query: MemberListOptions["query"];
  readonly order: Order;
  readonly way: Way;
}

/** A page of a list whose length is known. */
async function readListed(
  queries: Queries,
  organizationId: string,
  conditions: readonly MemberCondition[],
  {
    query: { order_by, offset, limit },
    order,
    way,
    total,
    members,
  }: PageOfMembers & { readonly total: number; readonly members: number },
): Promise<{ rows: MemberRow[]; counted: Counted }> {
  const listed = way.isBeyond ? limit : Math.max(0, Math.min(limit, total - offset));
  const table = tableOfOrder(order_by.field);
  const others = tablesOf(conditions).filter((name) => name !== table);
  // As `pageByFilter` does, which has to find out how close together the rows stand.
  const source =
    isFar(way) && total * DENSE < members && others.length > 0
      ? joinTables(organizationId, [table, ...others], conditions)
      : lookUpTables(organizationId, table, conditions);
  const ids = idsByWalking({ ...source, order, way, limit: listed });
  return {
    rows: await readMembers(queries, organizationId, pageOfIds(ids, total), order),
    counted: { total_count: total },
  };
}

/** A page of what has to be found. */
function readFiltered(
  queries: Queries,
  organizationId: string,
  conditions: readonly MemberCondition[],
  { query, order, way, after }: PageOfMembers & { readonly after: string | undefined },
): Promise<{ rows: MemberRow[]; counted: Counted }> {
  const { field, isDescending } = query.order_by;
  const tables = tablesOf(conditions);
  const [first = "m", ...others] = tables;
  const table = tableOfOrder(field, first);
  const lookedUp = tables.filter((name) => name !== table);
  const walked = lookUpTables(organizationId, table, conditions);
  const list = {
    ...joinTables(organizationId, [first, ...others], conditions),
    order: memberOrder(field, isDescending, table),
    page: { ...query, after },
    way,
    ordered: tables.length === lookedUp.length ? { ...walked, id: idOf(first) } : undefined,
    walked,
    joined:
      lookedUp.length > 0
        ? { ...joinTables(organizationId, [table, ...lookedUp], conditions), alias: table }
        : undefined,
  };
  return readFound(queries, list, (page) => readMembers(queries, organizationId, page, order));
}

/** How many members these filters leave, where that is counted. */
function knownTotal({ counts }: Pick<OrganizationRow, "counts">, query: Filters): number | undefined {
  const { role, status, managed_by } = query;
  const used = FILTER_NAMES.filter((name) => query[name]);
  if (used.every((name) => name === "role" || name === "status")) return countMembers(counts, { role, status });
  if (managed_by && used.length === 1) return countRows(counts, "sources", sourcesWith(counts, managed_by));
  return undefined;
}

/** Where few of the members in an index are listed, they stand far apart in it: they are found first, and then sorted. */
function isSparse(organization: Pick<OrganizationRow, "counts">, query: Filters & MembershipPage): boolean {
  const { role, order_by } = query;
  const total = knownTotal(organization, query) ?? Number.POSITIVE_INFINITY;
  const inIndex = countMembers(organization.counts, order_by.field === "created_at" ? { role } : {});
  return total <= MOST_COUNTED && total * SPARSE < inIndex;
}

/** One in so many. */
const SPARSE = 10;

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

/** The members on a page in this order, with their places and the version of the list. */
const readMembers = (queries: Queries, organizationId: string, page: PageRows, order: Order) =>
  withDetails(selectMemberships(queries).where("m.organization_id", "=", organizationId))
    .innerJoin(sql<{ id: string; total: number }>`(${page})`.as("page"), "page.id", "m.id")
    .select("page.total")
    .select(placeOf(order).as("place"))
    .select(versionOf("m.organization_id").as("version"))
    .orderBy(orderOf(order))
    .execute();

type MemberRow = Awaited<ReturnType<typeof readMembers>>[number];
