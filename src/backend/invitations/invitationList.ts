import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { InvitationOrderField } from "../../organization/Organization.js";
import type { Queries } from "../sql/database.js";
import type { LIST_INVITATIONS } from "./invitationOperations.js";
import { invitationStatus } from "../sql/invitationStatus.js";
import { selectInvitations, withDetails, type InvitationRow } from "./invitations.js";
import { findsInvitation } from "../users/search.js";

const SORT_KEYS: Readonly<Record<InvitationOrderField, RawBuilder<unknown>>> = {
  created_at: sql`i.created_at`,
  email_address: sql`lower(i.email_address)`,
};

/** One page of an organization's invitations. The id decides between equals, so that no page repeats or skips a row. */
export async function listInvitations(
  queries: Queries,
  organizationId: string,
  {
    status,
    email_address,
    query,
    order_by: { field, isDescending },
    limit,
    offset,
  }: z.output<(typeof LIST_INVITATIONS)["query"]>,
): Promise<{ rows: InvitationRow[]; total_count: number }> {
  let found = selectInvitations(queries).where("i.organization_id", "=", organizationId);
  if (status) found = found.where(invitationStatus, "in", status);
  if (email_address) found = found.where("i.address_key", "in", email_address.map(addressKey));
  if (query) found = found.where(findsInvitation(query));

  const direction = isDescending ? "desc" : "asc";
  const [rows, { total_count }] = await Promise.all([
    withDetails(found)
      .orderBy(SORT_KEYS[field], direction)
      .orderBy("i.id", direction)
      .limit(limit)
      .offset(offset)
      .execute(),
    found.select(sql<number>`count(*)::integer`.as("total_count")).executeTakeFirstOrThrow(),
  ]);
  return { rows, total_count };
}
