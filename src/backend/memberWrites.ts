import { sql, type Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Metadata } from "../organization/records.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { refusal } from "./refusal.js";
import type { Tables } from "./tables.js";
import { findUser } from "./users.js";

interface Member {
  readonly organizationId: string;
  readonly userId: string;
}

interface NewMember extends Member {
  readonly role: string;
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
}

/** @throws Refusal when organization, role or user does not exist, the user is a member, or there is no room. */
export async function addMember(transaction: Transaction<Tables>, member: NewMember): Promise<MembershipRow> {
  const { organizationId, userId, role, publicMetadata = {}, privateMetadata = {} } = member;
  const { max_allowed_memberships } = await lockOrganization(transaction, organizationId);
  await findRole(transaction, role);
  await findUser(transaction, userId, "user_id");

  const { count, is_member } = await transaction
    .selectFrom("roster_memberships")
    .where("organization_id", "=", organizationId)
    .select([
      sql<number>`count(*)::integer`.as("count"),
      sql<boolean>`coalesce(bool_or(user_id = ${userId}), false)`.as("is_member"),
    ])
    .executeTakeFirstOrThrow();
  if (is_member) throw refusal("already_a_member_in_organization");
  if (max_allowed_memberships > 0 && count >= max_allowed_memberships) {
    throw refusal("organization_membership_quota_exceeded");
  }

  await transaction
    .insertInto("roster_memberships")
    .values({
      organization_id: organizationId,
      user_id: userId,
      role,
      public_metadata: JSON.stringify(publicMetadata),
      private_metadata: JSON.stringify(privateMetadata),
    })
    .execute();
  return findMembership(transaction, organizationId, userId);
}

/** @throws Refusal when member or role does not exist, or when nobody could manage members afterwards. */
export async function changeRole(
  transaction: Transaction<Tables>,
  { organizationId, userId }: Member,
  role: string,
): Promise<MembershipRow> {
  await lockOrganization(transaction, organizationId);
  await findMembership(transaction, organizationId, userId);
  const { can_manage } = await findRole(transaction, role);
  if (!can_manage) await requireOtherManager(transaction, { organizationId, userId });
  await transaction
    .updateTable("roster_memberships")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .set({ role, updated_at: sql`now()` })
    .execute();
  return findMembership(transaction, organizationId, userId);
}

/**
 * Answers the membership that ended.
 *
 * @throws Refusal when there is no such member, or when nobody could manage members afterwards.
 */
export async function removeMember(
  transaction: Transaction<Tables>,
  { organizationId, userId }: Member,
): Promise<MembershipRow> {
  await lockOrganization(transaction, organizationId);
  const ended = await findMembership(transaction, organizationId, userId);
  await requireOtherManager(transaction, { organizationId, userId });
  await transaction.deleteFrom("roster_memberships").where("id", "=", ended.id).execute();
  return ended;
}

/** Writes to the members of one organization wait here for each other; those of other organizations do not. */
async function lockOrganization(
  transaction: Transaction<Tables>,
  organizationId: string,
): Promise<{ max_allowed_memberships: number }> {
  const organization = await transaction
    .selectFrom("roster_organizations")
    .where("id", "=", organizationId)
    .select("max_allowed_memberships")
    .forUpdate()
    .executeTakeFirst();
  if (!organization) throw refusal("resource_not_found");
  return organization;
}

async function findRole(transaction: Transaction<Tables>, role: string): Promise<{ can_manage: boolean }> {
  const found = await transaction
    .selectFrom("roster_roles as r")
    .leftJoin("roster_role_permissions as p", (join) =>
      join.onRef("p.role", "=", "r.key").on("p.permission", "=", MANAGE_MEMBERS),
    )
    .where("r.key", "=", role)
    .select(sql<boolean>`p.permission is not null`.as("can_manage"))
    .executeTakeFirst();
  if (!found) throw refusal("resource_not_found", "role");
  return found;
}

/** Refuses to go on when this member is the only one who can manage members. */
async function requireOtherManager(
  transaction: Transaction<Tables>,
  { organizationId, userId }: Member,
): Promise<void> {
  const managers = await transaction
    .selectFrom("roster_memberships as m")
    .innerJoin("roster_role_permissions as p", "p.role", "m.role")
    .where("p.permission", "=", MANAGE_MEMBERS)
    .where("m.organization_id", "=", organizationId)
    .select("m.user_id")
    .limit(2)
    .execute();
  if (managers.length === 1 && managers[0]?.user_id === userId) {
    throw refusal("organization_minimum_permissions_needed");
  }
}
