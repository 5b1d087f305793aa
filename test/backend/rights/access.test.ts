import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { invitationAnswer, listOf, membershipAnswer, organizationAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect } from "../../../src/backend/sql/database.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { routeNames, routeOf } from "../../support/routeOf.js";
import { seedOrganization } from "../../support/database/seed.js";
import {
  asNobody,
  asServer,
  asUser,
  createTestBackend,
  outcomeOf,
  sender,
  SECRET_KEY,
} from "../../support/testBackend.js";
import { must } from "../../support/must.js";

let database: TestDatabase;
let backend: Backend;

beforeAll(async () => {
  database = await openDatabase();
  backend = createTestBackend({ database });
  await backend.ready();
  await seedOrganization(database, { organizationId: "northwind", count: 5, invitations: 5, requests: 2 });
  await seedOrganization(database, { organizationId: "contoso", count: 5 });
  const queries = connect(database);
  await queries.insertInto("roster_roles").values({ key: "org:guest", name: "Guest", description: null }).execute();
  await database.exec(`
    insert into roster_users (id, first_name) values ('stranger', 'Sam');
    update roster_memberships set role = 'org:guest' where user_id = 'northwind_4'`);
});
afterAll(() => database.close());

// Members may leave, which is allowed.
afterEach(async () => {
  await database.exec(`
    insert into roster_memberships (organization_id, user_id, role)
      values ('northwind', 'northwind_1', 'org:member'), ('northwind', 'northwind_4', 'org:guest')
      on conflict do nothing`);
});

const CALLERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nobody: {},
  expired: { authorization: "Bearer aaaa.bbbb.cccc" },
  stranger: { "x-roster-user": "stranger" },
  elsewhere: { "x-roster-user": "contoso_0" },
  guest: { "x-roster-user": "northwind_4" },
  reader: { "x-roster-user": "northwind_1" },
  manager: { "x-roster-user": "northwind_0" },
  server: { authorization: `Bearer ${SECRET_KEY}` },
};

const WORDS: Readonly<Record<string, string>> = {
  "401": "401 authentication_invalid",
  outside: "403 not_a_member_in_organization",
  forbidden: "403 missing_organization_permission",
};

