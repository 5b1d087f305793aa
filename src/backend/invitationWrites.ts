import { sql, type Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Metadata } from "../organization/records.js";
import { requireMember } from "./access.js";
import { findInvitation, selectInvitations, withDetails, type InvitationRow } from "./invitations.js";
import { addMember } from "./memberWrites.js";
import type { MembershipRow } from "./memberships.js";
import { lockOrganization, seatsLeft } from "./organizations.js";
import { addressRefusal, refusal, type RefusedAddress } from "./refusal.js";
import { findRole } from "./roles.js";
import type { Tables } from "./tables.js";

/** An invitation before it is made. */
export interface InvitationDraft {
  /** Well-formed. */
  readonly emailAddress: string;
  readonly role: string;
  /** The user who invites; undefined when a server does. */
  readonly inviterId: string | undefined;
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
  readonly message?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly expiresInDays: number;
}

/** What became of a draft. Of an address that is invited already, `invitation` is the one that is pending. */
export interface DraftOutcome {
  readonly invitation?: InvitationRow | undefined;
  readonly refused?: RefusedAddress | undefined;
}

interface InvitationId {
  readonly organizationId: string;
  readonly invitationId: string;
}

/**
 * Invites each address that can be invited, in this order as long as there are seats.
 *
 * @throws Refusal when organization or role does not exist, or when an inviter may not invite: then nobody is invited.
 */
export async function inviteEach(
  transaction: Transaction<Tables>,
  organizationId: string,
  drafts: readonly InvitationDraft[],
): Promise<DraftOutcome[]> {
  await lockOrganization(transaction, organizationId);
  for (const role of new Set(drafts.map((draft) => draft.role))) await findRole(transaction, role);
  for (const userId of new Set(drafts.flatMap(({ inviterId }) => inviterId ?? []))) {
    await requireMember(transaction, { organizationId, userId }, MANAGE_MEMBERS);
  }
  await writeDownExpired(transaction, organizationId);

  const standings = await standingsOf(transaction, organizationId, drafts);
  const seats = await seatsLeft(transaction, organizationId);
  const admitted = new Map<string, InvitationDraft>();
  const codes = standings.map(({ draft, key, code }) => {
    if (code) return code;
    if (admitted.has(key)) return "duplicate_record";
    if (admitted.size >= seats) return "organization_membership_quota_exceeded";
    admitted.set(key, draft);
    return undefined;
  });
  await insert(transaction, organizationId, [...admitted.values()]);

  const pending = await findPending(
    transaction,
    organizationId,
    standings.map(({ key }) => key),
  );
  return standings.map(({ draft: { emailAddress }, key }, index) => {
    const code = codes[index];
    return { invitation: pending.get(key), refused: code && { code, emailAddress } };
  });
}

/** @throws Refusal when one of the addresses cannot be invited, and as `inviteEach`: then nobody is invited. */
export async function inviteAll(
  transaction: Transaction<Tables>,
  organizationId: string,
  drafts: readonly InvitationDraft[],
): Promise<InvitationRow[]> {
  const outcomes = await inviteEach(transaction, organizationId, drafts);
  const [first, ...others] = outcomes.flatMap(({ refused }) => refused ?? []);
  if (first) throw addressRefusal(first, ...others);
  return outcomes.flatMap(({ invitation }) => invitation ?? []);
}

/**
 * @param requesterId the user in whose name a server revokes.
 * @throws Refusal when there is no such invitation, when it is not pending, or when the requester may not revoke it.
 */
export async function revokeInvitation(
  transaction: Transaction<Tables>,
  { organizationId, invitationId }: InvitationId,
  requesterId: string | undefined,
): Promise<InvitationRow> {
  await lockOrganization(transaction, organizationId);
  if (requesterId !== undefined) {
    await requireMember(transaction, { organizationId, userId: requesterId }, MANAGE_MEMBERS);
  }
  const { status } = await findInvitation(transaction, organizationId, invitationId);
  if (status !== "pending") throw refusal("organization_invitation_not_pending");
  await transaction
    .updateTable("roster_invitations")
    .where("id", "=", invitationId)
    .set({ status: "revoked", updated_at: sql`now()` })
    .execute();
  return findInvitation(transaction, organizationId, invitationId);
}

/**
 * Gives a pending or expired invitation a new ticket and as much time as it had. The old ticket is worth nothing then.
 *
 * @throws Refusal when there is no such invitation, or when its address could not be invited now.
 */
export async function renewInvitation(
  transaction: Transaction<Tables>,
  { organizationId, invitationId }: InvitationId,
  expiresInDays: number | undefined,
): Promise<InvitationRow> {
  await lockOrganization(transaction, organizationId);
  const invitation = await findInvitation(transaction, organizationId, invitationId);
  if (invitation.status !== "pending" && invitation.status !== "expired") {
    throw refusal("organization_invitation_not_pending");
  }
  await writeDownExpired(transaction, organizationId);
  if (invitation.status === "expired") await requireRoomFor(transaction, invitation);

  const days = expiresInDays ?? invitation.expires_in_days;
  await transaction
    .updateTable("roster_invitations")
    .where("id", "=", invitationId)
    .set({ status: "pending", ...validity(days), delivery: "skipped", updated_at: sql`now()` })
    .execute();
  return findInvitation(transaction, organizationId, invitationId);
}

