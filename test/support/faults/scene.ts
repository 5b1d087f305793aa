import * as fc from "fast-check";
import { z } from "zod";
import { createTestBackend, PATIENT, SECRET_KEY } from "../testBackend.js";
import type { TestDatabase } from "../database/databases.js";
import { seedOrganization } from "../database/seed.js";
import type { Known } from "./values.js";

/** The headers of each caller. */
export const CALLERS = {
  server: { authorization: `Bearer ${SECRET_KEY}` },
  "server for a user": { authorization: `Bearer ${SECRET_KEY}`, "roster-acting-user": "northwind_0" },
  admin: { "x-roster-user": "northwind_0" },
  "second admin": { "x-roster-user": "northwind_1" },
  member: { "x-roster-user": "northwind_2" },
  "admin elsewhere": { "x-roster-user": "contoso_0" },
  banned: { "x-roster-user": "northwind_3" },
  invited: { "x-roster-user": "guest" },
  unknown: { "x-roster-user": "no-one" },
  "no one": {},
  "wrong key": { authorization: "Bearer sk_wrong" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Mostly those who may do something. */
export const callers: fc.Arbitrary<keyof typeof CALLERS> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("server", "server", "server for a user", "admin") },
  { weight: 4, arbitrary: fc.constantFrom("second admin", "member", "admin elsewhere", "invited") },
  { weight: 1, arbitrary: fc.constantFrom("banned", "unknown", "no one", "wrong key") },
);

/** Those who may do most. */
export const writers: typeof callers = fc.constantFrom("server", "server", "server", "server for a user", "admin");

const knownRow = z.object({
  organizations: z.array(z.string()),
  users: z.array(z.string()),
  roles: z.array(z.string()),
  groups: z.array(z.string()),
  permissions: z.array(z.string()),
  invitations: z.array(z.string()),
  requests: z.array(z.string()),
  tickets: z.array(z.string()),
  addresses: z.array(z.string()),
});

type Kind = keyof z.output<typeof knownRow>;

const KNOWN = `select
  array(select id from roster_organizations order by created_at limit 3) as organizations,
  array(select id from roster_users order by id limit 50) as users,
  array(select key from roster_roles order by key) as roles,
  array(select id from roster_groups order by created_at desc, id limit 20) as groups,
  array(select key from roster_permissions order by key) as permissions,
  array(select id from roster_invitations order by created_at desc, id limit 50) as invitations,
  array(select id from roster_membership_requests order by created_at desc, id limit 50) as requests,
  array(select ticket from roster_invitations order by created_at desc, id limit 50) as tickets,
  array(select email_address from roster_users where email_address is not null order by id limit 20) as addresses`;

const KIND_OF: Readonly<Record<string, Kind>> = {
  organization_id: "organizations",
  user_id: "users",
  user_ids: "users",
  actor_id: "users",
  created_by: "users",
  role: "roles",
  role_id_or_key: "roles",
  permissions: "permissions",
  permission_id_or_key: "permissions",
  invitation_id: "invitations",
  group_id: "groups",
  group_ids: "groups",
  request_id: "requests",
  ticket: "tickets",
  email_address: "addresses",
};

/** The same at all times. */
const CONSTANT: Readonly<Record<string, readonly string[]>> = {
  inviter_user_id: ["northwind_0", "northwind_1", "contoso_0", "contoso_1"],
  requesting_user_id: ["northwind_0", "northwind_1", "contoso_0", "contoso_1"],
  redirect_url: ["https://app.test/here", "https://app.test/there?a=b#c"],
  email_addresses: Array.from({ length: 30 }, (_, number) => `guest-${number}@guests.test`),
};

/** A backend with two organizations, and what a request to it can name. */
export async function openScene(database: TestDatabase) {
  const errors: unknown[] = [];
  const backend = createTestBackend({
    database,
    timeouts: PATIENT,
    onError: (error) => errors.push(error),
    sendInvitation: ({ invitation }) => {
      if (invitation.emailAddress.startsWith("guest-1")) throw new Error("This mail can't be sent.");
    },
  });
  await backend.ready();
  for (const organizationId of ["northwind", "contoso"]) {
    await seedOrganization(database, { organizationId, count: 12, invitations: 10, requests: 4 });
  }
  await database.exec(`
    update roster_memberships set role = 'org:admin' where user_id = 'northwind_1';
    update roster_users set banned = true where id = 'northwind_3';
    insert into roster_users (id, first_name, email_address) values ('guest', 'Guest', 'guest@guests.test');
    insert into roster_roles (key, name) values ('org:billing', 'Billing');
    insert into roster_groups (organization_id, name, name_key) values
      ('northwind', 'Sales', 'sales'), ('northwind', 'Support', 'support'), ('contoso', 'Sales', 'sales');
    insert into roster_group_members
      select g.organization_id, g.id, m.id from roster_groups as g
      join roster_memberships as m on m.organization_id = g.organization_id where m.user_id like '%1%';
    insert into roster_permissions (key, name) values ('org:bills:read', 'Read bills');
    insert into roster_role_permissions values ('org:billing', 'org:bills:read');
  `);
  let now = knownRow.parse((await database.query(KNOWN)).rows[0]);
  const known: Known = (name) => {
    const kind = KIND_OF[name];
    return kind ? now[kind] : (CONSTANT[name] ?? []);
  };
  return {
    backend,
    /** What `onError` was told. */
    errors,
    known,
    /** Looks up what there is by now. */
    async refresh() {
      now = knownRow.parse((await database.query(KNOWN)).rows[0]);
    },
  };
}
