import { sql, type Transaction } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { InvitationRow } from "./invitations.js";
import { seatsLeft } from "../organizations/organizations.js";
import { addressRefusal } from "../http/refusal.js";
import type { Tables } from "../sql/tables.js";
import { usersOfAddresses } from "../users/usersOfAddresses.js";

/** Frees the addresses of expired invitations: an index that keeps one pending invitation an address knows no time. */
export async function writeDownExpired(transaction: Transaction<Tables>, organizationId: string): Promise<void> {
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
  /** The same for all ways to write the address. */
  readonly key: string;
  /** Why the address cannot be invited, seats apart. */
  readonly code: "already_a_member_in_organization" | "duplicate_record" | undefined;
}

/** How the address of each draft stands to the organization, in their order. */
export async function standingsOf<Draft extends { readonly emailAddress: string }>(
  transaction: Transaction<Tables>,
  organizationId: string,
  drafts: readonly Draft[],
): Promise<Standing<Draft>[]> {
  const keys = [...new Set(drafts.map(({ emailAddress }) => addressKey(emailAddress)))];
  if (keys.length === 0) return [];
  const members = await usersOfAddresses(transaction, keys, organizationId);
  const invited = await transaction
    .selectFrom("roster_invitations")
    .where("organization_id", "=", organizationId)
    .where("address_key", "in", keys)
    .where("status", "=", "pending")
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

/** Whoever is invited again after the invitation expired needs a seat again, and must not be in it already. */
export async function requireRoomFor(
  transaction: Transaction<Tables>,
  { organization_id, email_address }: InvitationRow,
): Promise<void> {
  const [standing] = await standingsOf(transaction, organization_id, [{ emailAddress: email_address }]);
  const isFull = (await seatsLeft(transaction, organization_id)) === 0;
  const code = standing?.code ?? (isFull ? "organization_membership_quota_exceeded" : undefined);
  if (code) throw addressRefusal({ code, emailAddress: email_address });
}
