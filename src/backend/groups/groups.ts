import { sql } from "kysely";
import type { z } from "zod";
import type { GroupAnswer } from "../http/groupAnswer.js";
import { apiError } from "../http/ApiError.js";
import type { OrganizationRow } from "../organizations/organizations.js";
import { countRows } from "../sql/counts.js";
import type { Queries } from "../sql/database.js";
import { orderOf, type Order } from "../sql/order.js";
import { type Counted, idsByFilter, idsFromEnds } from "../sql/page.js";
import { findsGroup } from "../users/search.js";
import type { LIST_GROUPS } from "./groupOperations.js";

const selectGroups = (queries: Queries, organizationId: string) =>
  queries
    .selectFrom("roster_groups as g")
    .where("g.organization_id", "=", organizationId)
    .selectAll("g")
    .select(
      sql<number>`coalesce((
        select count from roster_counts as c
        where c.organization_id = g.organization_id and c.list = 'group_members' and c.key = g.id
      ), 0)::integer`.as("members_count"),
    );

export type GroupRow = Awaited<ReturnType<ReturnType<typeof selectGroups>["execute"]>>[number];

/**
 * @param paramName the parameter that holds the id, where the call is not about the group itself
 * @throws ApiError 404 when the organization has no group of that id.
 */
export async function findGroup(
  queries: Queries,
  organizationId: string,
  id: string,
  paramName?: string,
): Promise<GroupRow> {
  const row = await selectGroups(queries, organizationId).where("g.id", "=", id).executeTakeFirst();
  if (!row) throw apiError("resource_not_found", paramName);
  return row;
}

const BY_NAME: Order = { columns: [sql`g.name_key`, sql`g.id`], types: ["text", "text"], isDescending: false };

type Query = z.output<(typeof LIST_GROUPS)["query"]>;

/** One page of an organization's groups, by name. */
export async function listGroups(
  queries: Queries,
  organization: OrganizationRow,
  query: Query,
): Promise<Counted & { data: GroupAnswer[] }> {
  const { ids, ...counted } = await pageOf(queries, organization, query);
  const rows = await selectGroups(queries, organization.id)
    .where("g.id", "in", sql<string>`(select id from (${ids}) as page)`)
    .orderBy(orderOf(BY_NAME))
    .execute();
  return { ...counted, data: rows.map(toGroupAnswer) };
}

async function pageOf(queries: Queries, { id, counts }: OrganizationRow, page: Query) {
  const from = sql`roster_groups as g`;
  const within = [sql<boolean>`g.organization_id = ${id}`];
  if (page.query) {
    return idsByFilter(queries, { from, where: [...within, findsGroup(page.query)], order: BY_NAME, page });
  }
  const total_count = countRows(counts, "groups");
  return { total_count, ids: idsFromEnds({ from, where: within, order: BY_NAME }, page, total_count) };
}

export const toGroupAnswer = (row: GroupRow): GroupAnswer => ({
  id: row.id,
  object: "organization_group",
  organization_id: row.organization_id,
  name: row.name,
  members_count: row.members_count,
  managed_by: row.managed_by,
  created_at: row.created_at.getTime(),
  updated_at: row.updated_at.getTime(),
});
