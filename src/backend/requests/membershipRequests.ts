import { sql } from "kysely";
import { z } from "zod";
import type { MEMBERSHIP_REQUEST_PARAMETERS } from "../../organization/http/listQuery.js";
import { membershipRequestAnswer, type MembershipRequestAnswer } from "../http/answers.js";
import type { OrganizationRow } from "../organizations/organizations.js";
import type { Queries } from "../sql/database.js";
import { page, type ParametersOf, repeated, text } from "../http/parameters.js";
import { PERSON, toPublicUserData } from "../users/publicUserData.js";
import { countRows, type Counts } from "../sql/counts.js";
import { orderOf, type Order } from "../sql/order.js";
import { type Counted, idsByFilter, idsFromEnds } from "../sql/page.js";
import { apiError } from "../http/ApiError.js";
import { findsPerson } from "../users/search.js";

/** Which requests of an organization a list shows, and which page of them. */
export const membershipRequestsQuery = z.strictObject({
  status: repeated(membershipRequestAnswer.shape.status).optional(),
  /** Part of names, address, username or ids. Roster's own. */
  query: text.optional(),
  ...page,
} satisfies ParametersOf<typeof MEMBERSHIP_REQUEST_PARAMETERS>);

/** Every request with its person, as far as the person is known: the app may have deleted them. */
const selectRequests = (queries: Queries, organizationId: string) =>
  queries
    .selectFrom("roster_membership_requests as q")
    .leftJoin("roster_users as u", "u.id", "q.user_id")
    .where("q.organization_id", "=", organizationId);

const withDetails = (requests: ReturnType<typeof selectRequests>) => requests.selectAll("q").select(PERSON);

export type MembershipRequestRow = Awaited<ReturnType<ReturnType<typeof withDetails>["execute"]>>[number];

/** @throws ApiError 404 when the organization has no request of that id. */
export async function findRequest(queries: Queries, organizationId: string, id: string): Promise<MembershipRequestRow> {
  const request = selectRequests(queries, organizationId).where("q.id", "=", id);
  const row = await withDetails(request).executeTakeFirst();
  if (!row) throw apiError("resource_not_found");
  return row;
}

const NEWEST_FIRST: Order = {
  columns: [sql`q.created_at`, sql`q.id`],
  types: ["timestamptz", "text"],
  isDescending: true,
};

type Query = z.output<typeof membershipRequestsQuery>;

/** One page of an organization's requests, the newest first. */
export async function listRequests(
  queries: Queries,
  { id: organizationId, counts }: OrganizationRow,
  query: Query,
): Promise<Counted & { data: MembershipRequestAnswer[] }> {
  const { ids, ...counted } = await pageOf(queries, organizationId, counts, query);
  const rows = await withDetails(
    selectRequests(queries, organizationId).where("q.id", "in", sql<string>`(select id from (${ids}) as page)`),
  )
    .orderBy(orderOf(NEWEST_FIRST))
    .execute();
  return { ...counted, data: rows.map(toRequestAnswer) };
}

async function pageOf(
  queries: Queries,
  organizationId: string,
  counts: Counts,
  { status, query, limit, offset }: Query,
) {
  const within = [
    sql<boolean>`q.organization_id = ${organizationId}`,
    ...(status ? [sql<boolean>`q.status in (${sql.join(status)})`] : []),
  ];
  if (query) {
    return idsByFilter(queries, {
      from: sql`roster_membership_requests as q`,
      where: [...within, await findsPerson(queries, query, ["q.user_id", "q.id"])],
      order: NEWEST_FIRST,
      page: { limit, offset },
    });
  }
  const total_count = countRows(counts, "requests", status);
  const list = { from: sql`roster_membership_requests as q`, where: within, order: NEWEST_FIRST };
  return { total_count, ids: idsFromEnds(list, { limit, offset }, total_count) };
}

export function toRequestAnswer(row: MembershipRequestRow): MembershipRequestAnswer {
  return {
    id: row.id,
    object: "organization_membership_request",
    organization_id: row.organization_id,
    status: row.status,
    public_user_data: toPublicUserData(row.user_id, row),
    created_at: row.created_at.getTime(),
    updated_at: row.updated_at.getTime(),
  };
}
