import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { listOf, membershipEventAnswer, membershipOutcomeAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { EVERY_ENGINE, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

const outcomes = listOf(membershipOutcomeAnswer);

const toRole = (role: string) => (user_id: string) => ({ user_id, role });

describe.each(EVERY_ENGINE)("changing many members on $name", ({ open }) => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  let backend: Backend;
  let root: string;
  let people: string[];
  let admin: Send;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
  });
  afterAll(() => close());
  beforeEach(() => start(6));

  /** A new organization, whose first member is the admin. */
  async function start(count: number) {
    const organizationId = `org-${randomUUID()}`;
    root = `/organizations/${organizationId}`;
    await seedOrganization(database, { organizationId, count });
    await database.query(
      `update roster_memberships set role = case when user_id = $2 then 'org:admin' else 'org:member' end
      where organization_id = $1`,
      [organizationId, `${organizationId}_0`],
    );
    people = Array.from({ length: count }, (_, index) => `${organizationId}_${index}`);
    admin = asUser(backend, people[0] ?? "");
  }

  async function rolesNow() {
    const query = `select user_id, role from roster_memberships where organization_id = $1`;
    const { rows } = await database.query(query, [root.split("/")[2]]);
    return new Map(
      z
        .array(z.object({ user_id: z.string(), role: z.string() }))
        .parse(rows)
        .map((row) => [row.user_id, row.role]),
    );
  }

  async function eventsNow() {
    const { body } = await asServer(backend)("GET", `${root}/events?limit=500`);
    return listOf(membershipEventAnswer).parse(body).data;
  }

  test("a thousand roles in one call, each with its outcome and its event", async () => {
    await start(1001);
    const others = people.slice(1);
    const answer = await admin("POST", `${root}/membership_updates`, { updates: others.map(toRole("org:admin")) });
    const { data } = outcomes.parse(answer.body);
    expect(data.map(({ user_id, status }) => [user_id, status])).toEqual(others.map((id) => [id, 200]));
    expect(new Set((await rolesNow()).values())).toEqual(new Set(["org:admin"]));
    const list = listOf(membershipEventAnswer).parse(
      (await admin("GET", `${root}/events?type=member_role_changed`)).body,
    );
    expect(list.total_count).toBe(1000);
    const details = z.object({ members_count: z.int() }).parse((await admin("GET", root)).body);
    expect(details.members_count).toBe(1001);
  });

  test("a thousand removals in one call, but not of the last manager", async () => {
    await start(1000);
    // The viewer first: who is judged last is refused, and here no one else can manage members.
    const answer = await admin("POST", `${root}/membership_removals`, { user_ids: people });
    const { data } = outcomes.parse(answer.body);
    expect(data.map(({ status }) => status)).toEqual([400, ...people.slice(1).map(() => 200)]);
    expect(data[0]?.errors.map(({ code }) => code)).toEqual(["organization_minimum_permissions_needed"]);
    expect([...(await rolesNow()).keys()]).toEqual([people[0]]);
    const details = z.object({ members_count: z.int() }).parse((await admin("GET", root)).body);
    expect(details.members_count).toBe(1);
  });

  test("what is refused is changed by no one else's luck, and leaves no event", async () => {
    const [, one = "", two = ""] = people;
    const before = await eventsNow();
    const updates = [toRole("org:nothing")(one), toRole("org:admin")("stranger"), toRole("org:admin")(two)];
    const { data } = outcomes.parse((await admin("POST", `${root}/membership_updates`, { updates })).body);
    expect(data.map(({ status, errors }) => [status, errors.map(({ code }) => code)])).toEqual([
      [404, ["resource_not_found"]],
      [404, ["resource_not_found"]],
      [200, []],
    ]);
    const after = await eventsNow();
    expect(after.length).toBe(before.length + 1);
    expect(after[0]).toMatchObject({ type: "member_role_changed", subject_id: two, actor_id: people[0] });
  });

  test("the same role once more is no change, and no event", async () => {
    const updates = people.slice(1).map(toRole("org:member"));
    const before = await eventsNow();
    const { data } = outcomes.parse((await admin("POST", `${root}/membership_updates`, { updates })).body);
    expect(data.every(({ status }) => status === 200)).toBe(true);
    expect(await eventsNow()).toEqual(before);
  });

  test("a manager who cannot give a role changes no one who has it", async () => {
    const [, manager = "", owner = "", member = ""] = people;
    const server = asServer(backend);
    const key = `org:lead_${randomUUID().slice(0, 8)}`;
    const permissions = ["org:sys_memberships:read", "org:sys_memberships:manage"];
    expect(outcomeOf(await server("POST", "/organization_roles", { key, name: "Lead", permissions }))).toBe("200");
    await server("PATCH", `${root}/memberships/${manager}`, { role: key });
    await server("PATCH", `${root}/memberships/${owner}`, { role: "org:admin" });
    const lead = asUser(backend, manager);
    const updates = [toRole("org:member")(owner), toRole("org:admin")(member), toRole(key)(member)].slice(0, 2);
    const changed = outcomes.parse((await lead("POST", `${root}/membership_updates`, { updates })).body).data;
    expect(changed.map(({ status }) => status)).toEqual([403, 403]);
    const removed = await lead("POST", `${root}/membership_removals`, { user_ids: [owner, member] });
    expect(outcomes.parse(removed.body).data.map(({ status }) => status)).toEqual([403, 200]);
  });

  test.each([
    ["none", "membership_removals", { user_ids: [] }, "422 form_param_value_invalid user_ids"],
    ["one twice", "membership_removals", { user_ids: ["a", "a"] }, "422 form_param_value_invalid user_ids"],
    ["no list", "membership_updates", {}, "422 form_param_missing updates"],
    ["no role", "membership_updates", { updates: [{ user_id: "a" }] }, "422 form_param_value_invalid updates"],
    [
      "one twice, with two roles",
      "membership_updates",
      { updates: [toRole("org:admin")("a"), toRole("org:member")("a")] },
      "422 form_param_value_invalid updates",
    ],
    [
      "too many",
      "membership_removals",
      { user_ids: Array.from({ length: 1001 }, (_, n) => `u${n}`) },
      "400 bulk_size_exceeded user_ids",
    ],
  ])("bad input is refused as a whole: %s", async (_what, path, body, refusal) => {
    const before = await rolesNow();
    expect(outcomeOf(await admin("POST", `${root}/${path}`, body))).toBe(refusal);
    expect(await rolesNow()).toEqual(before);
  });

  test("a thousand invitations in one call, each with its outcome", async () => {
    const addresses = Array.from({ length: 1000 }, (_, n) =>
      n % 100 === 99 ? `no address ${n}` : `new${n}@bulk.test`,
    );
    const body = { email_addresses: addresses, role: "org:member" };
    const answer = await admin("POST", `${root}/invitation_batches`, body);
    const data = z
      .object({ data: z.array(z.object({ email_address: z.string(), status: z.int() })) })
      .parse(answer.body).data;
    expect(data.map(({ email_address, status }) => [email_address, status])).toEqual(
      addresses.map((address) => [address, address.startsWith("no ") ? 422 : 200]),
    );
    const details = z.object({ pending_invitations_count: z.int() }).parse((await admin("GET", root)).body);
    expect(details.pending_invitations_count).toBe(990);
  });
});
