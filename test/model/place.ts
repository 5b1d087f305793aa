import { sql } from "kysely";
import { createOrganization, type HttpOrganization } from "../../src/organization/http/createOrganization.js";
import { slugOf } from "../support/people.js";
import { seedOrganization } from "../support/database/seed.js";
import { SECRET_KEY } from "../support/testBackend.js";
import type { Server } from "./server.js";
import { must } from "../support/must.js";

/** How large an organization is at first. */
export interface Beginning {
  readonly members: number;
  readonly requests: number;
  readonly invitations: number;
  /** Members and pending invitations beyond those that are there; `null`: any number. */
  readonly seats: number | null;
}

/** An organization on the server, with what a test knows of it. */
export interface Place {
  readonly id: string;
  /** What the addresses of all its people end in. */
  readonly domain: string;
  /** The ids of the two who look at it, managers at first. */
  readonly viewers: readonly string[];
  /** Users who are no members at first: some have asked to join, some have not. */
  readonly outsiders: readonly string[];
  /** The server's data, read directly. @param viewer reads it, as long as they may */
  readonly truth: (viewer: number) => HttpOrganization;
}

const STRANGERS = 3;
let places = 0;

/** A new organization. Its people share names with those of others, but no ids. */
export async function createPlace(server: Server, beginning: Beginning): Promise<Place> {
  const id = `org_${++places}`;
  const { members, requests, invitations, seats } = beginning;
  // Of five invitations two are pending at first.
  const held = members + Math.floor(invitations / 5) * 2 + Math.min(2, invitations % 5);
  await seedOrganization(server.database, {
    organizationId: id,
    count: members,
    requests,
    invitations,
    maxAllowedMemberships: seats === null ? 0 : held + seats,
  });
  const viewers = [`${id}_0`, `${id}_1`];
  const strangers = Array.from({ length: STRANGERS }, (_, index) => `stranger-${id}_${index}`);
  await server.queries.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("roster_memberships")
      .where("user_id", "in", viewers)
      .set({ role: "org:admin" })
      .execute();
    await transaction
      .insertInto("roster_groups")
      .values(["Design", "Web"].map((name) => ({ organization_id: id, name, name_key: name.toLowerCase() })))
      .execute();
    await transaction
      .insertInto("roster_users")
      .values(
        strangers.map((user, index) => ({
          id: user,
          first_name: "Stranger",
          last_name: String(index),
          username: null,
          email_address: `stranger${index}@${slugOf(id)}.test`,
        })),
      )
      .execute();
  });
  return {
    id,
    domain: `${slugOf(id)}.test`,
    viewers,
    outsiders: [...strangers, ...Array.from({ length: requests }, (_, index) => `asking-${id}_${index}`)],
    truth: (viewer) =>
      createOrganization({
        url: "http://roster.test/v1",
        organizationId: id,
        async fetch(request) {
          // What they have just been answered themselves is known.
          request.headers.set("x-roster-user", must(viewers[viewer]));
          const answer = await server.fetch(request);
          if (answer.status !== 403) return answer;
          return server.fetch(new Request(request.url, { headers: { authorization: `Bearer ${SECRET_KEY}` } }));
        },
      }),
  };
}

/** How many members of the organization may manage members, and whose access doesn't end. */
export async function countManagers({ queries }: Server, { id }: Place): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from roster_memberships
    where organization_id = ${id} and role = 'org:admin' and status = 'active' and expires_at is null
  `.execute(queries);
  return must(rows[0]).count;
}
