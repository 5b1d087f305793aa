import { sql, type Selectable, type Transaction } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { Metadata } from "../../organization/records.js";
import { isPending } from "../sql/invitationStatus.js";
import type { Member } from "./memberWrites.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { seatsLeft } from "../organizations/organizations.js";
import { record } from "../activity/record.js";
import { refusal } from "../http/refusal.js";
import { findRole } from "../rights/roles.js";
import type { InvitationsTable, Tables, UsersTable } from "../sql/tables.js";
import { findUser } from "../users/users.js";
import { requireGrantable } from "../rights/grants.js";
import { lockForManager, lockOrganization } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface NewMember extends Member {
  readonly role: string;
  /** Default, as for the private: that of an invitation that the user has. */
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
  /** In whose name a server adds. */
  readonly actorId?: string | undefined;
}

/**
 * Every way into an organization ends here: being added, invited or let in.
 *
 * @throws Refusal when organization, role or user does not exist, the user is a member, or there is no room.
 */
export async function addMember(write: Write, member: NewMember): Promise<MembershipRow> {
  const { transaction } = write;
  const { organizationId, userId, role, actorId } = member;
  await lockOrganization(transaction, organizationId);
  await findRole(transaction, role);
  const user = await findUser(transaction, userId, "user_id");
  await refuseMember(transaction, member);

  // First, because the seat that an invitation holds is for the person who comes.
  const invitation = await settle(write, member, user);
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
  const added = await findMembership(transaction, organizationId, userId);
  await record(write, { organizationId, type: "member_added", actorId, subjectId: userId, after: added });
  return added;
}

/**
 * Adds a user on behalf of a manager. A user who may not be added is answered like one that does not exist, after the same
 * questions: ids cannot be probed.
 *
 * @throws Refusal as `addMember`, when the manager may not give that role, and when the user may not be added.
 */
export async function admitMember(
  write: Write,
  { isAddable, ...member }: NewMember & { readonly isAddable: boolean },
): Promise<MembershipRow> {
  await lockForManager(write, member.organizationId);
  await requireGrantable(write, member.organizationId, member.role);
  await findRole(write.transaction, member.role);
  // Managers see who is a member in any case.
  await refuseMember(write.transaction, member);
  if (!isAddable) throw refusal("resource_not_found", "user_id");
  return addMember(write, member);
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

/**
 * What is pending for a user who is a member now counts as accepted by them. Answers their invitation, if they have one.
 */
export async function settle(
  write: Write,
  { organizationId, actorId }: Pick<NewMember, "organizationId" | "actorId">,
  user: Selectable<UsersTable>,
): Promise<Pick<Selectable<InvitationsTable>, "public_metadata" | "private_metadata"> | undefined> {
  const accepted = { status: "accepted", updated_at: sql<Date>`now()` } as const;
  const request = await write.transaction
    .updateTable("roster_membership_requests")
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", user.id)
    .where("status", "=", "pending")
    .set(accepted)
    .returning("id")
    .executeTakeFirst();
  const invitation = await write.transaction
    .updateTable("roster_invitations as i")
    .where("organization_id", "=", organizationId)
    .where("address_key", "=", user.email_address === null ? null : addressKey(user.email_address))
    .where(isPending)
    .set({ ...accepted, accepted_by: user.id })
    .returning(["public_metadata", "private_metadata", "email_address"])
    .executeTakeFirst();

  const event = { organizationId, actorId, subjectId: user.id };
  if (request) await record(write, { ...event, type: "request_accepted" });
  if (invitation) {
    await record(write, { ...event, type: "invitation_accepted", emailAddress: invitation.email_address });
  }
  return invitation;
}
