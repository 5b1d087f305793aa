import { sql, type Transaction } from "kysely";
import type { InvitationRow } from "./invitations.js";
import { seatsLeft } from "./organizations.js";
import { addressRefusal } from "./refusal.js";
import type { Tables } from "./tables.js";

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
  /** The same for addresses that differ in letter case only, as Postgres sees it. */
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