// Who gets what: `outside` and `forbidden` are the two kinds of 403. `stranger` has an account and no organization,
// `elsewhere` administers another one, `guest` has a role without permissions. Most writes aim at what is not there or at
// the last administrator: callers with the right get 400, 404 or 422, and nothing changes.
const TABLE = `
  request                                                        nobody expired stranger  elsewhere guest     reader    manager   server    body
  POST   /organizations                                          401    401     forbidden forbidden forbidden forbidden forbidden 422       {"name":""}
  GET    /organizations/northwind                                401    401     outside   outside   200       200       200       200
  GET    /organizations/nowhere                                  401    401     outside   outside   outside   outside   outside   404
  GET    /organizations/northwind/memberships                    401    401     outside   outside   forbidden 200       200       200
  GET    /organizations/nowhere/memberships                      401    401     outside   outside   outside   outside   outside   404
  POST   /organizations/northwind/memberships                    401    401     outside   outside   forbidden forbidden 404       404       {"user_id":"contoso_1","role":"org:nothing"}
  POST   /organizations/nowhere/memberships                      401    401     outside   outside   outside   outside   outside   404       {"user_id":"contoso_1","role":"org:member"}
  PATCH  /organizations/northwind/memberships/northwind_1        401    401     outside   outside   forbidden forbidden 404       404       {"role":"org:nothing"}
  DELETE /organizations/northwind/memberships/contoso_1          401    401     outside   outside   forbidden forbidden 404       404
  DELETE /organizations/northwind/memberships/northwind_0        401    401     outside   outside   forbidden forbidden 400       400
  DELETE /organizations/nowhere/memberships/x                    401    401     outside   outside   outside   outside   outside   404
  POST   /organizations/northwind/membership_updates             401    401     outside   outside   forbidden forbidden 200       200       {"updates":[{"user_id":"contoso_1","role":"org:member"}]}
  POST   /organizations/northwind/membership_removals            401    401     outside   outside   forbidden forbidden 200       200       {"user_ids":["contoso_1"]}
  POST   /organizations/nowhere/membership_removals              401    401     outside   outside   outside   outside   outside   404       {"user_ids":["contoso_1"]}
  POST   /organizations/northwind/memberships/contoso_1/deactivate 401  401     outside   outside   forbidden forbidden 404       404
  POST   /organizations/northwind/memberships/northwind_0/deactivate 401 401    outside   outside   forbidden forbidden 400       400
  POST   /organizations/northwind/memberships/contoso_1/reactivate 401  401     outside   outside   forbidden forbidden 404       404
  PATCH  /organizations/northwind/memberships/northwind_0/expiry 401    401     outside   outside   forbidden forbidden 400       400       {"expires_at":253402300799999}
  PATCH  /organizations/northwind/memberships/northwind_1/metadata 401  401     outside   outside   forbidden forbidden 200       200
  PATCH  /organizations/northwind/memberships/contoso_1/metadata 401    401     outside   outside   forbidden forbidden 404       404
  GET    /organizations/northwind/membership_metadata_values     401    401     outside   outside   forbidden 422       422       422
  GET    /organizations/nowhere/membership_metadata_values       401    401     outside   outside   outside   outside   outside   404
  GET    /organizations/northwind/membership_sources             401    401     outside   outside   forbidden 200       200       200
  GET    /organizations/northwind/people                         401    401     outside   outside   forbidden 200       200       200
  GET    /organizations/nowhere/people                           401    401     outside   outside   outside   outside   outside   404
  PUT    /organizations/northwind/memberships/northwind_1/managed 401   401     forbidden forbidden forbidden forbidden forbidden 200
  PUT    /organizations/nowhere/memberships/northwind_1/managed  401    401     forbidden forbidden forbidden forbidden forbidden 404
  GET    /organizations/northwind/groups                         401    401     outside   outside   forbidden 200       200       200
  GET    /organizations/nowhere/groups                           401    401     outside   outside   outside   outside   outside   404
  POST   /organizations/northwind/groups                         401    401     outside   outside   forbidden forbidden 422       422       {"name":""}
  PATCH  /organizations/northwind/groups/x                       401    401     outside   outside   forbidden forbidden 404       404       {"name":"New"}
  PATCH  /organizations/northwind/groups/x                       401    401     outside   outside   forbidden forbidden forbidden 404       {"managed_by":{"name":"Okta"}}
  DELETE /organizations/northwind/groups/x                       401    401     outside   outside   forbidden forbidden 404       404
  POST   /organizations/northwind/groups/x/member_additions      401    401     outside   outside   forbidden forbidden 404       404       {"user_ids":["contoso_1"]}
  POST   /organizations/northwind/groups/x/member_removals       401    401     outside   outside   forbidden forbidden 404       404       {"user_ids":["contoso_1"]}
  GET    /organizations/northwind/viewer                         401    401     outside   outside   200       200       200       outside
  DELETE /organizations/northwind/viewer                         401    401     outside   outside   200       200       400       outside
  POST   /organizations/northwind/transfer                       401    401     outside   outside   forbidden forbidden 404       outside   {"user_id":"contoso_1"}
  GET    /organizations/northwind/invitations                    401    401     outside   outside   forbidden forbidden 200       200
  GET    /organizations/northwind/invitations/x                  401    401     outside   outside   forbidden forbidden 404       404
  POST   /organizations/northwind/invitations                    401    401     outside   outside   forbidden forbidden 404       404       {"email_address":"new@x.test","role":"org:nothing"}
  POST   /organizations/northwind/invitations/bulk               401    401     outside   outside   forbidden forbidden 404       404       [{"email_address":"new@x.test","role":"org:nothing"}]
  POST   /organizations/northwind/invitation_batches             401    401     outside   outside   forbidden forbidden 404       404       {"email_addresses":["new@x.test"],"role":"org:nothing"}
  POST   /organizations/northwind/invitations/x/revoke           401    401     outside   outside   forbidden forbidden 404       404
  POST   /organizations/northwind/invitations/x/resend           401    401     outside   outside   forbidden forbidden 404       404
  POST   /invitation_acceptances                                 401    401     404       404       404       404       404       422       {"ticket":"x"}
  POST   /invitation_acceptances                                 401    401     forbidden forbidden forbidden forbidden 404       404       {"ticket":"x","user_id":"northwind_0"}
  GET    /organizations/northwind/membership_requests            401    401     outside   outside   forbidden forbidden 200       200
  POST   /organizations/northwind/membership_requests/x/accept   401    401     outside   outside   forbidden forbidden 404       404
  POST   /organizations/northwind/membership_requests/x/reject   401    401     outside   outside   forbidden forbidden 404       404
  POST   /organizations/northwind/membership_requests/x/reopen   401    401     outside   outside   forbidden forbidden 404       404
  POST   /organizations/nowhere/viewer/membership_request        401    401     404       404       404       404       404       forbidden
  POST   /organizations/northwind/viewer/membership_request      401    401     200       200       400       400       400       forbidden
  DELETE /organizations/nowhere/viewer/membership_request        401    401     404       404       404       404       404       forbidden
  GET    /organizations/northwind/roles                          401    401     outside   outside   200       200       200       200
  GET    /organizations/nowhere/roles                            401    401     outside   outside   outside   outside   outside   404
  GET    /organization_roles                                     401    401     forbidden forbidden forbidden forbidden forbidden 200
  POST   /organization_roles                                     401    401     forbidden forbidden forbidden forbidden forbidden 422       {"key":"nothing"}
  PATCH  /organization_roles/org:nothing                         401    401     forbidden forbidden forbidden forbidden forbidden 404       {"name":"X"}
  DELETE /organization_roles/org:admin                           401    401     forbidden forbidden forbidden forbidden forbidden 400
  GET    /organization_permissions                               401    401     forbidden forbidden forbidden forbidden forbidden 200
  POST   /organization_permissions                               401    401     forbidden forbidden forbidden forbidden forbidden 422       {"key":"nothing"}
  DELETE /organization_permissions/org:nothing:here              401    401     forbidden forbidden forbidden forbidden forbidden 404
  GET    /organizations/northwind/events                         401    401     outside   outside   forbidden forbidden 200       200
  GET    /organizations/nowhere/events                           401    401     outside   outside   outside   outside   outside   404
  GET    /organizations/northwind/changes                        401    401     outside   outside   forbidden 200       200       200
  GET    /organizations/nowhere/changes                          401    401     outside   outside   outside   outside   outside   404
  POST   /users                                                  401    401     forbidden forbidden forbidden forbidden forbidden 422       {"first_name":1}
  GET    /users/northwind_1                                      401    401     forbidden forbidden forbidden forbidden forbidden 200
  GET    /users/northwind_1/organization_memberships             401    401     forbidden forbidden forbidden 200       forbidden 200
  GET    /organization_memberships                               401    401     forbidden forbidden forbidden forbidden forbidden 200
`;

