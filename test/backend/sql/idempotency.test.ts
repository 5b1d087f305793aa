import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Backend } from "../../../src/backend/createBackend.js";
import { EVERY_ENGINE, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asUser, createTestBackend, outcomeOf, SECRET_KEY, type Send, sender } from "../../support/testBackend.js";

describe.each(EVERY_ENGINE)("a write with an Idempotency-Key on $name", ({ open }) => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  let backend: Backend;
  let mails: string[];
  let root: string;
  let admin: string;
  let member: string;

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({
      database,
      sendInvitation: ({ invitation }) => void mails.push(invitation.emailAddress),
    });
    await backend.ready();
  });
  afterAll(() => close());
  beforeEach(async () => {
    const organizationId = `org-${randomUUID()}`;
    root = `/organizations/${organizationId}`;
    [admin, member] = [`${organizationId}_0`, `${organizationId}_1`];
    await seedOrganization(database, { organizationId, count: 4 });
    mails = [];
  });

  /** Sends as a user, with the same key each time. */
  const withKey = (userId = admin, key: string = randomUUID()): Send =>
    sender(backend, { "x-roster-user": userId, "idempotency-key": key });

  async function eventsNow() {
    const { body } = await asUser(backend, admin)("GET", `${root}/events`);
    return z
      .object({ data: z.array(z.object({ type: z.string() })) })
      .parse(body)
      .data.map(({ type }) => type);
  }

  test("is answered the same, and made once", async () => {
    const send = withKey();
    const first = await send("POST", `${root}/invitations`, { email_address: "ann@x.test", role: "org:member" });
    const again = await send("POST", `${root}/invitations`, { email_address: "ann@x.test", role: "org:member" });
    expect(outcomeOf(first)).toBe("200");
    expect(first.body).toMatchObject({ delivery: "sent" });
    expect(again.body).toEqual(first.body);
    expect(mails).toEqual(["ann@x.test"]);
    expect(await eventsNow()).toEqual(["invitation_created"]);
  });

  test("that was sent twenty times at once is made once", async () => {
    const send = withKey();
    const path = `${root}/memberships/${member}`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => send("DELETE", path)));
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
    expect(answers.map(outcomeOf)).toEqual(answers.map(() => "200"));
    expect(await eventsNow()).toEqual(["member_removed"]);
  });

  test("is answered the same after others have changed what it wrote", async () => {
    const send = withKey();
    const path = `${root}/memberships/${member}`;
    const first = await send("PATCH", path, { role: "org:admin" });
    await asUser(backend, admin)("PATCH", path, { role: "org:member" });
    const again = await send("PATCH", path, { role: "org:admin" });
    expect(again.body).toEqual(first.body);
    expect(await eventsNow()).toEqual(["member_role_changed", "member_role_changed"]);
  });

  test("is answered the same when it took away the right to make it", async () => {
    const send = withKey(member);
    const first = await send("DELETE", `${root}/viewer`);
    const again = await send("DELETE", `${root}/viewer`);
    expect(outcomeOf(first)).toBe("200");
    expect(again.body).toEqual(first.body);
  });

  test("many at once are resumed as a whole", async () => {
    const send = withKey();
    const body = { user_ids: [member, "stranger"] };
    const first = await send("POST", `${root}/membership_removals`, body);
    const again = await send("POST", `${root}/membership_removals`, body);
    expect(outcomeOf(first)).toBe("200");
    expect(again.body).toEqual(first.body);
    expect(await eventsNow()).toEqual(["member_removed"]);
  });

  test("without an organization in its path is answered the same", async () => {
    const server = sender(backend, { authorization: `Bearer ${SECRET_KEY}`, "idempotency-key": randomUUID() });
    const body = { name: "New", created_by: member };
    const first = await server("POST", "/organizations", body);
    expect([outcomeOf(first), (await server("POST", "/organizations", body)).body]).toEqual(["200", first.body]);
    const user = { first_name: "Zoe", email_address: [`zoe-${randomUUID()}@x.test`] };
    const other = sender(backend, { authorization: `Bearer ${SECRET_KEY}`, "idempotency-key": randomUUID() });
    const made = await other("POST", "/users", user);
    expect([outcomeOf(made), (await other("POST", "/users", user)).body]).toEqual(["200", made.body]);
    const permission = { key: `org:spare:n${randomUUID().slice(0, 8)}`, name: "Spare" };
    const third = sender(backend, { authorization: `Bearer ${SECRET_KEY}`, "idempotency-key": randomUUID() });
    const granted = await third("POST", "/organization_permissions", permission);
    expect(outcomeOf(granted)).toBe("200");
    expect((await third("POST", "/organization_permissions", permission)).body).toEqual(granted.body);
  });

  test("that accepts an invitation is answered the same", async () => {
    const email_address = `${randomUUID()}@x.test`;
    await database.query("insert into roster_users (id, email_address) values ($1, $2)", [
      email_address,
      email_address,
    ]);
    await asUser(backend, admin)("POST", `${root}/invitations`, { email_address, role: "org:member" });
    const { rows } = await database.query("select ticket from roster_invitations where email_address = $1", [
      email_address,
    ]);
    const [{ ticket }] = z.tuple([z.object({ ticket: z.string() })]).parse(rows);
    const send = withKey(email_address);
    const first = await send("POST", "/invitation_acceptances", { ticket });
    expect(outcomeOf(first)).toBe("200");
    expect((await send("POST", "/invitation_acceptances", { ticket })).body).toEqual(first.body);
  });

  test("whose mails were cut off says so when it is repeated", async () => {
    const send = withKey();
    const body = { email_addresses: ["cut@x.test"], role: "org:member" };
    await send("POST", `${root}/invitation_batches`, body);
    // As it was stored before the mails.
    const { rows } = await database.query("select answer from roster_idempotency_keys where caller = $1", [
      `user ${admin}`,
    ]);
    expect(JSON.stringify(rows)).toContain('"delivery":"sent"');
    const failing = createTestBackend({
      database,
      onError: () => undefined,
      sendInvitation: async () => {
        await database.query(
          "update roster_idempotency_keys set key = key || '-seen' where caller = $1 and answer::text like '%failed%'",
          [`user ${admin}`],
        );
      },
    });
    const other = sender(failing, { "x-roster-user": admin, "idempotency-key": "cut" });
    await other("POST", `${root}/invitation_batches`, { ...body, email_addresses: ["other@x.test"] }).catch(
      () => undefined,
    );
    const { rows: seen } = await database.query("select from roster_idempotency_keys where key = 'cut-seen'");
    expect(seen).toHaveLength(1);
  });

  test("that names an organization with an impossible id is refused", async () => {
    expect(outcomeOf(await withKey()("DELETE", "/organizations/a%00b/viewer"))).toBe("404 resource_not_found");
  });

  test("that failed is tried anew", async () => {
    const send = withKey();
    const body = { user_id: "late", role: "org:member" };
    expect(outcomeOf(await send("POST", `${root}/memberships`, body))).toBe("404 resource_not_found user_id");
    await database.query("insert into roster_users (id) values ('late') on conflict do nothing");
    expect(outcomeOf(await send("POST", `${root}/memberships`, body))).toBe("200");
  });

  test("is refused with another request's key", async () => {
    const send = withKey();
    await send("PATCH", `${root}/memberships/${member}`, { role: "org:admin" });
    const other = await send("PATCH", `${root}/memberships/${member}`, { role: "org:member" });
    expect(outcomeOf(other)).toBe("422 form_param_value_invalid Idempotency-Key");
    expect(await eventsNow()).toEqual(["member_role_changed"]);
  });

  test("is not answered to anyone else with the same key", async () => {
    const key = randomUUID();
    const path = `${root}/invitations`;
    const body = { email_address: "ann@x.test", role: "org:member" };
    await withKey(admin, key)("POST", path, body);
    const refused = await withKey(member, key)("POST", path, body);
    expect(outcomeOf(refused)).toBe("403 missing_organization_permission");
  });

  test("is not answered to a user who was banned since", async () => {
    const send = withKey();
    const body = { email_address: "ann@x.test", role: "org:member" };
    await send("POST", `${root}/invitations`, body);
    await database.query("update roster_users set banned = true where id = $1", [admin]);
    expect(outcomeOf(await send("POST", `${root}/invitations`, body))).toBe("403 user_deactivated");
  });

  test.each([
    ["empty", " "],
    ["long", "k".repeat(256)],
    ["with a space", "a b"],
  ])("is refused with a key that is %s", async (_what, key) => {
    const send = withKey(admin, key);
    const answer = await send("PATCH", `${root}/memberships/${member}`, { role: "org:admin" });
    expect(outcomeOf(answer)).toBe("422 form_param_value_invalid Idempotency-Key");
  });

  test("old keys are forgotten, ten with each write", async () => {
    const old = `insert into roster_idempotency_keys (organization_id, caller, key, fingerprint, answer, created_at)
      select $1, 'server', n::text, '', '{}', now() - interval '25 hours' from generate_series(1, 12) as n`;
    const organizationId = root.split("/")[2];
    await database.query(old, [organizationId]);
    const count = async () => {
      const { rows } = await database.query(
        "select count(*)::integer as count from roster_idempotency_keys where organization_id = $1 and caller = 'server'",
        [organizationId],
      );
      return z.tuple([z.object({ count: z.int() })]).parse(rows)[0].count;
    };
    const left = [await count()];
    for (const role of ["org:admin", "org:member"]) {
      await withKey()("PATCH", `${root}/memberships/${member}`, { role });
      left.push(await count());
    }
    expect(left).toEqual([12, 2, 0]);
  });
});
