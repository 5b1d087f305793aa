import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { OrganizationAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { epochOf, versionOf } from "../sql/columns.js";
import { countMembers, countRows, type Counts, READ_LISTS } from "../sql/counts.js";
import { isOverdue } from "../sql/membershipStatus.js";
import { apiError } from "../http/ApiError.js";

/** As `expiry_day` of the invitations: see `sql/migrations/counts.ts`. */
const TODAY = sql`lpad((floor(extract(epoch from now()) / 86400)::integer)::text, 7, '0')`;

/** Organizations with what each now counts. */
const selectOrganizations = (queries: Pick<Queries, "selectFrom">) =>
  queries
    .selectFrom("roster_organizations as o")
    .select(["o.id", "o.name", "o.slug", "o.image_url", "o.max_allowed_memberships", "o.created_by"])
    .select(["o.public_metadata", "o.private_metadata"])
    // Numbers, which JSON holds too.
    .select([epochOf("o.created_at").as("created_at"), epochOf("o.updated_at").as("updated_at")])
    .select([
      versionOf("o.id").as("version"),
      sql<Counts>`(
        select coalesce(jsonb_object_agg(list, counts), '{}') from (
          select list, jsonb_object_agg(key, count) as counts from roster_counts
          where organization_id = o.id and list in (${sql.join(READ_LISTS.map((list) => sql.lit(list)))}) group by list
        ) as lists
      )`.as("counts"),
      sql<number>`(
        (
          select coalesce(sum(count), 0) from roster_counts
          where organization_id = o.id and list = 'expiring' and key < ${TODAY}
        ) + (
          select count(*) from roster_invitations
          where organization_id = o.id and expiry_day = ${TODAY} and expires_at <= now()
        )
      )::integer`.as("overdue_invitations_count"),
      // Not `exists`, which could become a join with the members of all organizations.
      sql<boolean>`coalesce((
        select true from roster_memberships as m where m.organization_id = o.id and ${isOverdue} limit 1
      ), false)`.as("has_overdue_members"),
    ]);

export type OrganizationRow = Awaited<ReturnType<ReturnType<typeof selectOrganizations>["execute"]>>[number];

/** Organizations by their ids; ids of none are left out. */
export async function findOrganizations(queries: Queries, ids: readonly string[]): Promise<OrganizationRow[]> {
  if (ids.length === 0) return [];
  return selectOrganizations(queries).where("o.id", "in", ids).execute();
}

/** An organization as a column of another query; null where there is none. */
export const organizationColumn = (queries: Pick<Queries, "selectFrom">, id: string) =>
  jsonObjectFrom(selectOrganizations(queries).where("o.id", "=", id));

/** @throws ApiError 404 when there is none of that id. */
export async function findOrganization(queries: Queries, id: string): Promise<OrganizationRow> {
  const [organization] = await findOrganizations(queries, [id]);
  if (!organization) throw apiError("resource_not_found");
  return organization;
}

/** How many more may be added or invited: pending invitations take seats too. @param freed seats since it was read */
export function seatsLeft(organization: OrganizationRow | null, freed = 0): number {
  if (!organization) throw apiError("resource_not_found");
  const { max_allowed_memberships: seats, counts } = organization;
  if (seats === 0) return Infinity;
  return Math.max(0, seats - countMembers(counts, { status: ["active"] }) - countPending(organization) + freed);
}

/** Invitations that can be accepted: those past their time are not pending, though their rows say so. */
const countPending = ({ counts, overdue_invitations_count }: OrganizationRow) =>
  countRows(counts, "invitations", ["pending"]) - overdue_invitations_count;

export function toOrganizationAnswer(row: OrganizationRow, caller: Caller): OrganizationAnswer {
  return {
    id: row.id,
    object: "organization",
    name: row.name,
    slug: row.slug,
    image_url: row.image_url ?? "",
    has_image: Boolean(row.image_url),
    members_count: countMembers(row.counts, { status: ["active"] }),
    pending_invitations_count: countPending(row),
    pending_requests_count: countRows(row.counts, "requests", ["pending"]),
    max_allowed_memberships: row.max_allowed_memberships,
    admin_delete_enabled: true,
    public_metadata: row.public_metadata,
    ...(caller.type === "server" && { private_metadata: row.private_metadata }),
    created_by: row.created_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
