import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listOf } from "../../../src/backend/http/answers.js";
import { permissionAnswer, roleAnswer } from "../../../src/backend/http/roleAnswers.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

const READ = "org:sys_memberships:read";
const MANAGE = "org:sys_memberships:manage";
const IN_USE = "400 organization_role_in_use";
const NEEDED = "400 organization_minimum_permissions_needed";

describe.each(ENGINES)("roles on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let server: Send;
  // A role and an organization of its own for each test.
  let key: string;
  let organizationId: string;
  let members: string;

  beforeAll(async () => {
    ({ database, close } = await open());
    const backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
  });
  afterAll(() => close());

  beforeEach(async () => {
    const name = randomUUID().replaceAll("-", "");
    key = `org:${name}`;
    organizationId = `org-${name}`;
    members = `/organizations/${organizationId}/memberships`;
    await seedOrganization(database, { organizationId, count: 4 });
  });

  const person = (index: number) => `${members}/${organizationId}_${index}`;
  const give = async (index: number, role: string) => outcomeOf(await server("PATCH", person(index), { role }));

  async function create(permissions: readonly string[] = [], role = key) {
    const created = await server("POST", "/organization_roles", { key: role, name: "Editor", permissions });
    expect(outcomeOf(created)).toBe("200");
    return roleAnswer.parse(created.body);
  }

  const update = async (body: unknown, role = key) =>
    outcomeOf(await server("PATCH", `/organization_roles/${role}`, body));
  const remove = async (role = key) => outcomeOf(await server("DELETE", `/organization_roles/${role}`));

  const managersCount = async () =>
    (
      await connect(database)
        .selectFrom("roster_memberships as m")
        .innerJoin("roster_role_permissions as p", "p.role", "m.role")
        .where("p.permission", "=", MANAGE)
        .where("m.organization_id", "=", organizationId)
        .select("m.id")
        .execute()
    ).length;

  test("are made with what they permit, by key or id, and read as all others", async () => {
    const { data } = listOf(permissionAnswer).parse((await server("GET", "/organization_permissions?limit=500")).body);
    const manage = data.find((permission) => permission.key === MANAGE);
    const created = await create([READ, must(manage?.id), READ]);
    expect(created).toMatchObject({ object: "role", key, name: "Editor", description: null });
    expect(created.permissions.map((permission) => permission.key)).toEqual([MANAGE, READ]);
    const list = listOf(roleAnswer).parse((await server("GET", "/organization_roles?limit=500")).body);
    expect(list.data).toContainEqual(created);
    expect(list.data).toHaveLength(list.total_count);
    expect(await give(1, key)).toBe("200");
  });

  test("change by key or id, keeping what is not sent", async () => {
    const { id } = await create([READ]);
    const described = await server("PATCH", `/organization_roles/${id}`, { description: "Writes" });
    expect(roleAnswer.parse(described.body)).toMatchObject({
      key,
      name: "Editor",
      description: "Writes",
      permissions: [{ key: READ }],
    });
    const emptied = await server("PATCH", `/organization_roles/${key}`, {
      name: "Writer",
      description: null,
      permissions: [],
    });
    expect(roleAnswer.parse(emptied.body)).toMatchObject({ name: "Writer", description: null, permissions: [] });
    expect(roleAnswer.parse((await server("DELETE", `/organization_roles/${id}`)).body)).toMatchObject({ key });
    expect(await remove()).toBe("404 resource_not_found");
    expect(await update({ name: "X" })).toBe("404 resource_not_found");
    expect(await give(1, key)).toBe("404 resource_not_found role");
  });

  test("have keys of a form, names, and permissions that exist", async () => {
    for (const bad of ["admin", "org:", "org:Admin", "org:a b", "org:a:b", "org:a-b", "org:é", "ORG:a", " org:a"]) {
      const answer = await server("POST", "/organization_roles", { key: bad, name: "X" });
      expect(outcomeOf(answer)).toBe("422 form_param_value_invalid key");
    }
    await create();
    const taken = await server("POST", "/organization_roles", { key, name: "X" });
    expect(outcomeOf(taken)).toBe("422 form_param_value_invalid key");
    const unknown = { key: `${key}_2`, name: "X", permissions: [READ, "org:sys_unknown"] };
    expect(outcomeOf(await server("POST", "/organization_roles", unknown))).toBe("404 resource_not_found permissions");
    expect(await remove(`${key}_2`)).toBe("404 resource_not_found");
    expect(await update({ permissions: ["org:nothing:here"] })).toBe("404 resource_not_found permissions");
    expect(await update({ key: "org:other", colour: 1 })).toBe("422 form_param_unknown key, form_param_unknown colour");
    expect(await update({ name: "", permissions: [1] })).toBe(
      "422 form_param_value_invalid name, form_param_value_invalid permissions",
    );
    expect(await update({ name: null, permissions: "org:sys_memberships:read" })).toBe(
      "422 form_param_nil name, form_param_value_invalid permissions",
    );
    expect(await update({ name: "\0", description: "\ud800" })).toBe(
      "422 form_param_value_invalid name, form_param_value_invalid description",
    );
    expect(outcomeOf(await server("POST", "/organization_roles"))).toBe(
      "422 form_param_missing key, form_param_missing name",
    );
  });

  test("permissions of the app's own come and go; those of the system stay", async () => {
    const permission = `${key}:read_all`;
    const created = await server("POST", "/organization_permissions", { key: permission, name: "Read all" });
    expect(permissionAnswer.parse(created.body)).toMatchObject({ key: permission, type: "user", description: null });
    for (const bad of ["org:sys_memberships:delete", "org:sys_x:y", "org:a", "org:a:B", "a:b", "org:a:b:c", "org::b"]) {
      const answer = await server("POST", "/organization_permissions", { key: bad, name: "X" });
      expect(outcomeOf(answer)).toBe("422 form_param_value_invalid key");
    }
    const taken = await server("POST", "/organization_permissions", { key: permission, name: "X" });
    expect(outcomeOf(taken)).toBe("422 form_param_value_invalid key");

    await create([permission, READ]);
    expect(outcomeOf(await server("DELETE", `/organization_permissions/${permission}`))).toBe("200");
    expect(outcomeOf(await server("DELETE", `/organization_permissions/${permission}`))).toBe("404 resource_not_found");
    const list = listOf(roleAnswer).parse((await server("GET", "/organization_roles?limit=500")).body);
    expect(list.data.find((role) => role.key === key)?.permissions).toMatchObject([{ key: READ }]);
    expect(outcomeOf(await server("DELETE", `/organization_permissions/${READ}`))).toBe("400 system_resource_fixed");
  });

  test("admin and member stay, and admin keeps what the system permits", async () => {
    expect(await remove("org:admin")).toBe("400 system_resource_fixed");
    expect(await remove("org:member")).toBe("400 system_resource_fixed");
    expect(await update({ permissions: [MANAGE, READ] }, "org:admin")).toBe("422 form_param_value_invalid permissions");
    expect(await update({ permissions: [] }, "org:admin")).toBe("422 form_param_value_invalid permissions");
    expect(await update({ name: "Admin", description: "Manages the organization and its members" }, "org:admin")).toBe(
      "200",
    );
  });

  describe("in use", () => {
    test("by a member are not deleted", async () => {
      await create();
      await give(1, key);
      expect(await remove()).toBe(IN_USE);
      await give(1, "org:member");
      expect(await remove()).toBe("200");
    });

    test("by an invitation are not deleted until it is no longer pending, and it stays readable", async () => {
      await create();
      const invitations = `/organizations/${organizationId}/invitations`;
      await server("POST", invitations, { email_address: `${organizationId}@x.test`, role: key });
      expect(await remove()).toBe(IN_USE);
      const overdue = { expires_at: new Date(0) };
      await connect(database).updateTable("roster_invitations").where("role", "=", key).set(overdue).execute();
      expect(await remove()).toBe("200");
      const { body } = await server("GET", invitations);
      expect(body).toMatchObject({ data: [{ role: key, role_name: key, status: "expired" }] });
      const id = must(/"id":"(orginv_\w+)"/.exec(JSON.stringify(body))?.[1]);
      expect(outcomeOf(await server("POST", `${invitations}/${id}/resend`))).toBe("404 resource_not_found role");
    });

    test("are not deleted while they are given: the one or the other", async () => {
      for (let round = 0; round < 8; round++) {
        const role = `${key}_${round}`;
        await create([], role);
        const outcomes = await Promise.all([give(1, role), remove(role), give(2, role)]);
        expect([
          ["404 resource_not_found role", "200", "404 resource_not_found role"],
          ["200", IN_USE, "200"],
        ]).toContainEqual(outcomes);
      }
    });
  });

  describe("that manage", () => {
    test("keep that while any organization has no other manager", async () => {
      await create([MANAGE, READ]);
      await give(1, key);
      expect(await update({ permissions: [READ] })).toBe("200");
      expect(await update({ permissions: [MANAGE] })).toBe("200");
      await give(0, "org:member");
      expect(await update({ permissions: [READ] })).toBe(NEEDED);
      await give(2, key);
      expect(await update({ permissions: [] })).toBe(NEEDED);
      await give(2, "org:admin");
      expect(await update({ permissions: [] })).toBe("200");
    });

    test("never leave an organization without a manager, whatever happens at once", async () => {
      for (let round = 0; round < 8; round++) {
        const role = `${key}_${round}`;
        await create([MANAGE, READ], role);
        await give(1, role);
        await give(0, "org:admin");
        await Promise.all([
          update({ permissions: [READ] }, role),
          give(0, "org:member"),
          server("DELETE", person(3)),
          give(2, role),
        ]);
        expect(await managersCount()).toBeGreaterThan(0);
        await give(0, "org:admin");
        await give(2, "org:member");
      }
    });
  });
});
