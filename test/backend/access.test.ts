import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PGlite } from "@electric-sql/pglite";
import { invitationAnswer, listOf, membershipAnswer, organizationAnswer } from "../../src/backend/answers.js";
import type { Backend } from "../../src/backend/createBackend.js";
import { connect } from "../../src/backend/database.js";
import { openPGlite } from "../support/databases.js";
import { seedOrganization } from "../support/seed.js";
import {
  asNobody,
  asServer,
  asUser,
  createTestBackend,
  outcomeOf,
  sender,
  SECRET_KEY,
  type Method,
  type Send,
} from "../support/testBackend.js";

const NOT_A_MEMBER = "403 not_a_member_in_organization";
const NOT_PERMITTED = "403 missing_organization_permission";
const NOT_FOUND = "404 resource_not_found";

let database: PGlite;
let backend: Backend;

beforeAll(async () => {
  database = await openPGlite();
  backend = createTestBackend({ database });
  await backend.ready();
  await seedOrganization(database, { organizationId: "northwind", count: 5, invitations: 5, requests: 2 });
  await seedOrganization(database, { organizationId: "contoso", count: 5 });
  const queries = connect(database);
  await queries.insertInto("roster_roles").values({ key: "org:guest", name: "Guest", description: null }).execute();
  await queries
    .updateTable("roster_memberships")
    .where("user_id", "=", "northwind_4")
    .set({ role: "org:guest" })
    .execute();
});
afterAll(() => database.close());

const CALLERS: Record<string, (on: Backend) => Send> = {
  server: asServer,
  admin: (on) => asUser(on, "northwind_0"),
  member: (on) => asUser(on, "northwind_1"),
  "a member without permissions": (on) => asUser(on, "northwind_4"),
  "an admin of another organization": (on) => asUser(on, "contoso_0"),
};

const change = { role: "org:nothing" };
const notFoundRole = `${NOT_FOUND} role`;

const onlyManagers = (outcome: string) => [outcome, outcome, NOT_PERMITTED, NOT_PERMITTED, NOT_A_MEMBER];

