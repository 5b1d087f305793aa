import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  listOf,
  membershipAnswer,
  membershipEventAnswer,
  membershipOutcomeAnswer,
} from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { groupAnswer } from "../../../src/backend/http/groupAnswer.js";
import { EVERY_ENGINE, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, sender, type Send } from "../../support/testBackend.js";

const outcomes = listOf(membershipOutcomeAnswer);

describe.each(EVERY_ENGINE)("groups on $name", ({ open }) => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  let backend: Backend;
  let organizationId: string;
  let root: string;
  let admin: Send;
  let server: Send;
  const person = (index: number) => `${organizationId}_${index}`;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    server = asServer(backend);
  });
  afterAll(() => close());
  beforeEach(() => start(6));

  /** A new organization, whose first member is the admin. */
  async function start(count: number) {
    organizationId = `org-${randomUUID()}`;
    root = `/organizations/${organizationId}`;
    await seedOrganization(database, { organizationId, count });
    admin = asUser(backend, person(0));
  }

  const create = async (name: string, body: object = {}, send = admin) =>
    groupAnswer.parse((await send("POST", `${root}/groups`, { name, ...body })).body);
  const add = (groupId: string, user_ids: readonly string[], send = admin) =>
    send("POST", `${root}/groups/${groupId}/member_additions`, { user_ids });
  const list = async () => listOf(groupAnswer).parse((await server("GET", `${root}/groups?limit=500`)).body);
  const events = async () =>
    listOf(membershipEventAnswer).parse((await server("GET", `${root}/events?limit=500`)).body).data;
  const groupsOf = async (index: number) => {
    const { body } = await server("GET", `${root}/memberships?user_id=${person(index)}`);
    return listOf(membershipAnswer)
      .parse(body)
      .data.flatMap(({ groups = [] }) => groups.map(({ name }) => name));
  };

  test("a thousand members join and leave a group in one call each, each with its outcome and its event", async () => {
    await start(1001);
    const { id } = await create("Everybody");
    const users = Array.from({ length: 1000 }, (_, index) => person(index));
    const added = outcomes.parse((await add(id, users)).body);
    expect(added.data.map(({ user_id, status }) => [user_id, status])).toEqual(users.map((user) => [user, 200]));
    expect(await list()).toMatchObject({ data: [{ members_count: 1000 }], total_count: 1 });
    const trail = listOf(membershipEventAnswer).parse(
      (await server("GET", `${root}/events?type=group_member_added&limit=1`)).body,
    );
    expect(trail).toMatchObject({ total_count: 1000, data: [{ group: { id, name: "Everybody" } }] });
    const removal = await admin("POST", `${root}/groups/${id}/member_removals`, { user_ids: users });
    expect(outcomes.parse(removal.body).data.every(({ status }) => status === 200)).toBe(true);
    expect(await list()).toMatchObject({ data: [{ members_count: 0 }] });
    expect(outcomeOf(await add(id, [...users, person(1000)]))).toMatch(/^400 bulk_size_exceeded/);
  });

  test("a group that a directory manages is changed by servers only", async () => {
    const okta = { name: "Okta", url: "https://okta.example.com/groups" };
    const group = await create("Directory", { managed_by: okta }, server);
    expect(group.managed_by).toEqual(okta);
    const path = `${root}/groups/${group.id}`;
    for (const write of [
      () => admin("PATCH", path, { name: "Mine" }),
      () => admin("DELETE", path),
      () => add(group.id, [person(1)]),
      () => admin("POST", `${path}/member_removals`, { user_ids: [person(1)] }),
    ]) {
      expect(outcomeOf(await write())).toBe("403 group_managed");
    }
    expect(outcomeOf(await admin("POST", `${root}/groups`, { name: "Mine", managed_by: okta }))).toBe(
      "403 missing_organization_permission managed_by",
    );
    expect((await add(group.id, [person(1)], server)).status).toBe(200);
    expect(await groupsOf(1)).toEqual(["Directory"]);
    // Who is added back by a manager comes back to the other groups alone.
    const own = await create("Own");
    await admin("DELETE", `${root}/memberships/${person(1)}`);
    const back = { user_id: person(1), role: "org:member", group_ids: [group.id, own.id, "none"] };
    expect((await admin("POST", `${root}/memberships`, back)).body).toMatchObject({ groups: [{ name: "Own" }] });
    // Once no directory manages it, it is a group like others.
    await server("PATCH", path, { managed_by: null });
    expect((await admin("PATCH", path, { name: "Mine" })).body).toMatchObject({ name: "Mine", managed_by: null });
  });

  test.each([
    [{ managed_by: { name: "" } }, "422"],
    [{ managed_by: { name: "Okta", url: "javascript:alert(1)" } }, "422"],
    [{ managed_by: { name: "Okta", url: "okta" } }, "422"],
    [{ managed_by: { name: "Okta", other: 1 } }, "422"],
  ])("a directory that cannot be linked is refused: %j", async (body, status) => {
    expect(outcomeOf(await server("POST", `${root}/groups`, { name: "Sales", ...body }))).toContain(status);
    expect((await list()).total_count).toBe(0);
  });

  test("a repeated request with the same key makes one group", async () => {
    const keyed = sender(backend, { "x-roster-user": person(0), "idempotency-key": randomUUID() });
    const first = await create("Sales", {}, keyed);
    expect(await create("Sales", {}, keyed)).toEqual(first);
    expect(await list()).toMatchObject({ total_count: 1 });
  });

  test("two administrators who rename and delete a group at once leave one outcome", async () => {
    await admin("PATCH", `${root}/memberships/${person(1)}`, { role: "org:admin" });
    const other = asUser(backend, person(1));
    for (let round = 0; round < 5; round += 1) {
      const { id } = await create(`Group ${round}`);
      const path = `${root}/groups/${id}`;
      const [renamed, deleted] = await Promise.all([
        admin("PATCH", path, { name: `Renamed ${round}` }),
        other("DELETE", path),
      ]);
      expect(outcomeOf(deleted)).toBe("200");
      expect(["200", "404 resource_not_found"]).toContain(outcomeOf(renamed));
      expect((await list()).data.some((group) => group.id === id)).toBe(false);
      const types = (await events()).filter(({ group }) => group?.id === id).map(({ type }) => type);
      expect(types[0]).toBe("group_deleted");
      expect(types.includes("group_renamed")).toBe(renamed.status === 200);
    }
  });

  test("nothing but the row of the group is left of a deleted one, and nothing of it with its organization", async () => {
    const { id } = await create("Sales");
    await add(id, [person(1), person(2)]);
    await admin("DELETE", `${root}/groups/${id}`);
    const left = async () => {
      const tables = ["roster_groups", "roster_group_members", "roster_counts"];
      const counts = tables.map((table) =>
        database.query(
          `select count(*)::integer as count from ${table} where organization_id = $1
          ${table === "roster_counts" ? "and list in ('groups', 'group_members') and count > 0" : ""}`,
          [organizationId],
        ),
      );
      const rows = (await Promise.all(counts)).flatMap((answer) => answer.rows);
      return z
        .array(z.object({ count: z.number() }))
        .parse(rows)
        .map(({ count }) => count);
    };
    expect(await left()).toEqual([0, 0, 0]);
    const forgotten = "select from roster_counts where organization_id = $1 and list = 'group_members'";
    expect((await database.query(forgotten, [organizationId])).rows).toHaveLength(0);
    await add((await create("Support")).id, [person(1)]);
    expect(await left()).toEqual([1, 1, 2]);
    await database.query("delete from roster_organizations where id = $1", [organizationId]);
    expect(await left()).toEqual([0, 0, 0]);
  });

  test("a membership that an app's own SQL moves to another organization leaves its groups", async () => {
    const { id } = await create("Sales");
    await add(id, [person(1), person(2)]);
    const elsewhere = `org-${randomUUID()}`;
    await seedOrganization(database, { organizationId: elsewhere, count: 1 });
    const move = "update roster_memberships set organization_id = $1 where organization_id = $2 and user_id = $3";
    await database.query(move, [elsewhere, organizationId, person(1)]);
    expect(await list()).toMatchObject({ data: [{ members_count: 1 }] });
    const { body } = await server("GET", `/organizations/${elsewhere}/memberships?user_id=${person(1)}`);
    expect(body).toMatchObject({ data: [{ groups: [] }] });
  });

  test("a manager who could not give a member's role cannot change their groups, but their own", async () => {
    await database.exec(`
      insert into roster_roles (key, name) values ('org:lead', 'Lead') on conflict do nothing;
      insert into roster_role_permissions values
        ('org:lead', 'org:sys_memberships:read'), ('org:lead', 'org:sys_memberships:manage') on conflict do nothing`);
    const set = "update roster_memberships set role = 'org:lead' where organization_id = $1 and user_id = $2";
    await database.query(set, [organizationId, person(1)]);
    const { id } = await create("Sales");
    const answer = await add(id, [person(0), person(1), person(2)], asUser(backend, person(1)));
    expect(outcomes.parse(answer.body).data.map(({ status, errors }) => [status, errors[0]?.code])).toEqual([
      [403, "missing_organization_permission"],
      [200, undefined],
      [200, undefined],
    ]);
    expect(await groupsOf(0)).toEqual([]);
  });

  test("groups of one organization are not those of another", async () => {
    const { id } = await create("Sales");
    await add(id, [person(1)]);
    const elsewhere = `org-${randomUUID()}`;
    await seedOrganization(database, { organizationId: elsewhere, count: 2 });
    const stranger = asUser(backend, `${elsewhere}_0`);
    const path = `/organizations/${elsewhere}/groups/${id}`;
    expect(outcomeOf(await stranger("PATCH", path, { name: "Mine" }))).toBe("404 resource_not_found");
    expect(outcomeOf(await stranger("DELETE", path))).toBe("404 resource_not_found");
    expect((await stranger("POST", `/organizations/${elsewhere}/groups`, { name: "sales" })).status).toBe(200);
    const { body } = await stranger("GET", `/organizations/${elsewhere}/memberships?group_id=${id}`);
    expect(body).toMatchObject({ data: [], total_count: 0 });
    expect(await groupsOf(1)).toEqual(["Sales"]);
  });
});
