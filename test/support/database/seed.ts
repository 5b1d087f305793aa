import { sql } from "kysely";
import { addressKey } from "../../../src/organization/rules/addressKey.js";
import { connect, type Database, type Queries } from "../../../src/backend/sql/database.js";
import { people, slugOf, type Person } from "../people.js";
import { DAYS, HOUR, invitationsOf, requestsOf } from "./seedData.js";

export interface SeedOptions {
  /** Also part of its people's ids, addresses and usernames: organizations share no user. */
  readonly organizationId: string;
  readonly name?: string;
  /** How many members. The first is Ada Okafor, an admin. */
  readonly count: number;
  /** 0, the default, is no limit. */
  readonly maxAllowedMemberships?: number;
  /** How many invitations, of all kinds: of five, two are pending, one has expired, was accepted, was revoked. */
  readonly invitations?: number;
  /** How many people who are no members ask to join. */
  readonly requests?: number;
  /** What the app keeps beside a membership, publicly. @param index from 0, the administrator */
  readonly metadata?: (index: number) => Readonly<Record<string, unknown>>;
}

/**
 * Fills an organization with people, in a few statements whatever their number. The tables must be there. Answers the
 * members.
 */
export async function seedOrganization(
  database: Database,
  {
    organizationId,
    name = "Northwind Trading",
    count,
    maxAllowedMemberships = 0,
    invitations = 0,
    requests = 0,
    metadata = () => ({}),
  }: SeedOptions,
): Promise<Person[]> {
  const members = people(count, organizationId);
  const rows = members.map((member, index) => ({ ...member, metadata: metadata(index) }));
  const queries = connect(database);
  await queries.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("roster_organizations")
      .values({
        id: organizationId,
        name,
        slug: slugOf(organizationId),
        max_allowed_memberships: maxAllowedMemberships,
        created_by: members[0]?.id ?? null,
      })
      .execute();
    await insertUsers(transaction, members);
    await sql`
      insert into roster_memberships (organization_id, user_id, role, public_metadata, created_at, updated_at)
      select ${organizationId}, id, role, metadata, "joinedAt", "joinedAt"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (id text, role text, metadata jsonb, "joinedAt" timestamptz)
    `.execute(transaction);
    if (invitations > 0) await insertInvitations(transaction, organizationId, invitations);
    if (requests > 0) await insertRequests(transaction, organizationId, requests);
  });
  return members;
}

/** Users who are members of nothing. */
export async function insertUsers(queries: Queries, users: readonly Person[]): Promise<void> {
  await sql`
    insert into roster_users
      (id, first_name, last_name, email_address, username, image_url, banned, deprovisioned, created_at, updated_at,
        last_active_at, two_factor_enabled, sign_in_methods)
    select id, "firstName", "lastName", "emailAddress", username, "imageUrl", banned, deprovisioned, "joinedAt", "joinedAt",
      "lastActiveAt", "twoFactorEnabled", "signInMethods"
    from jsonb_to_recordset(${JSON.stringify(users)}::jsonb) as (
      id text, "firstName" text, "lastName" text, "emailAddress" text, username text, "imageUrl" text,
      banned boolean, deprovisioned boolean, "joinedAt" timestamptz, "lastActiveAt" timestamptz,
      "twoFactorEnabled" boolean, "signInMethods" text[]
    )
  `.execute(queries);
}

async function insertInvitations(queries: Queries, organizationId: string, count: number): Promise<void> {
  const rows = invitationsOf(organizationId, count).map(({ emailAddress, createdAt, ...invitation }, index) => ({
    organization_id: organizationId,
    email_address: emailAddress,
    address_key: addressKey(emailAddress),
    role: invitation.role,
    inviter_id: `${organizationId}_0`,
    // An expired invitation stays `pending` until its address is invited again.
    status: invitation.status === "expired" ? ("pending" as const) : invitation.status,
    message: null,
    ticket: `ticket-${organizationId}-${index}`,
    redirect_url: null,
    expires_in_days: DAYS,
    expires_at: new Date(createdAt + DAYS * 24 * HOUR),
    created_at: new Date(createdAt),
    updated_at: new Date(createdAt),
  }));
  await queries.insertInto("roster_invitations").values(rows).execute();
}

async function insertRequests(queries: Queries, organizationId: string, count: number): Promise<void> {
  const asked = requestsOf(organizationId, count);
  await insertUsers(
    queries,
    asked.map(({ asker }) => asker),
  );
  const rows = asked.map(({ asker, createdAt }) => {
    const askedAt = new Date(createdAt);
    return { organization_id: organizationId, user_id: asker.id, created_at: askedAt, updated_at: askedAt };
  });
  await queries.insertInto("roster_membership_requests").values(rows).execute();
}