/**
 * Makes the user a member, with the invitation's role and metadata.
 *
 * @throws Refusal when the ticket is none or worth nothing any more, when the invitation was sent to an address that is
 * not the user's, and as `addMember`.
 */
export async function acceptInvitation(
  transaction: Transaction<Tables>,
  ticket: string,
  userId: string,
): Promise<MembershipRow> {
  const ofTicket = selectInvitations(transaction).where("i.ticket", "=", ticket);
  const found = await ofTicket.select("i.organization_id").executeTakeFirst();
  if (!found) throw refusal("resource_not_found", "ticket");
  await lockOrganization(transaction, found.organization_id);

  // Again, under the lock: it may have been revoked or sent anew meanwhile.
  const invitation = await withDetails(ofTicket).executeTakeFirst();
  if (!invitation) throw refusal("resource_not_found", "ticket");
  const addressee = await transaction
    .selectFrom("roster_users")
    .where("id", "=", userId)
    .where(sql`lower(email_address)`, "=", sql`lower(${invitation.email_address})`)
    .select("id")
    .executeTakeFirst();
  if (!addressee) throw refusal("invitation_address_mismatch");
  if (invitation.status !== "pending") throw refusal("organization_invitation_not_pending");
  return addMember(transaction, { organizationId: found.organization_id, userId, role: invitation.role });
}

/** Frees the addresses of expired invitations: an index that keeps one pending invitation an address knows no time. */
async function writeDownExpired(transaction: Transaction<Tables>, organizationId: string): Promise<void> {
  await transaction
    .updateTable("roster_invitations as i")
    .where("organization_id", "=", organizationId)
    .where("status", "=", "pending")
    .where("expires_at", "<=", sql<Date>`now()`)
    .set({ status: "expired" })
    .execute();
}

interface Standing<Draft> {
  readonly draft: Draft;
  /** The same for addresses that differ in letter case only, as Postgres sees it. */
  readonly key: string;
  /** Why the address cannot be invited, seats apart. */
  readonly code: "already_a_member_in_organization" | "duplicate_record" | undefined;
}

/** How the address of each draft stands to the organization, in their order. */
async function standingsOf<Draft extends Pick<InvitationDraft, "emailAddress">>(
  transaction: Transaction<Tables>,
  organizationId: string,
  drafts: readonly Draft[],
): Promise<Standing<Draft>[]> {
  const addresses = JSON.stringify(drafts.map(({ emailAddress }) => emailAddress));
  const { rows } = await sql<{ position: number; key: string; is_member: boolean; is_invited: boolean }>`
    select position::integer, key,
      exists (
        select from roster_memberships as m join roster_users as u on u.id = m.user_id
        where m.organization_id = ${organizationId} and lower(u.email_address) = key
      ) as is_member,
      exists (
        select from roster_invitations as i
        where i.organization_id = ${organizationId} and lower(i.email_address) = key and i.status = 'pending'
      ) as is_invited
    from jsonb_array_elements_text(${addresses}::jsonb) with ordinality as sent (email_address, position),
      lower(email_address) as key
    order by position
  `.execute(transaction);
  return rows.flatMap(({ position, key, is_member, is_invited }) => {
    const draft = drafts[position - 1];
    if (!draft) return [];
    const code = is_member ? "already_a_member_in_organization" : is_invited ? "duplicate_record" : undefined;
    return [{ draft, key, code }];
  });
}

/** The pending invitations of these addresses, by their keys. */
async function findPending(
  transaction: Transaction<Tables>,
  organizationId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, InvitationRow>> {
  if (keys.length === 0) return new Map();
  const key = sql<string>`lower(i.email_address)`;
  const pending = selectInvitations(transaction)
    .where("i.organization_id", "=", organizationId)
    .where(key, "in", keys)
    .where("i.status", "=", "pending");
  const rows = await withDetails(pending).select(key.as("key")).execute();
  return new Map(rows.map((row) => [row.key, row]));
}

async function insert(
  transaction: Transaction<Tables>,
  organizationId: string,
  drafts: readonly InvitationDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  await transaction
    .insertInto("roster_invitations")
    .values(
      drafts.map((draft) => ({
        organization_id: organizationId,
        email_address: draft.emailAddress,
        role: draft.role,
        inviter_id: draft.inviterId ?? null,
        public_metadata: JSON.stringify(draft.publicMetadata ?? {}),
        private_metadata: JSON.stringify(draft.privateMetadata ?? {}),
        message: draft.message ?? null,
        redirect_url: draft.redirectUrl ?? null,
        ...validity(draft.expiresInDays),
      })),
    )
    .execute();
}

/** From now on, with a ticket that nobody can guess. */
function validity(days: number) {
  return {
    ticket: Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    ),
    expires_in_days: days,
    // Not in days: those are of 23 or 25 hours when the clocks change.
    expires_at: sql<Date>`now() + ${days} * interval '24 hours'`,
  };
}

/** Whoever is invited again after the invitation expired needs a seat again, and must not be in it already. */
async function requireRoomFor(
  transaction: Transaction<Tables>,
  { organization_id, email_address }: InvitationRow,
): Promise<void> {
  const [standing] = await standingsOf(transaction, organization_id, [{ emailAddress: email_address }]);
  const isFull = (await seatsLeft(transaction, organization_id)) === 0;
  const code = standing?.code ?? (isFull ? "organization_membership_quota_exceeded" : undefined);
  if (code) throw addressRefusal({ code, emailAddress: email_address });
}
