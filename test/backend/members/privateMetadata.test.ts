import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { asServer, asUser, createTestBackend, type Method, type Send } from "../../support/testBackend.js";
import { describedBy } from "../../support/described.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { routeNames, routeOf } from "../../support/routeOf.js";
import { seedOrganization } from "../../support/database/seed.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const hide = (table: string) => `update roster_${table} set private_metadata = '{"hidden_key": "hidden value"}';`;

// Users are refused there (test/backend/access.test.ts; servers: describeApi.test.ts), and the stream carries no rows (test/backend/events.test.ts).
const NOT_WALKED = new Set([
  "POST /organizations",
  "GET /organization_memberships",
  "PUT /organizations/:organization_id/memberships/:user_id/managed",
  "GET /organization_roles",
  "POST /organization_roles",
  "PATCH /organization_roles/:role_id_or_key",
  "DELETE /organization_roles/:role_id_or_key",
  "GET /organization_permissions",
  "POST /organization_permissions",
  "DELETE /organization_permissions/:permission_id_or_key",
  "POST /users",
  "GET /users/:user_id",
  "GET /organizations/:organization_id/changes",
]);

test("no answer to a user holds private metadata, or the name of it, and each is as it is described", async () => {
  const backend = createTestBackend({ database });
  const wrongWith = await describedBy(backend);
  await seedOrganization(database, { organizationId: "northwind", count: 6, invitations: 5, requests: 3 });
  await database.exec(`
    ${["organizations", "memberships", "invitations"].map(hide).join("")}
    update roster_invitations set id = 'inv_' || split_part(ticket, '-', 3);
    with numbered as (select id, row_number() over () as number from roster_membership_requests)
      update roster_membership_requests r set id = 'req_' || number from numbered where numbered.id = r.id;
    insert into roster_users (id, first_name) values ('asker', 'Asa'), ('added', 'Adi');`);

  const walked = new Set<string | undefined>();
  const walk = async (send: Send, method: Method, path: string, body?: unknown) => {
    const { status, body: answer } = await send(method, path, body);
    expect([method, path, status]).toEqual([method, path, 200]);
    expect(JSON.stringify(answer)).not.toMatch(/private|hidden/);
    expect(wrongWith(method, path, { status, body: answer })).toBe("");
    walked.add(routeOf(method, path));
    return answer;
  };

  const root = "/organizations/northwind";
  const admin = asUser(backend, "northwind_0");
  const asker = asUser(backend, "asker");
  // What a server keeps private is in the trail too.
  const trailed = { private_metadata: { hidden_key: "another hidden value" } };
  await asServer(backend)("PATCH", `${root}/memberships/northwind_1/metadata`, trailed);

  await walk(admin, "GET", root);
  await walk(admin, "GET", `${root}/viewer`);
  await walk(admin, "GET", `${root}/memberships?limit=500`);
  await walk(asUser(backend, "northwind_1"), "GET", `${root}/memberships?limit=500`);
  await walk(admin, "GET", "/users/northwind_0/organization_memberships");
  await walk(admin, "POST", `${root}/memberships`, { user_id: "added", role: "org:member" });
  await walk(admin, "PATCH", `${root}/memberships/northwind_1`, { role: "org:admin" });
  await walk(admin, "PATCH", `${root}/memberships/northwind_1/metadata`, { public_metadata: { team: "A" } });
  const updates = [{ user_id: "northwind_1", role: "org:member" }];
  await walk(admin, "POST", `${root}/membership_updates`, { updates });
  await walk(admin, "POST", `${root}/membership_removals`, { user_ids: ["added"] });
  await walk(admin, "GET", `${root}/membership_metadata_values?key=team`);
  await walk(admin, "GET", `${root}/membership_sources`);
  await walk(admin, "GET", `${root}/people?limit=100`);
  const group = await walk(admin, "POST", `${root}/groups`, { name: "Sales" });
  const groupPath = `${root}/groups/${z.object({ id: z.string() }).parse(group).id}`;
  await walk(admin, "GET", `${root}/groups`);
  await walk(admin, "PATCH", groupPath, { name: "Support" });
  for (const change of ["member_additions", "member_removals"]) {
    await walk(admin, "POST", `${groupPath}/${change}`, { user_ids: ["northwind_1"] });
  }
  await walk(admin, "DELETE", groupPath);
  for (const step of ["deactivate", "reactivate"]) {
    await walk(admin, "POST", `${root}/memberships/northwind_2/${step}`);
  }
  await walk(admin, "PATCH", `${root}/memberships/northwind_2/expiry`, { expires_at: Date.now() + 3_600_000 });
  await walk(admin, "DELETE", `${root}/memberships/northwind_2`);
  await walk(asUser(backend, "northwind_3"), "DELETE", `${root}/viewer`);
  await walk(admin, "GET", `${root}/roles`);

  const invitations = `${root}/invitations`;
  await walk(admin, "GET", invitations);
  await walk(admin, "GET", `${invitations}/inv_0`);
  await walk(admin, "POST", `${invitations}/inv_0/resend`);
  await walk(admin, "POST", `${invitations}/inv_1/revoke`);
  await walk(admin, "POST", invitations, { email_address: "a@x.test", role: "org:member" });
  await walk(admin, "POST", `${invitations}/bulk`, [{ email_address: "b@x.test", role: "org:member" }]);
  const { rows } = await database.query(`select email_address from roster_invitations where id = 'inv_0'`);
  const [{ email_address }] = z.tuple([z.object({ email_address: z.string() })]).parse(rows);
  const addresses = ["c@x.test", "no address", email_address];
  await walk(admin, "POST", `${root}/invitation_batches`, { email_addresses: addresses, role: "org:member" });
  await database.query(`update roster_users set email_address = $1 where id = 'asker'`, [email_address]);
  await database.exec(`update roster_invitations set ticket = 'the ticket' where id = 'inv_0'`);
  await walk(asker, "POST", "/invitation_acceptances", { ticket: "the ticket" });

  await walk(asUser(backend, "northwind_2"), "POST", `${root}/viewer/membership_request`);
  await walk(asUser(backend, "northwind_2"), "DELETE", `${root}/viewer/membership_request`);
  const requests = `${root}/membership_requests`;
  await walk(admin, "GET", requests);
  await walk(admin, "POST", `${requests}/req_1/accept`);
  await walk(admin, "POST", `${requests}/req_2/reject`);
  await walk(admin, "POST", `${requests}/req_2/reopen`);

  await walk(admin, "GET", `${root}/events?limit=500`);
  await walk(admin, "POST", `${root}/transfer`, { user_id: "northwind_4" });

  expect(new Set([...walked, ...NOT_WALKED])).toEqual(new Set(routeNames));
  // What is looked for is there: a server is shown it.
  const seen = await asServer(backend)("GET", `${root}/memberships`);
  expect(JSON.stringify(seen.body)).toMatch(/private_metadata.*hidden value/);
});
