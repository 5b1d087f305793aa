import { sql, type Selectable, type Transaction } from "kysely";
import { isPending } from "./invitations.js";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Metadata } from "../organization/records.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { lockOrganization, seatsLeft } from "./organizations.js";
import { refusal } from "./refusal.js";
import { findRole } from "./roles.js";
import type { InvitationsTable, Tables, UsersTable } from "./tables.js";
import { findUser } from "./users.js";
import { lockForManager, requireGrantable, type Write } from "./write.js";

interface Member {
  readonly organizationId: string;
  readonly userId: string;
}

interface NewMember extends Member {
  readonly role: string;
  /** Default, as for the private: that of an invitation that the user has. */
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
}

/**
 * Every way into an organization ends here: being added, invited or let in.
 *
 * @throws Refusal when organization, role or user does not exist, the user is a member, or there is no room.
 */
export async function addMember({ transaction }: Write, member: NewMember): Promise<MembershipRow> {
  const { organizationId, userId, role } = member;
  await lockOrganization(transaction, organizationId);
  await findRole(transaction, role);
  const user = await findUser(transaction, userId, "user_id");
  await refuseMember(transaction, member);

  // First, because the seat that an invitation holds is for the person who comes.
  const invitation = await settle(transaction, organizationId, user);
  if ((await seatsLeft(transaction, organizationId)) === 0) throw refusal("organization_membership_quota_exceeded");

  await transaction
    .insertInto("roster_memberships")
    .values({
      organization_id: organizationId,
      user_id: userId,
      role,
      public_metadata: JSON.stringify(member.publicMetadata ?? invitation?.public_metadata ?? {}),
      private_metadata: JSON.stringify(member.privateMetadata ?? invitation?.private_metadata ?? {}),
    })
    .execute();
  return findMembership(transaction, organizationId, userId);
}

/**
 * Adds a user on behalf of a manager.
 *
 * @throws Refusal as `addMember`.
 */
export async function admitMember(write: Write, member: NewMember): Promise<MembershipRow> {
  await lockForManager(write, member.organizationId);
  await requireGrantable(write, member.organizationId, member.role);
  return addMember(write, member);
}

/** @throws Refusal when member or role does not exist, or when nobody could manage members afterwards. */
export async function changeRole(
  write: Write,
  { organizationId, userId }: Member,
  role: string,
): Promise<MembershipRow> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const { role: held } = await findMembership(transaction, organizationId, userId);
  const { can_manage } = await findRole(transaction, role);
  await requireGrantable(write, organizationId, role, ...heldByAnother(write, userId, held));
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
export async function removeMember(write: Write, { organizationId, userId }: Member): Promise<MembershipRow> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const ended = await findMembership(transaction, organizationId, userId);
  await requireGrantable(write, organizationId, ...heldByAnother(write, userId, ended.role));
  await requireOtherManager(transaction, { organizationId, userId });
  await transaction.deleteFrom("roster_memberships").where("id", "=", ended.id).execute();
  return ended;
}

/** Whoever could not give a role does not take it away either; one's own is everybody's to lay down. */
function heldByAnother({ caller }: Write, userId: string, role: string): string[] {
  return caller.type === "user" && caller.userId === userId ? [] : [role];
}

/** @throws Refusal when the user is a member already. */
export async function refuseMember(
  transaction: Transaction<Tables>,
  { organizationId, userId }: Member,
): Promise<void> {
  const found = await transaction
    .selectFrom("roster_memberships")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .select("id")
    .executeTakeFirst();
  if (found) throw refusal("already_a_member_in_organization");
}

/** What is pending for a user who becomes a member counts as accepted. Answers their invitation, if they have one. */
async function settle(
  transaction: Transaction<Tables>,
  organizationId: string,
  user: Selectable<UsersTable>,
): Promise<Pick<Selectable<InvitationsTable>, "public_metadata" | "private_metadata"> | undefined> {
  const accepted = { status: "accepted", updated_at: sql<Date>`now()` } as const;
  await transaction
    .updateTable("roster_membership_requests")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", user.id)
    .where("status", "=", "pending")
    .set(accepted)
    .execute();
  return transaction
    .updateTable("roster_invitations as i")
    .where("organization_id", "=", organizationId)
    .where(sql`lower(email_address)`, "=", sql`lower(${user.email_address})`)
    .where(isPending)
    .set(accepted)
    .returning(["public_metadata", "private_metadata"])
    .executeTakeFirst();
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
