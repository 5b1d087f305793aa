import { sql } from "kysely";
import type { ManagedFields } from "../../organization/records.js";
import { isSameJson } from "../../organization/rules/metadata.js";
import { recording } from "../activity/recordEvent.js";
import { lockOrganization } from "../rights/locks.js";
import type { Queries } from "../sql/database.js";
import type { Write } from "../sql/write.js";
import type { Member } from "./memberWrites.js";
import { findMembership, type MembershipRow } from "./memberships.js";

/**
 * Sets which fields of a membership only servers can change, in place of those before.
 *
 * @throws ApiError when there is no such member.
 */
export async function setManaged(
  write: Write,
  { organizationId, userId }: Member,
  managed: ManagedFields,
): Promise<MembershipRow> {
  await lockOrganization(write.transaction, organizationId);
  const before = await findMembership(write.transaction, organizationId, userId);
  if (isSameJson(before.managed, managed)) return before;
  await recording(write, { organizationId, type: "member_managed_changed", subjectId: userId })
    .updateTable("roster_memberships")
    .where("organization_id", "=", organizationId)
    .where("id", "=", before.id)
    .set({ managed: JSON.stringify(managed), updated_at: sql`now()` })
    .execute();
  return findMembership(write.transaction, organizationId, userId);
}

/** The names of what manages fields of an organization's members, each once. */
export async function listSources(
  queries: Queries,
  organizationId: string,
): Promise<{ data: string[]; total_count: number }> {
  const { rows } = await sql<{ name: string }>`
    select distinct field.value ->> 'name' as name
    from roster_memberships as m, jsonb_each(m.managed) as field
    where m.organization_id = ${organizationId} and m.managed <> '{}'
    order by name
  `.execute(queries);
  return { data: rows.map(({ name }) => name), total_count: rows.length };
}
