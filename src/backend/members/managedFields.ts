import { sql } from "kysely";
import type { ManagedFields } from "../../organization/records.js";
import { isSameJson } from "../../organization/rules/metadata.js";
import { recording } from "../activity/recordEvent.js";
import { lockOrganization } from "../rights/locks.js";
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
