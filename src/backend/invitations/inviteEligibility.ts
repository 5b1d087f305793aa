import { sql, type Transaction } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import { isPending } from "../sql/invitationStatus.js";
import type { InvitationRow } from "./invitations.js";
import { seatsLeft } from "../organizations/organizations.js";
import { addressError } from "../http/ApiError.js";
import type { Tables } from "../sql/tables.js";
import type { Write } from "../sql/write.js";
import { usersOfAddresses } from "../users/usersOfAddresses.js";

/** Marks overdue invitations to these addresses as expired: the unique index on pending ones does not consider time. */
const expireOverdue = (transaction: Transaction<Tables>, organizationId: string, keys: readonly string[]) =>
  transaction
    .updateTable("roster_invitations as i")
    .where("organization_id", "=", organizationId)
    .where("address_key", "in", keys)
    .where("status", "=", "pending")
    .where("expires_at", "<=", sql<Date>`now()`)
    .set({ status: "expired" });

interface Eligibility<Draft> {
  readonly draft: Draft;
  /** Equal for all spellings of the address. */
  readonly key: string;
  /** Why the address cannot be invited, apart from seats. */
  readonly code: "already_a_member_in_organization" | "duplicate_record" | undefined;
}

/** Whether the address of each draft can be invited, in order. Marks overdue invitations to them as expired. */
export async function inviteEligibility<Draft extends { readonly emailAddress: string }>(
  transaction: Transaction<Tables>,
  organizationId: string,
  drafts: readonly Draft[],
): Promise<Eligibility<Draft>[]> {
  const keys = [...new Set(drafts.map(({ emailAddress }) => addressKey(emailAddress)))];
  if (keys.length === 0) return [];
  const members = await usersOfAddresses(transaction, keys, organizationId);
  const invited = await transaction
    .with("expired", () => expireOverdue(transaction, organizationId, keys))
    .selectFrom("roster_invitations as i")
    .where("organization_id", "=", organizationId)
    .where("address_key", "in", keys)
    // The statement doesn't see what it marks.
    .where(isPending)
    .select("address_key")
    .execute();
  const pending = new Set(invited.map(({ address_key }) => address_key));
  return drafts.map((draft) => {
    const key = addressKey(draft.emailAddress);
    const isMember = (members.get(key) ?? []).length > 0;
    const code = isMember ? "already_a_member_in_organization" : pending.has(key) ? "duplicate_record" : undefined;
    return { draft, key, code };
  });
}

/** An expired invitation that is resent needs a seat again, and its address must not be a member or invited. */
export async function requireInvitable(
  { transaction, rights }: Write,
  { organization_id, email_address }: InvitationRow,
): Promise<void> {
  const [eligibility] = await inviteEligibility(transaction, organization_id, [{ emailAddress: email_address }]);
  const isFull = seatsLeft((await rights(organization_id)).organization) === 0;
  const code = eligibility?.code ?? (isFull ? "organization_membership_quota_exceeded" : undefined);
  if (code) throw addressError({ code, emailAddress: email_address });
}
