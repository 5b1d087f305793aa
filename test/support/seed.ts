import { sql } from "kysely";
import { connect, type Database } from "../../src/backend/database.js";
import { people, type Person } from "./people.js";

export interface SeedOptions {
  /** Also part of its people's ids, addresses and usernames: organizations share nobody. */
  readonly organizationId: string;
  readonly name?: string;
  /** How many members. The first is Ada Okafor, an admin. */
  readonly count: number;
  /** 0, the default, is no limit. */
  readonly maxAllowedMemberships?: number;
}

/** Fills an organization with people, in two statements whatever their number. The tables must be there. */
export async function seedOrganization(
  database: Database,
  { organizationId, name = "Northwind Trading", count, maxAllowedMemberships = 0 }: SeedOptions,
): Promise<Person[]> {
  const members = people(count, organizationId);
  const rows = JSON.stringify(members);
  const queries = connect(database);
  await queries.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("roster_organizations")
      .values({
        id: organizationId,
        name,
        slug: organizationId.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
        max_allowed_memberships: maxAllowedMemberships,
        created_by: members[0]?.id ?? null,
      })
      .execute();
    await sql`
      with person as (
        select * from jsonb_to_recordset(${rows}::jsonb) as (
          id text, "firstName" text, "lastName" text, "emailAddress" text, username text, "imageUrl" text,
          banned boolean, deprovisioned boolean, role text, "joinedAt" timestamptz
        )
      ), inserted as (
        insert into roster_users
          (id, first_name, last_name, email_address, username, image_url, banned, deprovisioned, created_at, updated_at)
        select id, "firstName", "lastName", "emailAddress", username, "imageUrl", banned, deprovisioned, "joinedAt", "joinedAt"
        from person
      )
      insert into roster_memberships (organization_id, user_id, role, created_at, updated_at)
      select ${organizationId}, id, role, "joinedAt", "joinedAt" from person
    `.execute(transaction);
  });
  return members;
}