// What each caller gets, in the order of CALLERS. Writes aim at what is not there, so that nothing changes.
const CALLS: [Method, string, unknown, string[]][] = [
  ["GET", "/organizations/northwind", undefined, ["200", "200", "200", "200", NOT_A_MEMBER]],
  ["GET", "/organizations/northwind/roles", undefined, ["200", "200", "200", "200", NOT_A_MEMBER]],
  ["GET", "/organizations/northwind/viewer", undefined, [NOT_A_MEMBER, "200", "200", "200", NOT_A_MEMBER]],
  ["GET", "/organizations/northwind/memberships", undefined, ["200", "200", "200", NOT_PERMITTED, NOT_A_MEMBER]],
  [
    "POST",
    "/organizations/northwind/memberships",
    { user_id: "contoso_1", role: "org:nothing" },
    [notFoundRole, notFoundRole, NOT_PERMITTED, NOT_PERMITTED, NOT_A_MEMBER],
  ],
  [
    "PATCH",
    "/organizations/northwind/memberships/northwind_1",
    change,
    [notFoundRole, notFoundRole, NOT_PERMITTED, NOT_PERMITTED, NOT_A_MEMBER],
  ],
  [
    "DELETE",
    "/organizations/northwind/memberships/contoso_1",
    undefined,
    [NOT_FOUND, NOT_FOUND, NOT_PERMITTED, NOT_PERMITTED, NOT_A_MEMBER],
  ],
  ["GET", "/organizations/northwind/invitations", undefined, onlyManagers("200")],
  ["GET", "/organizations/northwind/invitations/x", undefined, onlyManagers(NOT_FOUND)],
  [
    "POST",
    "/organizations/northwind/invitations",
    { email_address: "new@x.test", role: "org:nothing" },
    onlyManagers(notFoundRole),
  ],
  [
    "POST",
    "/organizations/northwind/invitations/bulk",
    [{ email_address: "new@x.test", role: "org:nothing" }],
    onlyManagers(notFoundRole),
  ],
  [
    "POST",
    "/organizations/northwind/invitation_batches",
    { email_addresses: ["new@x.test"], role: "org:nothing" },
    onlyManagers(notFoundRole),
  ],
  ["POST", "/organizations/northwind/invitations/x/revoke", undefined, onlyManagers(NOT_FOUND)],
  ["POST", "/organizations/northwind/invitations/x/resend", undefined, onlyManagers(NOT_FOUND)],
  [
    "POST",
    "/invitation_acceptances",
    { ticket: "x" },
    ["422 form_param_missing user_id", ...Array<string>(4).fill(`${NOT_FOUND} ticket`)],
  ],
  [
    "POST",
    "/invitation_acceptances",
    { ticket: "x", user_id: "northwind_0" },
    [`${NOT_FOUND} ticket`, `${NOT_FOUND} ticket`, ...Array<string>(3).fill(NOT_PERMITTED)],
  ],
  ["GET", "/organizations/northwind/membership_requests", undefined, onlyManagers("200")],
  ["POST", "/organizations/northwind/membership_requests/x/accept", undefined, onlyManagers(NOT_FOUND)],
  ["POST", "/organizations/northwind/membership_requests/x/reject", undefined, onlyManagers(NOT_FOUND)],
  [
    "POST",
    "/organizations/nowhere/viewer/membership_request",
    undefined,
    [NOT_PERMITTED, ...Array<string>(4).fill(NOT_FOUND)],
  ],
  [
    "DELETE",
    "/organizations/northwind/viewer/membership_request",
    undefined,
    [NOT_PERMITTED, ...Array<string>(4).fill("404 membership_request_not_pending")],
  ],
  ["GET", "/organizations/nowhere", undefined, [NOT_FOUND, ...Array<string>(4).fill(NOT_A_MEMBER)]],
  ["GET", "/organizations/nowhere/roles", undefined, [NOT_FOUND, ...Array<string>(4).fill(NOT_A_MEMBER)]],
  ["GET", "/organizations/nowhere/memberships", undefined, [NOT_FOUND, ...Array<string>(4).fill(NOT_A_MEMBER)]],
  [
    "POST",
    "/organizations/nowhere/memberships",
    { user_id: "contoso_1", role: "org:member" },
    [NOT_FOUND, ...Array<string>(4).fill(NOT_A_MEMBER)],
  ],
  ["DELETE", "/organizations/nowhere/memberships/x", undefined, [NOT_FOUND, ...Array<string>(4).fill(NOT_A_MEMBER)]],
  [
    "POST",
    "/organizations",
    { name: "" },
    ["422 form_param_value_invalid name", ...Array<string>(4).fill(NOT_PERMITTED)],
  ],
  [
    "POST",
    "/users",
    { first_name: 1 },
    ["422 form_param_value_invalid first_name", ...Array<string>(4).fill(NOT_PERMITTED)],
  ],
  ["GET", "/users/northwind_1", undefined, ["200", ...Array<string>(4).fill(NOT_PERMITTED)]],
  ["GET", "/organization_memberships", undefined, ["200", ...Array<string>(4).fill(NOT_PERMITTED)]],
  [
    "GET",
    "/users/northwind_1/organization_memberships",
    undefined,
    ["200", NOT_PERMITTED, "200", NOT_PERMITTED, NOT_PERMITTED],
  ],
];

describe.each(CALLS)("%s %s", (method, path, body, outcomes) => {
  test.each(Object.keys(CALLERS).map((caller, index) => [caller, outcomes[index]]))(
    "answers %s with %s",
    async (caller = "", outcome) => {
      const send = CALLERS[caller]?.(backend);
      expect(send && outcomeOf(await send(method, path, body))).toBe(outcome);
    },
  );

  test("asks for credentials", async () => {
    expect(outcomeOf(await asNobody(backend)(method, path, body))).toBe("401 authentication_invalid");
  });

  test("refuses a wrong secret key, and an access token that is nobody's", async () => {
    for (const key of ["sk_test_wrong", `${SECRET_KEY}x`, SECRET_KEY.slice(0, -1), "x"]) {
      const send = sender(backend, { authorization: `Bearer ${key}` });
      expect(outcomeOf(await send(method, path, body))).toBe("401 clerk_key_invalid");
    }
    const expired = sender(backend, { authorization: "Bearer aaaa.bbbb.cccc" });
    expect(outcomeOf(await expired(method, path, body))).toBe("401 authentication_invalid");
    const basic = sender(backend, { authorization: `Basic ${SECRET_KEY}` });
    expect(outcomeOf(await basic(method, path, body))).toBe("401 authentication_invalid");
  });
});

test("who may not ask is told so before what is wrong with the request", async () => {
  const send = asUser(backend, "northwind_1");
  const path = "/organizations/northwind/memberships";
  expect(outcomeOf(await send("POST", path, "not json"))).toBe(NOT_PERMITTED);
  expect(outcomeOf(await send("POST", `${path}?colour=red`, { role: null }))).toBe(NOT_PERMITTED);
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
