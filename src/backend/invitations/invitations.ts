import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { InvitationAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { invitationStatus } from "../sql/invitationStatus.js";
import { PERSON, toPublicUserData } from "../users/publicUserData.js";
import { apiError } from "../http/ApiError.js";

export const selectInvitations = (queries: Queries) => queries.selectFrom("roster_invitations as i");

export type InvitationsQuery = ReturnType<typeof selectInvitations>;

/** What an answer says of each invitation of a query. */
export const withDetails = (invitations: InvitationsQuery) =>
  invitations
    // A role may be gone when nothing is pending any more.
    .leftJoin("roster_roles as r", "r.key", "i.role")
    .select([
      "i.id",
      "i.organization_id",
      "i.email_address",
      "i.address_key",
      "i.role",
      "i.inviter_id",
      "i.accepted_by",
    ])
    .select(sql<string>`coalesce(r.name, i.role)`.as("role_name"))
    .select(["i.public_metadata", "i.private_metadata", "i.message", "i.ticket", "i.redirect_url"])
    .select([
      "i.delivery",
      "i.expires_in_days",
      "i.expires_at",
      "i.membership_expires_at",
      "i.created_at",
      "i.updated_at",
      invitationStatus.as("status"),
    ])
    .select(({ selectFrom }) =>
      jsonObjectFrom(selectFrom("roster_users as u").whereRef("u.id", "=", "i.inviter_id").select(PERSON)).as(
        "inviter",
      ),
    );

export type InvitationRow = Awaited<ReturnType<ReturnType<typeof withDetails>["execute"]>>[number];

export interface InvitationUrls {
  /** Where an invitation is accepted, as long as it can be. */
  readonly urlOf: (invitation: Pick<InvitationRow, "status" | "ticket" | "redirect_url">) => string | null;
}

/** @throws ApiError 404 when the organization has no invitation of that id. */
export async function findInvitation(queries: Queries, organizationId: string, id: string): Promise<InvitationRow> {
  const invitation = selectInvitations(queries).where("i.organization_id", "=", organizationId).where("i.id", "=", id);
  const row = await withDetails(invitation).executeTakeFirst();
  if (!row) throw apiError("resource_not_found");
  return row;
}

/** The answer holds the secret address at which it is accepted: only for those who may manage members. */
export function toInvitationAnswer(row: InvitationRow, caller: Caller, urls: InvitationUrls): InvitationAnswer {
  return {
    id: row.id,
    object: "organization_invitation",
    email_address: row.email_address,
    role: row.role,
    role_name: row.role_name,
    organization_id: row.organization_id,
    inviter_id: row.inviter_id,
    public_inviter_data: row.inviter_id && row.inviter ? toPublicUserData(row.inviter_id, row.inviter) : null,
    status: row.status,
    public_metadata: row.public_metadata,
    ...(caller.type === "server" && { private_metadata: row.private_metadata }),
    url: urls.urlOf(row),
    delivery: row.delivery,
    expires_at: row.expires_at.getTime(),
    membership_expires_at: row.membership_expires_at?.getTime() ?? null,
    created_at: row.created_at.getTime(),
    updated_at: row.updated_at.getTime(),
  };
}
