import { sql } from "kysely";
import { addressKey } from "../../src/organization/rules/addressKey.js";
import { connect, type Database, type Queries } from "../../src/backend/sql/database.js";
import { people, slugOf, type Person } from "./people.js";

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
      (id, first_name, last_name, email_address, username, image_url, banned, deprovisioned, created_at, updated_at)
    select id, "firstName", "lastName", "emailAddress", username, "imageUrl", banned, deprovisioned, "joinedAt", "joinedAt"
    from jsonb_to_recordset(${JSON.stringify(users)}::jsonb) as (
      id text, "firstName" text, "lastName" text, "emailAddress" text, username text, "imageUrl" text,
      banned boolean, deprovisioned boolean, "joinedAt" timestamptz
    )
  `.execute(queries);
}

const KINDS = ["pending", "pending", "expired", "accepted", "revoked"] as const;
const HOUR = 3_600_000;
const DAYS = 30;

/** Made an hour apart, the newest first; those that have expired were made too long ago. By the first member. */
async function insertInvitations(queries: Queries, organizationId: string, count: number): Promise<void> {
  const invited = people(count, `invited-${organizationId}`);
  const rows = invited.map((person, index) => {
    const kind = KINDS[index % KINDS.length] ?? "pending";
    const age = (index + 1) * HOUR + (kind === "expired" ? DAYS * 24 * HOUR : 0);
    const createdAt = new Date(Date.now() - age);
    const emailAddress = person.emailAddress ?? `invited-${index}@${slugOf(organizationId)}.test`;
    return {
      organization_id: organizationId,
      email_address: emailAddress,
      address_key: addressKey(emailAddress),
      role: person.role,
      inviter_id: `${organizationId}_0`,
      // An expired invitation stays `pending` until its address is invited again.
      status: kind === "expired" ? ("pending" as const) : kind,
      message: null,
      ticket: `ticket-${organizationId}-${index}`,
      redirect_url: null,
      expires_in_days: DAYS,
      expires_at: new Date(createdAt.getTime() + DAYS * 24 * HOUR),
      created_at: createdAt,
      updated_at: createdAt,
    };
  });
  await queries.insertInto("roster_invitations").values(rows).execute();
}

/** By people of their own, an hour apart, the newest first. */
async function insertRequests(queries: Queries, organizationId: string, count: number): Promise<void> {
  const askers = people(count, `asking-${organizationId}`);
  await insertUsers(queries, askers);
  const rows = askers.map(({ id }, index) => {
    const askedAt = new Date(Date.now() - (index + 1) * HOUR);
    return { organization_id: organizationId, user_id: id, created_at: askedAt, updated_at: askedAt };
  });
  await queries.insertInto("roster_membership_requests").values(rows).execute();
}
