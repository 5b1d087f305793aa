import { sql, type Transaction } from "kysely";
import type { OrganizationAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { isPending } from "../sql/invitationStatus.js";
import { apiError } from "../http/ApiError.js";
import type { Tables } from "../sql/tables.js";

type OrganizationRow = Awaited<ReturnType<typeof findOrganizations>>[number];

/** Organizations by their ids, with what each now counts; ids of none are left out. */
export async function findOrganizations(queries: Queries, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return queries
    .selectFrom("roster_organizations as o")
    .where("o.id", "in", ids)
    .selectAll("o")
    .select([
      sql<number>`(select count(*)::integer from roster_memberships where organization_id = o.id)`.as("members_count"),
      sql<number>`(
        select count(*)::integer from roster_invitations as i where organization_id = o.id and ${isPending}
      )`.as("pending_invitations_count"),
      sql<number>`(
        select count(*)::integer from roster_membership_requests
        where organization_id = o.id and status = 'pending'
      )`.as("pending_requests_count"),
    ])
    .execute();
}

/** @throws ApiError 404 when there is none of that id. */
export async function findOrganization(queries: Queries, id: string): Promise<OrganizationRow> {
  const [organization] = await findOrganizations(queries, [id]);
  if (!organization) throw apiError("resource_not_found");
  return organization;
}

/** How many more may be added or invited: pending invitations take seats too. Under the organization's lock. */
export async function seatsLeft(transaction: Transaction<Tables>, id: string): Promise<number> {
  const { max_allowed_memberships, members_count, pending_invitations_count } = await findOrganization(transaction, id);
  if (max_allowed_memberships === 0) return Infinity;
  return Math.max(0, max_allowed_memberships - members_count - pending_invitations_count);
}

export function toOrganizationAnswer(row: OrganizationRow, caller: Caller): OrganizationAnswer {
  return {
    id: row.id,
    object: "organization",
    name: row.name,
    slug: row.slug,
    image_url: row.image_url ?? "",
    has_image: Boolean(row.image_url),
    members_count: row.members_count,
    pending_invitations_count: row.pending_invitations_count,
    pending_requests_count: row.pending_requests_count,
    max_allowed_memberships: row.max_allowed_memberships,
    admin_delete_enabled: true,
    public_metadata: row.public_metadata,
    ...(caller.type === "server" && { private_metadata: row.private_metadata }),
    created_by: row.created_by,
    created_at: row.created_at.getTime(),
    updated_at: row.updated_at.getTime(),
  };
}
