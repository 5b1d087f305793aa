import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { z } from "zod";
import { addressKey } from "../../organization/rules/addressKey.js";
import { INVITATION_STATUSES } from "../../organization/fields.js";
import type { InvitationOrderField } from "../../organization/listParams.js";
import type { InvitationStatus } from "../../organization/records.js";
import type { Queries } from "../sql/database.js";
import { orderOf, type Order } from "../sql/order.js";
import type { OrganizationRow } from "../organizations/organizations.js";
import { countRows } from "../sql/counts.js";
import { type Counted, idsByFilter, idsFromEnds } from "../sql/page.js";
import type { LIST_INVITATIONS } from "./invitationOperations.js";
import { selectInvitations, withDetails, type InvitationRow } from "./invitations.js";
import { findsInvitation } from "../users/search.js";

/** The id decides between equals, so that no page repeats or skips a row. */
function invitationOrder(field: InvitationOrderField, isDescending: boolean): Order {
  const column = field === "created_at" ? sql`i.created_at` : sql`lower(i.email_address)`;
  return {
    columns: [column, sql`i.id`],
    types: [field === "created_at" ? "timestamptz" : "text", "text"],
    isDescending,
  };
}

/** Which rows have a status: a pending one past its time has expired, whatever its row says. */
const HAS_STATUS: Readonly<Record<InvitationStatus, RawBuilder<SqlBool>>> = {
  pending: sql`(i.status = 'pending' and i.expires_at > now())`,
  expired: sql`(i.status = 'expired' or (i.status = 'pending' and i.expires_at <= now()))`,
  accepted: sql`i.status = 'accepted'`,
  revoked: sql`i.status = 'revoked'`,
};

type Query = z.output<(typeof LIST_INVITATIONS)["query"]>;

/** One page of an organization's invitations. */
export async function listInvitations(
  queries: Queries,
  organization: OrganizationRow,
  query: Query,
): Promise<Counted & { rows: InvitationRow[] }> {
  const order = invitationOrder(query.order_by.field, query.order_by.isDescending);
  const { ids, ...counted } = await pageOf(queries, organization, query, order);
  const rows = await withDetails(
    selectInvitations(queries)
      .where("i.organization_id", "=", organization.id)
      .where("i.id", "in", sql<string>`(select id from (${ids}) as page)`),
  )
    .orderBy(orderOf(order))
    .execute();
  return { ...counted, rows };
}

async function pageOf(queries: Queries, organization: OrganizationRow, query: Query, order: Order) {
  const { status, email_address, query: text, limit, offset } = query;
  const from = sql`roster_invitations as i`;
  const ofOrganization = sql<boolean>`i.organization_id = ${organization.id}`;
  const hasStatus = (status ? [status] : []).map(
    (statuses) =>
      sql<boolean>`(${sql.join(
        statuses.map((one) => HAS_STATUS[one]),
        sql` or `,
      )})`,
  );
  if (email_address || text) {
    const found = [
      ...(email_address ? [sql<boolean>`i.address_key in (${sql.join(email_address.map(addressKey))})`] : []),
      ...(text ? [findsInvitation(organization.id, text)] : []),
    ];
    return idsByFilter(queries, {
      from,
      where: [ofOrganization, ...hasStatus, ...found],
      order,
      page: query,
    });
  }
  const total_count = countInvitations(organization, status);
  return {
    total_count,
    ids: idsFromEnds({ from, where: [ofOrganization, ...hasStatus], order }, { limit, offset }, total_count),
  };
}

/** Those past their time are counted as what they have become. */
function countInvitations(
  { counts, overdue_invitations_count: overdue }: OrganizationRow,
  statuses: readonly InvitationStatus[] = INVITATION_STATUSES,
): number {
  const moved: Partial<Record<InvitationStatus, number>> = { pending: -overdue, expired: overdue };
  const wanted = new Set(statuses);
  return [...wanted].reduce(
    (sum, status) => sum + countRows(counts, "invitations", [status]) + (moved[status] ?? 0),
    0,
  );
}