const [header = [], ...LINES] = TABLE.trim()
  .split("\n")
  .map((line) => line.trim().split(/ +/));

/** What a caller gets, in the words of the table and in full. A stream is left at once. */
async function tried(
  method: string,
  path: string,
  body: string | undefined,
  headers: Readonly<Record<string, string>>,
) {
  const leaving = new AbortController();
  const request = new Request(`http://roster.test/v1${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    signal: leaving.signal,
    ...(body !== undefined && { body }),
  });
  const response = await backend.fetch(request);
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  const answer: unknown = isStream ? undefined : await response.json();
  leaving.abort();
  return outcomeOf({ status: response.status, body: answer, headers: response.headers });
}

test("the table has all callers and all routes, and no line without one", () => {
  expect(header).toEqual(["request", ...Object.keys(CALLERS), "body"]);
  const routes = LINES.map(([method = "", path = ""]) => routeOf(method, path));
  expect(routes).not.toContain(undefined);
  expect(new Set(routes)).toEqual(new Set(routeNames));
});

describe.each(LINES.map(([method = "", path = "", ...cells]) => ({ method, path, cells })))(
  "$method $path",
  ({ method, path, cells }) => {
    const body = cells[Object.keys(CALLERS).length];

    test.each(
      Object.entries(CALLERS).map(([caller, headers], index) => ({ caller, headers, word: must(cells[index]) })),
    )("answers $caller with $word", async ({ headers, word }) => {
      expect((await tried(method, path, body, headers)).startsWith(WORDS[word] ?? word)).toBe(true);
    });

    test("rejects a wrong secret key, and an access token of no user", async () => {
      for (const key of ["sk_test_wrong", `${SECRET_KEY}x`, SECRET_KEY.slice(0, -1), "x"]) {
        expect(await tried(method, path, body, { authorization: `Bearer ${key}` })).toBe("401 clerk_key_invalid");
      }
      const basic = await tried(method, path, body, { authorization: `Basic ${SECRET_KEY}` });
      expect(basic).toBe("401 authentication_invalid");
    });
  },
);

test("who may not ask is told so before what is wrong with the request", async () => {
  const send = asUser(backend, "northwind_1");
  const path = "/organizations/northwind/memberships";
  expect(outcomeOf(await send("POST", path, "not json"))).toBe("403 missing_organization_permission");
  expect(outcomeOf(await send("POST", `${path}?colour=red`, { role: null }))).toBe(
    "403 missing_organization_permission",
  );
  expect(outcomeOf(await asNobody(backend)("POST", path, "not json"))).toBe("401 authentication_invalid");
});

test("private metadata is for servers only, wherever it stands", async () => {
  const privately = { private_metadata: JSON.stringify({ secret: true }) };
  await connect(database).updateTable("roster_organizations").set(privately).execute();
  await connect(database).updateTable("roster_memberships").set(privately).execute();
  await connect(database).updateTable("roster_invitations").set(privately).execute();
  const list = "/organizations/northwind/memberships";
  const own = "/users/northwind_0/organization_memberships";

  const [server, admin] = [asServer(backend), asUser(backend, "northwind_0")];
  for (const path of [list, own]) {
    const [shown] = listOf(membershipAnswer).parse((await server("GET", path)).body).data;
    expect(shown?.private_metadata).toEqual({ secret: true });
    expect(shown?.organization.private_metadata).toEqual({ secret: true });
  }
  const invitations = "/organizations/northwind/invitations";
  const [invitation] = listOf(invitationAnswer).parse((await server("GET", invitations)).body).data;
  expect(invitation?.private_metadata).toEqual({ secret: true });
  for (const path of [list, own, invitations, "/organizations/northwind", "/organizations/northwind/viewer"]) {
    expect(JSON.stringify((await admin("GET", path)).body)).not.toContain("secret");
  }
  const changed = await admin("PATCH", `${list}/northwind_2`, { role: "org:admin" });
  expect(JSON.stringify(changed.body)).not.toContain("secret");
  const organization = organizationAnswer.parse((await server("GET", "/organizations/northwind")).body);
  expect(organization.private_metadata).toEqual({ secret: true });
});

test("the viewer is the caller's own membership", async () => {
  const { body } = await asUser(backend, "northwind_1")("GET", "/organizations/northwind/viewer");
  expect(membershipAnswer.parse(body)).toMatchObject({
    role: "org:member",
    permissions: ["org:sys_memberships:read"],
    public_user_data: { user_id: "northwind_1" },
    organization: { id: "northwind" },
  });
});

test("without a secret key, no server may ask", async () => {
  const open = createTestBackend({ database, secretKey: undefined });
  expect(outcomeOf(await asServer(open)("GET", "/organizations/northwind"))).toBe("401 clerk_key_invalid");
  const undefinedKey = sender(open, { authorization: "Bearer undefined" });
  expect(outcomeOf(await undefinedKey("GET", "/organizations/northwind"))).toBe("401 clerk_key_invalid");
});
