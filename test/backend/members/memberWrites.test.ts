import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listOf, membershipAnswer, organizationAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

describe.each(ENGINES)("writing memberships on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  // One organization a test: its admin is the first of its people, the others are members.
  let organizationId: string;
  let path: string;
  let admin: Send;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
    await seedOrganization(database, { organizationId: "elsewhere", count: 50 });
  });
  afterAll(() => close());

  beforeEach(async () => {
    organizationId = `org-${randomUUID()}`;
    path = `/organizations/${organizationId}/memberships`;
    await seedOrganization(database, { organizationId, count: 5 });
    admin = asUser(backend, person(0));
  });

  const person = (index: number) => `${organizationId}_${index}`;
  const pathOf = (index: number) => `${path}/${encodeURIComponent(person(index))}`;

  async function rolesOf(): Promise<Record<string, string>> {
    const { data } = listOf(membershipAnswer).parse((await server("GET", path)).body);
    return Object.fromEntries(data.map((membership) => [membership.public_user_data.user_id, membership.role]));
  }

  async function membersCount(): Promise<number> {
    return organizationAnswer.parse((await server("GET", `/organizations/${organizationId}`)).body).members_count;
  }

  const setLimit = (limit: number) =>
    connect(database)
      .updateTable("roster_organizations")
      .where("id", "=", organizationId)
      .set({ max_allowed_memberships: limit })
      .execute();

  describe("adding", () => {
    test("makes a known user a member, seen in the list and the count at once", async () => {
      const added = await admin("POST", path, { user_id: "elsewhere_1", role: "org:member" });
      expect(outcomeOf(added)).toBe("200");
      const membership = membershipAnswer.parse(added.body);
      expect(membership).toMatchObject({
        role: "org:member",
        role_name: "Member",
        permissions: ["org:sys_memberships:read"],
        public_metadata: {},
        organization: { id: organizationId, members_count: 6 },
        public_user_data: { user_id: "elsewhere_1", first_name: "Bram" },
      });
      expect(Math.abs(Date.now() - membership.created_at)).toBeLessThan(60_000);
      expect((await rolesOf())["elsewhere_1"]).toBe("org:member");
      await expect(membersCount()).resolves.toBe(6);
    });

    test("keeps metadata as it came, and shows the private part to servers only", async () => {
      const metadata = { team_Name: "A", teamSize: 3, nested: { null: null, list: [1, "2", { Deep: true }] } };
      const private_metadata = { salary: 1 };
      const body = { user_id: "elsewhere_2", role: "org:member", public_metadata: metadata, private_metadata };
      const added = membershipAnswer.parse((await server("POST", path, body)).body);
      expect(added.public_metadata).toEqual(metadata);
      expect(added.private_metadata).toEqual(private_metadata);
      const [seen] = listOf(membershipAnswer).parse((await admin("GET", `${path}?limit=1`)).body).data;
      expect(seen?.public_metadata).toEqual(metadata);
      expect(seen).not.toHaveProperty("private_metadata");
      expect(seen?.organization).not.toHaveProperty("private_metadata");
    });

    test("refuses who is a member already, also as an invitation to another role", async () => {
      const again = await admin("POST", path, { user_id: person(1), role: "org:admin" });
      expect(outcomeOf(again)).toBe("400 already_a_member_in_organization");
      expect((await rolesOf())[person(1)]).toBe("org:member");
    });

    test("refuses users and roles that do not exist, by the parameter's name", async () => {
      const noUser = await admin("POST", path, { user_id: "nobody", role: "org:member" });
      expect(outcomeOf(noUser)).toBe("404 resource_not_found user_id");
      const noRole = await admin("POST", path, { user_id: "elsewhere_1", role: "org:nothing" });
      expect(outcomeOf(noRole)).toBe("404 resource_not_found role");
      await expect(membersCount()).resolves.toBe(5);
    });

    test("refuses what passes the organization's limit, also under many calls at once", async () => {
      await setLimit(7);
      const users = Array.from({ length: 8 }, (_, index) => `elsewhere_${index}`);
      const answers = await Promise.all(users.map((user_id) => admin("POST", path, { user_id, role: "org:member" })));
      expect(answers.map(outcomeOf).toSorted()).toEqual([
        ...Array(2).fill("200"),
        ...Array(6).fill("403 organization_membership_quota_exceeded"),
      ]);
      await expect(membersCount()).resolves.toBe(7);
    });

    test("adds a user once when asked many times at once", async () => {
      const body = { user_id: "elsewhere_9", role: "org:member" };
      const answers = await Promise.all(Array.from({ length: 6 }, () => admin("POST", path, body)));
      expect(answers.map(outcomeOf).toSorted()).toEqual([
        "200",
        ...Array(5).fill("400 already_a_member_in_organization"),
      ]);
    });
  });

  describe("changing a role", () => {
    test("answers the membership with the new role and its permissions", async () => {
      const before = listOf(membershipAnswer).parse((await server("GET", `${path}?user_id=${person(1)}`)).body);
      const changed = membershipAnswer.parse((await admin("PATCH", pathOf(1), { role: "org:admin" })).body);
      expect(changed).toMatchObject({
        id: before.data[0]?.id,
        role: "org:admin",
        role_name: "Admin",
        created_at: before.data[0]?.created_at,
        public_user_data: { user_id: person(1) },
      });
      expect(changed.permissions).toContain("org:sys_memberships:manage");
      expect(changed.updated_at).toBeGreaterThan(changed.created_at);
      expect((await rolesOf())[person(1)]).toBe("org:admin");
    });

    test("takes the role that the member has already", async () => {
      expect(outcomeOf(await admin("PATCH", pathOf(0), { role: "org:admin" }))).toBe("200");
      expect(outcomeOf(await admin("PATCH", pathOf(1), { role: "org:member" }))).toBe("200");
    });

    test("refuses members and roles that do not exist", async () => {
      expect(outcomeOf(await admin("PATCH", pathOf(99), { role: "org:admin" }))).toBe("404 resource_not_found");
      expect(outcomeOf(await admin("PATCH", `${path}/elsewhere_1`, { role: "org:admin" }))).toBe(
        "404 resource_not_found",
      );
      expect(outcomeOf(await admin("PATCH", pathOf(1), { role: "org:nothing" }))).toBe("404 resource_not_found role");
    });

    test("gives a role of the app's own, with its own permissions", async () => {
      const queries = connect(database);
      const key = `org:${randomUUID()}`;
      const permission = `${key}:post`;
      await queries.insertInto("roster_roles").values({ key, name: "Editor", description: null }).execute();
      await queries
        .insertInto("roster_permissions")
        .values({ key: permission, name: "Post", description: null })
        .execute();
      await queries.insertInto("roster_role_permissions").values({ role: key, permission }).execute();
      const changed = membershipAnswer.parse((await admin("PATCH", pathOf(1), { role: key })).body);
      expect(changed).toMatchObject({ role: key, role_name: "Editor", permissions: [permission] });
      expect(outcomeOf(await asUser(backend, person(1))("GET", path))).toBe("403 missing_organization_permission");
    });
  });

  describe("removing", () => {
    test("answers the membership that ended and leaves the others", async () => {
      const removed = membershipAnswer.parse((await admin("DELETE", pathOf(2))).body);
      expect(removed).toMatchObject({
        role: "org:member",
        organization: { members_count: 4 },
        public_user_data: { user_id: person(2) },
      });
      await expect(rolesOf()).resolves.toEqual({
        [person(0)]: "org:admin",
        [person(1)]: "org:member",
        [person(3)]: "org:member",
        [person(4)]: "org:member",
      });
      expect(outcomeOf(await admin("DELETE", pathOf(2)))).toBe("404 resource_not_found");
    });

    test("keeps the user, who can be added again", async () => {
      await admin("DELETE", pathOf(2));
      expect(outcomeOf(await server("GET", `/users/${person(2)}`))).toBe("200");
      expect(outcomeOf(await admin("POST", path, { user_id: person(2), role: "org:member" }))).toBe("200");
    });

    test("does not touch memberships of other organizations", async () => {
      expect(outcomeOf(await admin("DELETE", `${path}/elsewhere_1`))).toBe("404 resource_not_found");
      expect(outcomeOf(await server("GET", "/users/elsewhere_1/organization_memberships"))).toBe("200");
    });

    test("lets members remove themselves when another can manage, and ends what they may do", async () => {
      await admin("PATCH", pathOf(1), { role: "org:admin" });
      expect(outcomeOf(await admin("DELETE", pathOf(0)))).toBe("200");
      expect(outcomeOf(await admin("GET", path))).toBe("403 not_a_member_in_organization");
    });
  });

  describe("the last who can manage", () => {
    const refused = "400 organization_minimum_permissions_needed";

    test("can be neither removed nor demoted, by anyone", async () => {
      for (const send of [admin, server]) {
        expect(outcomeOf(await send("DELETE", pathOf(0)))).toBe(refused);
        expect(outcomeOf(await send("PATCH", pathOf(0), { role: "org:member" }))).toBe(refused);
      }
      expect((await rolesOf())[person(0)]).toBe("org:admin");
    });

    test("is judged by the permission, not by the role's name", async () => {
      const key = `org:${randomUUID()}`;
      const queries = connect(database);
      await queries.insertInto("roster_roles").values({ key, name: "Owner", description: null }).execute();
      await queries
        .insertInto("roster_role_permissions")
        .values({ role: key, permission: "org:sys_memberships:manage" })
        .execute();
      expect(outcomeOf(await admin("PATCH", pathOf(0), { role: key }))).toBe("200");
      expect(outcomeOf(await server("DELETE", pathOf(0)))).toBe(refused);
    });

    test("stays when all are demoted or removed at once", async () => {
      for (const index of [1, 2, 3, 4]) await server("PATCH", pathOf(index), { role: "org:admin" });
      const answers = await Promise.all(
        [0, 1, 2, 3, 4].map((index) =>
          index % 2 ? server("DELETE", pathOf(index)) : server("PATCH", pathOf(index), { role: "org:member" }),
        ),
      );
      expect(answers.map(outcomeOf).toSorted()).toEqual(["200", "200", "200", "200", refused]);
      expect(Object.values(await rolesOf()).filter((role) => role === "org:admin")).toHaveLength(1);
    });

    test("stays when two remove each other, over and over", async () => {
      await server("PATCH", pathOf(1), { role: "org:admin" });
      for (let round = 0; round < 10; round++) {
        const answers = await Promise.all([server("DELETE", pathOf(0)), server("DELETE", pathOf(1))]);
        expect(answers.map(outcomeOf).toSorted()).toEqual(["200", refused]);
        const removed = answers[0].status === 200 ? 0 : 1;
        await server("POST", path, { user_id: person(removed), role: "org:admin" });
      }
    });

    test("is not asked for in an organization that never had one", async () => {
      const created = await server("POST", "/organizations", { name: "Without a manager" });
      const { id } = organizationAnswer.parse(created.body);
      const root = `/organizations/${id}/memberships`;
      expect(outcomeOf(await server("POST", root, { user_id: "elsewhere_1", role: "org:member" }))).toBe("200");
      expect(outcomeOf(await server("DELETE", `${root}/elsewhere_1`))).toBe("200");
    });
  });

  test("takes ids of any letters as they are", async () => {
    for (const id of [
      "a?b",
      "a#b",
      "a'b",
      'a"b',
      "a/b",
      "a b",
      "a%b",
      "a%3Fb",
      "+a",
      "-a",
      "é",
      "a\\b",
      "a;b--",
      "a&b=c",
    ]) {
      const userId = `${id} ${organizationId}`;
      await connect(database)
        .insertInto("roster_users")
        .values({ id: userId, first_name: null, last_name: null, username: null, email_address: null })
        .execute();
      expect(outcomeOf(await server("POST", path, { user_id: userId, role: "org:member" }))).toBe("200");
      const member = `${path}/${encodeURIComponent(userId)}`;
      const changed = membershipAnswer.parse((await server("PATCH", member, { role: "org:admin" })).body);
      expect(changed.public_user_data.user_id).toBe(userId);
      const removed = membershipAnswer.parse((await server("DELETE", member)).body);
      expect(removed.public_user_data.user_id).toBe(userId);
    }
    await expect(membersCount()).resolves.toBe(5);
  });

  test("takes a bare question mark at the end of a path", async () => {
    expect(outcomeOf(await admin("PATCH", `${pathOf(1)}?`, { role: "org:admin" }))).toBe("200");
    expect(outcomeOf(await admin("DELETE", `${pathOf(1)}?`))).toBe("200");
  });
});
