import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { membershipAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import type { Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

const OKTA = { name: "Okta", url: "https://okta.test/users/1" };
const REFUSED = "403 membership_field_managed";

describe.each(ENGINES)("managed fields on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  let manager: Send;
  let organization: string;
  let members: string;
  let idOf: (index: number) => string;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
  });
  afterAll(() => close());

  beforeEach(async () => {
    const organizationId = `org-${randomUUID()}`;
    await seedOrganization(database, { organizationId, count: 4 });
    idOf = (index) => `${organizationId}_${index}`;
    organization = `/organizations/${organizationId}`;
    members = `${organization}/memberships`;
    manager = asUser(backend, idOf(0));
  });

  const put = (managed: unknown, index = 1, send = server) => send("PUT", `${members}/${idOf(index)}/managed`, managed);

  test("are set by servers alone, all of them at once", async () => {
    expect(outcomeOf(await put({ role: OKTA }, 1, manager))).toBe("403 missing_organization_permission");
    expect(outcomeOf(await put({ role: OKTA }, 1, asUser(backend, idOf(1))))).toBe(
      "403 missing_organization_permission",
    );
    const set = await put({ role: OKTA, status: { name: "Entra" } });
    expect(membershipAnswer.parse(set.body).managed).toEqual({ role: OKTA, status: { name: "Entra" } });
    expect(membershipAnswer.parse((await put({ profile: OKTA })).body).managed).toEqual({ profile: OKTA });
    expect(membershipAnswer.parse((await put({})).body).managed).toEqual({});
    expect(outcomeOf(await server("PUT", `${members}/unknown/managed`, {}))).toBe("404 resource_not_found");
    expect(outcomeOf(await server("PUT", `/organizations/unknown/memberships/${idOf(1)}/managed`, {}))).toBe(
      "404 resource_not_found",
    );
  });

  test("are recorded once, with the user whom the server acts for", async () => {
    await put({ role: OKTA });
    const before = membershipAnswer.parse((await put({ role: { url: OKTA.url, name: OKTA.name } })).body);
    expect(membershipAnswer.parse((await put({ role: OKTA })).body).updated_at).toBe(before.updated_at);
    const { body } = await manager("GET", `${organization}/events?type=member_managed_changed`);
    expect(body).toMatchObject({ total_count: 1, data: [{ subject_id: idOf(1), actor_id: null }] });
  });

  test.each([
    ["field that there is not", { email: OKTA }, "422 form_param_unknown email"],
    ["address without a name", { role: { url: OKTA.url } }, "422 form_param_value_invalid role"],
    ["empty name", { role: { name: "" } }, "422 form_param_value_invalid role"],
    ["blank name", { role: { name: " \u00A0 " } }, "422 form_param_value_invalid role"],
    ["name of 101 characters", { role: { name: "x".repeat(101) } }, "422 form_param_value_invalid role"],
    ["name of two lines", { role: { name: "Ok\nta" } }, "422 form_param_value_invalid role"],
    ["name that Postgres can't hold", { role: { name: "Ok\0ta" } }, "422 form_param_value_invalid role"],
    ["address that is none", { role: { name: "Okta", url: "okta" } }, "422 form_param_value_invalid role"],
    ["script", { role: { name: "Okta", url: "javascript:alert(1)" } }, "422 form_param_value_invalid role"],
    [
      "a script, disguised",
      { role: { name: "Okta", url: " jAvAsCript:alert(1)" } },
      "422 form_param_value_invalid role",
    ],
    ["data", { role: { name: "Okta", url: "data:text/html,hi" } }, "422 form_param_value_invalid role"],
    ["null", { role: null }, "422 form_param_nil role"],
    ["list", [], "400 request_body_invalid"],
  ])("take no %s", async (_, managed, outcome) => {
    expect(outcomeOf(await put(managed))).toBe(outcome);
    expect((await server("GET", members)).body).toMatchObject({ data: [1, 2, 3, 4].map(() => ({ managed: {} })) });
  });

  test("take names in any script, and addresses of http", async () => {
    const managed = { role: { name: "目录 «é» 👩‍👩‍👧 'x' \"y\"", url: "http://intranet/people?id=1" } };
    expect(membershipAnswer.parse((await put(managed)).body).managed).toEqual(managed);
    const name = encodeURIComponent(managed.role.name);
    expect((await manager("GET", `${members}?managed_by=${name}`)).body).toMatchObject({ total_count: 1 });
    expect((await manager("GET", `${organization}/membership_sources`)).body).toEqual({
      data: [managed.role.name],
      total_count: 1,
    });
  });

  test("are changed by servers, and by no manager", async () => {
    await put({ role: OKTA, status: OKTA, profile: OKTA });
    const member = `${members}/${idOf(1)}`;
    const writes = [
      ["PATCH", member, { role: "org:admin" }, "role"],
      ["PATCH", `${member}/metadata`, { public_metadata: { a: 1 } }, "public_metadata"],
      ["DELETE", member, undefined, "status"],
    ] as const;
    for (const [method, path, body, field] of writes) {
      expect(outcomeOf(await manager(method, path, body))).toBe(`${REFUSED} ${field}`);
    }
    for (const [method, path, body] of writes) expect(outcomeOf(await server(method, path, body))).toBe("200");
  });

  test("of the caller, and of those who manage, are no exception", async () => {
    await put({ role: OKTA, status: OKTA }, 0);
    expect(outcomeOf(await manager("PATCH", `${members}/${idOf(0)}`, { role: "org:member" }))).toBe(`${REFUSED} role`);
    expect(outcomeOf(await manager("DELETE", `${members}/${idOf(0)}`))).toBe(`${REFUSED} status`);
    expect(outcomeOf(await manager("DELETE", `${organization}/viewer`))).toBe(`${REFUSED} status`);
    expect(outcomeOf(await manager("POST", `${organization}/transfer`, { user_id: idOf(1) }))).toBe(`${REFUSED} role`);
  });

  test("a role that the caller may not give is refused as such, and says nothing of what manages it", async () => {
    await put({ role: OKTA });
    const outcome = outcomeOf(await manager("PATCH", `${members}/${idOf(1)}`, { role: "org:unknown" }));
    expect(outcome).toBe("404 resource_not_found role");
    expect(outcomeOf(await asUser(backend, idOf(2))("DELETE", `${members}/${idOf(1)}`))).toBe(
      "403 missing_organization_permission",
    );
  });

  test("a server adds a member with them, a manager does not", async () => {
    await server("DELETE", `${members}/${idOf(3)}`);
    const body = { user_id: idOf(3), role: "org:member", managed: { status: OKTA } };
    expect(outcomeOf(await manager("POST", members, body))).toBe("403 missing_organization_permission managed");
    const added = await server("POST", members, body);
    expect(membershipAnswer.parse(added.body).managed).toEqual({ status: OKTA });
    expect(outcomeOf(await manager("DELETE", `${members}/${idOf(3)}`))).toBe(`${REFUSED} status`);
  });

  test("two writes at once leave what one of them set", async () => {
    const all = [{ role: OKTA }, { status: OKTA }, { profile: OKTA }, {}];
    const answers = await Promise.all(all.map((managed) => put(managed)));
    expect(answers.map(outcomeOf)).toEqual(all.map(() => "200"));
    const { body } = await manager("GET", `${members}?user_id=${idOf(1)}`);
    expect(all).toContainEqual(Reflect.get(Object(body), "data")[0].managed);
  });

  test("no organization finds the members of another by its sources", async () => {
    const other = `org-${randomUUID()}`;
    await seedOrganization(database, { organizationId: other, count: 2 });
    await server("PUT", `/organizations/${other}/memberships/${other}_1/managed`, { role: OKTA });
    expect((await manager("GET", `${members}?managed_by=Okta`)).body).toMatchObject({ total_count: 0 });
    expect((await manager("GET", `${members}?managed_by=`)).body).toMatchObject({ total_count: 4 });
    expect((await manager("GET", `${organization}/membership_sources`)).body).toEqual({ data: [], total_count: 0 });
  });
});
