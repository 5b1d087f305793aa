import { sql, type Selectable } from "kysely";
import type { OrganizationAnswer } from "./answers.js";
import type { Caller } from "./caller.js";
import type { Queries } from "./database.js";
import { refusal } from "./refusal.js";
import type { Tables } from "./tables.js";

type OrganizationRow = Selectable<Tables["roster_organizations"]> & { readonly members_count: number };

/** Organizations by their ids, with the members that each now has; ids of none are left out. */
export async function findOrganizations(queries: Queries, ids: readonly string[]): Promise<OrganizationRow[]> {
  if (ids.length === 0) return [];
  return queries
    .selectFrom("roster_organizations as o")
    .where("o.id", "in", ids)
    .selectAll("o")
    .select(
      sql<number>`(select count(*)::integer from roster_memberships where organization_id = o.id)`.as("members_count"),
    )
    .execute();
}

/** @throws Refusal 404 when there is none of that id. */
export async function findOrganization(queries: Queries, id: string): Promise<OrganizationRow> {
  const [organization] = await findOrganizations(queries, [id]);
  if (!organization) throw refusal("resource_not_found");
  return organization;
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
    pending_invitations_count: 0,
    max_allowed_memberships: row.max_allowed_memberships,
    admin_delete_enabled: true,
    public_metadata: row.public_metadata,
    ...(caller.type === "server" && { private_metadata: row.private_metadata }),
    created_by: row.created_by,
    created_at: row.created_at.getTime(),
    updated_at: row.updated_at.getTime(),
  };
}
