import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listOf } from "../../../src/backend/http/answers.js";
import { roleAnswer } from "../../../src/backend/http/roleAnswers.js";
import { connect } from "../../../src/backend/sql/database.js";
import type { MayGrant } from "../../../src/backend/index.js";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const NOT_GRANTABLE = "403 missing_organization_permission role";

let database: TestDatabase;
let mayGrant: MayGrant | undefined;
let organizations = 0;
let organizationId: string;
let root: string;
let server: Send;
let admin: Send;
/** May manage members, and nothing else. */
let lead: Send;

const backend = () => createTestBackend({ database, ...(mayGrant && { mayGrant }) });

beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "elsewhere", count: 30 });
  const send = asServer(createTestBackend({ database }));
  const manage = ["org:sys_memberships:manage", "org:sys_memberships:read"];
  await send("POST", "/organization_permissions", { key: "org:invoices:read", name: "Read invoices" });
  await send("POST", "/organization_roles", { key: "org:lead", name: "Lead", permissions: manage });
  await send("POST", "/organization_roles", {
    key: "org:billing",
    name: "Billing",
    permissions: ["org:invoices:read"],
  });
});
afterAll(() => database.close());

beforeEach(async () => {
  mayGrant = undefined;
  organizationId = `org_${++organizations}`;
  root = `/organizations/${organizationId}`;
  await seedOrganization(database, { organizationId, count: 5, requests: 1 });
  server = asServer(backend());
  await server("PATCH", `${root}/memberships/${organizationId}_1`, { role: "org:lead" });
  signIn();
});

/** Again, after the rule has changed. */
function signIn() {
  admin = asUser(backend(), `${organizationId}_0`);
  lead = asUser(backend(), `${organizationId}_1`);
}

const person = (index: number) => `${root}/memberships/${organizationId}_${index}`;
const changed = async (send: Send, index: number, role: string) =>
  outcomeOf(await send("PATCH", person(index), { role }));

const add = async (send: Send, user: number, role: string) =>
  outcomeOf(await send("POST", `${root}/memberships`, { user_id: `elsewhere_${user}`, role }));

const grantable = async (send: Send) => {
  const { data } = listOf(roleAnswer).parse((await send("GET", `${root}/roles`)).body);
  return data.filter((role) => role.grantable).map(({ key }) => key);
};

describe("a caller cannot give system permissions that they lack", () => {
  test("the list of roles says which ones they may give", async () => {
    expect(await grantable(admin)).toEqual(["org:admin", "org:member", "org:lead", "org:billing"]);
    expect(await grantable(lead)).toEqual(["org:member", "org:lead", "org:billing"]);
    expect(await grantable(asUser(backend(), `${organizationId}_2`))).toEqual([]);
    const { data } = listOf(roleAnswer).parse((await server("GET", `${root}/roles`)).body);
    expect(data.some((role) => "grantable" in role)).toBe(false);

    const organization = createOrganization({
      url: "http://roster.test/v1",
      organizationId,
      fetch: backend().fetch,
      headers: { "x-roster-user": `${organizationId}_1` },
    });
    const roles = (await organization.getRoles()).data;
    expect(roles.map(({ isGrantable }) => isGrantable)).toEqual([false, true, true, true]);
    expect(roles[3]?.permissions).toMatchObject([{ key: "org:invoices:read", type: "user" }]);
    expect(roles[1]?.permissions).toMatchObject([{ key: "org:sys_memberships:read", type: "system" }]);
  });

  test("by adding", async () => {
    expect(await add(lead, 1, "org:admin")).toBe(NOT_GRANTABLE);
    expect(await add(lead, 1, "org:billing")).toBe("200");
    expect(await add(lead, 2, "org:lead")).toBe("200");
    expect(await add(admin, 3, "org:admin")).toBe("200");
    expect(await add(server, 4, "org:admin")).toBe("200");
  });

  test("by changing roles, their own neither", async () => {
    expect(await changed(lead, 2, "org:admin")).toBe(NOT_GRANTABLE);
    expect(await changed(lead, 1, "org:admin")).toBe(NOT_GRANTABLE);
    expect(await changed(lead, 2, "org:nothing")).toBe("404 resource_not_found role");
    expect(await changed(lead, 2, "org:lead")).toBe("200");
    expect(await changed(lead, 1, "org:member")).toBe("200");
  });

  test("nor do they take them away, but may lay down their own", async () => {
    expect(await changed(lead, 0, "org:member")).toBe(NOT_GRANTABLE);
    expect(outcomeOf(await lead("DELETE", person(0)))).toBe(NOT_GRANTABLE);
    expect(outcomeOf(await lead("DELETE", person(2)))).toBe("200");
    expect(outcomeOf(await admin("DELETE", person(0)))).toBe("200");
  });

  test("by inviting one or many, with an outcome for each address", async () => {
    const one = { email_address: "a@x.test", role: "org:admin" };
    expect(outcomeOf(await lead("POST", `${root}/invitations`, one))).toBe(NOT_GRANTABLE);
    expect(outcomeOf(await lead("POST", `${root}/invitations/bulk`, [{ ...one, role: "org:member" }, one]))).toBe(
      NOT_GRANTABLE,
    );
    const batch = { email_addresses: ["a@x.test", "no address", "b@x.test"], role: "org:admin" };
    const refused = { code: "missing_organization_permission", meta: { param_name: "role" } };
    expect((await lead("POST", `${root}/invitation_batches`, batch)).body).toMatchObject({
      data: [
        { status: 403, invitation: null, errors: [refused] },
        { status: 422, errors: [{ code: "form_param_format_invalid" }] },
        { status: 403, errors: [{ ...refused, meta: { email_addresses: ["b@x.test"] } }] },
      ],
    });
    expect(outcomeOf(await lead("POST", `${root}/invitations`, { ...one, role: "org:lead" }))).toBe("200");
    expect(outcomeOf(await admin("POST", `${root}/invitations`, { ...one, email_address: "c@x.test" }))).toBe("200");
  });

  test("by sending an invitation once more or revoking it", async () => {
    const invited = await admin("POST", `${root}/invitations`, { email_address: "a@x.test", role: "org:admin" });
    const id = must(/"id":"(orginv_\w+)"/.exec(JSON.stringify(invited.body))?.[1]);
    expect(outcomeOf(await lead("POST", `${root}/invitations/${id}/resend`))).toBe(NOT_GRANTABLE);
    expect(outcomeOf(await lead("POST", `${root}/invitations/${id}/revoke`))).toBe(NOT_GRANTABLE);
    expect(outcomeOf(await lead("GET", `${root}/invitations/${id}`))).toBe("200");
    expect(outcomeOf(await admin("POST", `${root}/invitations/${id}/revoke`))).toBe("200");
  });

  test("by accepting a request", async () => {
    const { body } = await lead("GET", `${root}/membership_requests`);
    const id = must(/"id":"(orgreq_\w+)"/.exec(JSON.stringify(body))?.[1]);
    const accept = `${root}/membership_requests/${id}/accept`;
    expect(outcomeOf(await lead("POST", accept, { role: "org:admin" }))).toBe(NOT_GRANTABLE);
    expect(outcomeOf(await lead("POST", accept, { role: "org:lead" }))).toBe("200");
  });
});

describe("an app's own rule", () => {
  test("takes the place of Roster's: who holds what gives what", async () => {
    mayGrant = (granter, granted) => granter.role === "org:admin" && granted.permissions.has("org:invoices:read");
    signIn();
    expect(await grantable(admin)).toEqual(["org:billing"]);
    expect(await grantable(lead)).toEqual([]);
    expect(await changed(lead, 2, "org:billing")).toBe(NOT_GRANTABLE);
    expect(await changed(admin, 2, "org:billing")).toBe(NOT_GRANTABLE);
    await server("PATCH", person(3), { role: "org:billing" });
    expect(await changed(admin, 3, "org:billing")).toBe("200");
    expect(await changed(server, 2, "org:admin")).toBe("200");
  });

  test("cannot let members give roles who may not manage members", async () => {
    mayGrant = () => true;
    signIn();
    expect(await grantable(asUser(backend(), `${organizationId}_2`))).toEqual([]);
    expect(await grantable(lead)).toContain("org:admin");
    expect(await changed(lead, 2, "org:admin")).toBe("200");
  });

  test("that fails gives nothing", async () => {
    mayGrant = () => {
      throw new Error("No rule.");
    };
    const errors: unknown[] = [];
    const failing = asUser(
      createTestBackend({ database, mayGrant, onError: (error) => errors.push(error) }),
      `${organizationId}_0`,
    );
    expect(await changed(failing, 2, "org:member")).toBe("500 internal_error");
    expect(errors).toHaveLength(1);
  });
});

test("a caller who loses the right during the request gives nothing", async () => {
  const outcomes = await Promise.all([
    changed(admin, 1, "org:member"),
    ...Array.from({ length: 5 }, async () => changed(lead, 2, "org:lead")),
  ]);
  expect(outcomes[0]).toBe("200");
  const holder = await connect(database)
    .selectFrom("roster_memberships")
    .where("user_id", "=", `${organizationId}_1`)
    .select("role")
    .executeTakeFirst();
  expect(holder?.role).toBe("org:member");
  expect(await changed(lead, 2, "org:lead")).toBe("403 missing_organization_permission");
});
