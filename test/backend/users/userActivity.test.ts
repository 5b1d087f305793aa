import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOf, membershipAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../../../src/organization/fields.js";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

const NOW = Date.now();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const rowsOf = async (database: Database, statement: string) =>
  (await sql.raw<Record<string, unknown>>(statement).execute(connect(database))).rows;

/** All that a change of a membership, or of a name, would change. */
const stateOf = (database: Database) =>
  rowsOf(
    database,
    `select (select array_agg(xmin::text order by id) from roster_memberships) as memberships,
      (select array_agg(xmin::text order by membership_id) from roster_member_search) as search,
      (select json_agg(c order by organization_id, list, key) from roster_counts as c) as counts,
      (select count(*)::integer from roster_renames) as renames`,
  );

const without = <Field extends string>(fields: readonly Field[]) =>
  fields.filter((field) => !["last_active_at", "two_factor", "sign_in_method"].includes(field));

/** The members of a list, in its order. */
async function listed(send: Send, path: string) {
  const answer = await send("GET", path);
  if (answer.status !== 200) throw new Error(`${path}: ${outcomeOf(answer)}`);
  return listOf(membershipAnswer).parse(answer.body);
}

const idsOf = async (send: Send, path: string) =>
  (await listed(send, path)).data.map(({ public_user_data }) => public_user_data.user_id);

describe.each(ENGINES)("when users were last active, on $name", ({ open }) => {
  let database: Database;
  let backend: Backend;
  let close: () => Promise<void>;
  const root = "/organizations/seen/memberships";

  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    await seedOrganization(database, { organizationId: "seen", count: 12 });
    await seedOrganization(database, { organizationId: "beside", count: 3 });
    await rowsOf(
      database,
      "update roster_users set last_active_at = null, two_factor_enabled = null, sign_in_methods = null",
    );
  });
  afterAll(async () => {
    await backend.close();
    await close();
  });

  const setActive = (user: string, time: number | null) =>
    rowsOf(
      database,
      `update roster_users set last_active_at = ${time === null ? "null" : `to_timestamp(${time / 1000})`} where id = '${user}'`,
    );
  const timesOf = async (users: readonly string[]) => {
    const { data } = await listed(asServer(backend), `${root}?${users.map((id) => `user_id=${id}`).join("&")}`);
    return data.map(({ public_user_data }) => public_user_data.last_active_at);
  };

  test("the order and the filter follow each change, and never is before all times", async () => {
    const server = asServer(backend);
    for (const [index, days] of [1, 40, 100, 9].entries()) await setActive(`seen_${index}`, NOW - days * DAY);
    expect((await idsOf(server, `${root}?order_by=-last_active_at&limit=4`)).slice(0, 4)).toEqual([
      "seen_0",
      "seen_3",
      "seen_1",
      "seen_2",
    ]);
    const falling = await idsOf(server, `${root}?order_by=-last_active_at&limit=50`);
    expect(await idsOf(server, `${root}?order_by=last_active_at&limit=50`)).toEqual(falling.toReversed());
    const before = `last_active_at_before=${NOW - 30 * DAY}`;
    expect((await listed(server, `${root}?${before}&limit=1`)).total_count).toBe(10);
    expect(await idsOf(server, `${root}?${before}&order_by=-last_active_at&limit=2`)).toEqual(["seen_1", "seen_2"]);

    await setActive("seen_2", NOW);
    expect((await idsOf(server, `${root}?order_by=-last_active_at&limit=1`))[0]).toBe("seen_2");
    expect((await listed(server, `${root}?${before}&limit=1`)).total_count).toBe(9);
    await rowsOf(
      database,
      "update roster_users set last_active_at = null, first_name = 'Wilhelmina' where id = 'seen_2'",
    );
    expect(await timesOf(["seen_2"])).toEqual([null]);
    expect(await idsOf(server, `${root}?query=wilhelmina&${before}`)).toEqual(["seen_2"]);
  });

  test("pages by offset and by cursor have each member once, while none is active and while some are", async () => {
    const server = asServer(backend);
    const all = await idsOf(server, `${root}?order_by=-last_active_at&limit=50`);
    const pages = [];
    for (let offset = 0; offset < 12; offset += 5)
      pages.push(...(await idsOf(server, `${root}?order_by=-last_active_at&limit=5&offset=${offset}`)));
    expect(pages).toEqual(all);
    // What was remembered of the pages before would be wrong now.
    await setActive(all[11] ?? "", NOW + DAY);
    expect(await idsOf(server, `${root}?order_by=-last_active_at&limit=5&offset=5`)).toEqual(
      [...all.slice(11), ...all.slice(0, 11)].slice(5, 10),
    );
    const byCursor: string[] = [];
    for (let cursor: string | null | undefined = ""; cursor !== null;) {
      const page = await listed(server, `${root}?order_by=-last_active_at&limit=4${cursor && `&cursor=${cursor}`}`);
      byCursor.push(...page.data.map(({ public_user_data }) => public_user_data.user_id));
      cursor = page.next_cursor ?? null;
    }
    expect(byCursor).toEqual([...all.slice(11), ...all.slice(0, 11)]);
  });

  test("who joins, and who was deleted by the app, is in the list", async () => {
    const server = asServer(backend);
    await setActive("beside_1", NOW - 2 * DAY);
    await server("POST", root, { user_id: "beside_1", role: "org:member" });
    await rowsOf(database, "delete from roster_users where id = 'seen_11'");
    const { data, total_count } = await listed(server, `${root}?order_by=last_active_at&limit=50`);
    expect(total_count).toBe(13);
    const person = (id: string) =>
      data.find(({ public_user_data }) => public_user_data.user_id === id)?.public_user_data;
    expect(person("beside_1")?.last_active_at).toBe(NOW - 2 * DAY);
    expect(person("seen_11")).not.toHaveProperty("last_active_at");
    await server("DELETE", `${root}/beside_1`);
    expect((await listed(server, `${root}?order_by=last_active_at`)).total_count).toBe(12);
  });

  test("the second factor and the sign-in methods filter, and what isn't known is in no list", async () => {
    const server = asServer(backend);
    await rowsOf(
      database,
      `update roster_users set two_factor_enabled = false, sign_in_methods = '{password,saml,password}' where id = 'seen_1';`,
    );
    await rowsOf(
      database,
      `update roster_users set two_factor_enabled = true, sign_in_methods = '{google,null}' where id in ('seen_3', 'beside_0')`,
    );
    expect(await idsOf(server, `${root}?two_factor=disabled`)).toEqual(["seen_1"]);
    expect(await idsOf(server, `${root}?two_factor=enabled`)).toEqual(["seen_3"]);
    expect(await idsOf(server, `${root}?two_factor=enabled&two_factor=disabled`)).toHaveLength(2);
    expect(await idsOf(server, `${root}?sign_in_method=saml&sign_in_method=google`)).toHaveLength(2);
    expect(await idsOf(server, `${root}?sign_in_method=sam`)).toEqual([]);
    expect(await idsOf(server, `${root}?sign_in_method=saml&two_factor=enabled`)).toEqual([]);
    const [member] = (await listed(server, `${root}?user_id=seen_3`)).data;
    expect(member?.public_user_data).toMatchObject({ two_factor_enabled: true });
    await rowsOf(database, "update roster_users set two_factor_enabled = null where id = 'seen_1'");
    expect(await idsOf(server, `${root}?two_factor=disabled`)).toEqual([]);
    for (const wrong of ["two_factor=maybe", "last_active_at_before=soon", "sign_in_method="])
      expect(outcomeOf(await server("GET", `${root}?${wrong}`))).toMatch(/^422/);
  });

  test("only servers and those who manage members learn it of others, and each of themselves", async () => {
    const facts = ["last_active_at", "two_factor_enabled", "sign_in_methods"];
    const known = async (send: Send) =>
      (await listed(send, `${root}?limit=50`)).data
        .filter(({ public_user_data }) => facts.some((fact) => fact in public_user_data))
        .map(({ public_user_data }) => public_user_data.user_id);
    const [ada, bram] = [asUser(backend, "seen_0"), asUser(backend, "seen_1")];
    expect((await known(asServer(backend))).length).toBeGreaterThan(10);
    expect(await known(ada)).toEqual(await known(asServer(backend)));
    expect(await known(bram)).toEqual(["seen_1"]);
    expect((await bram("GET", "/organizations/seen/viewer")).body).toMatchObject({
      public_user_data: { last_active_at: expect.any(Number), sign_in_methods: ["password", "saml", "password"] },
    });
    for (const parameter of ["last_active_at_before=1", "two_factor=enabled", "sign_in_method=saml"]) {
      expect(outcomeOf(await bram("GET", `${root}?${parameter}`))).toMatch(/^403 missing_organization_permission /);
      expect(outcomeOf(await ada("GET", `${root}?${parameter}`))).toBe("200");
    }
    const order = "403 missing_organization_permission order_by";
    expect(outcomeOf(await bram("GET", `${root}?order_by=last_active_at`))).toBe(order);
    // Those who stop to manage members stop to know.
    await asServer(backend)("PATCH", `${root}/seen_1`, { role: "org:admin" });
    expect((await known(bram)).length).toBeGreaterThan(10);
    await asServer(backend)("PATCH", `${root}/seen_1`, { role: "org:member" });
    expect(await known(bram)).toEqual(["seen_1"]);
    // What is answered to an invitation's and a request's readers, and in the audit trail, is of no member.
    for (const list of ["invitations", "membership_requests", "events"])
      expect(JSON.stringify((await ada("GET", `/organizations/seen/${list}`)).body)).not.toContain("last_active_at");
  });

  describe("touchLastActive", () => {
    test("writes once in five minutes, never backwards, and nothing of those it doesn't know", async () => {
      await setActive("seen_4", null);
      await backend.touchLastActive("seen_4", NOW);
      expect(await timesOf(["seen_4"])).toEqual([NOW]);
      for (const time of [NOW + 4 * MINUTE, NOW - DAY, NOW]) {
        await backend.touchLastActive("seen_4", time);
        expect(await timesOf(["seen_4"])).toEqual([NOW]);
      }
      await backend.touchLastActive("seen_4", NOW + 6 * MINUTE);
      expect(await timesOf(["seen_4"])).toEqual([NOW + 6 * MINUTE]);
      await backend.touchLastActive("unknown", NOW);
      await backend.touchLastActive("seen_5");
      expect((await timesOf(["seen_5"]))[0]).toBeGreaterThanOrEqual(NOW);
    });

    test("changes no membership, notifies no one, and leaves the places in other orders", async () => {
      const before = await stateOf(database);
      await backend.touchLastActive("seen_6", NOW + 20 * MINUTE);
      expect(await idsOf(asServer(backend), `${root}?order_by=-last_active_at&limit=2`)).toContain("seen_6");
      expect(await stateOf(database)).toEqual(before);
    });
  });
});

describe.each(ENGINES)("users in a view, on $name", ({ openBare }) => {
  const VIEW = `create or replace view roster_users as select id, name as first_name, null::text as last_name,
    null::text as username, null::text as email_address, null::text as phone_number, null::text as image_url,
    false as banned, false as deprovisioned, created_at, created_at as updated_at`;

  async function serve(more = "") {
    const { database, close } = await openBare();
    await rowsOf(
      database,
      `create table app_users (id text primary key, name text, seen timestamptz, totp boolean, methods text[],
        created_at timestamptz not null default now())`,
    );
    await rowsOf(
      database,
      "insert into app_users values ('ada', 'Ada', null, true, '{sso}'), ('bram', 'Bram', '2026-01-01', false, null)",
    );
    await rowsOf(database, `${VIEW} ${more} from app_users`);
    const backend = createTestBackend({ database });
    const send = asServer(backend);
    await send("POST", "/organizations", { name: "On a view", slug: "view", created_by: "ada" });
    const [first] = (await listed(send, "/organization_memberships")).data;
    const root = `/organizations/${first?.organization.id}/memberships`;
    await send("POST", root, { user_id: "bram", role: "org:member" });
    return { database, close, backend, send, root };
  }

  const ACTIVITY = ", seen as last_active_at, totp as two_factor_enabled, methods as sign_in_methods";

  test("without the columns, have none of the fields, filters and orders, until the view and the backend are new", async () => {
    const { database, close, backend, send, root } = await serve();
    expect(backend.capabilities).toMatchObject({
      membershipOrderFields: without(MEMBERSHIP_ORDER_FIELDS),
      membershipFilterFields: without(MEMBERSHIP_FILTER_FIELDS),
    });
    expect(JSON.stringify(await send("GET", root))).not.toMatch(/last_active_at|two_factor|sign_in/);
    const refused = [
      ["last_active_at_before=1", "422 form_param_unknown last_active_at_before"],
      ["two_factor=enabled", "422 form_param_unknown two_factor"],
      ["sign_in_method=sso", "422 form_param_unknown sign_in_method"],
      ["order_by=last_active_at", "422 form_param_value_invalid order_by"],
    ];
    for (const [parameter, outcome] of refused)
      expect(outcomeOf(await send("GET", `${root}?${parameter}`))).toBe(outcome);
    await expect(backend.touchLastActive("ada")).rejects.toThrow("Write the time to the table behind the view");

    await rowsOf(database, `${VIEW} ${ACTIVITY} from app_users`);
    await rowsOf(database, "select roster_sync_users()");
    const renewed = createTestBackend({ database });
    expect((await asServer(renewed)("GET", "/capabilities")).body).toMatchObject({
      membership_order_fields: MEMBERSHIP_ORDER_FIELDS,
      membership_filter_fields: MEMBERSHIP_FILTER_FIELDS,
    });
    expect(renewed.capabilities.membershipFilterFields).toEqual(MEMBERSHIP_FILTER_FIELDS);
    expect(await idsOf(asServer(renewed), `${root}?order_by=last_active_at`)).toEqual(["ada", "bram"]);
    expect(await idsOf(asServer(renewed), `${root}?two_factor=disabled`)).toEqual(["bram"]);
    await close();
  });

  test("with the columns, are read, and followed once their table is; what can be written through is", async () => {
    const { database, close, backend, send, root } = await serve(ACTIVITY);
    expect(
      (await listed(send, `${root}?order_by=-last_active_at`)).data.map((one) => one.public_user_data),
    ).toMatchObject([
      { user_id: "bram", last_active_at: Date.parse("2026-01-01T00:00:00Z"), two_factor_enabled: false },
      { user_id: "ada", last_active_at: null, two_factor_enabled: true, sign_in_methods: ["sso"] },
    ]);
    expect(await idsOf(send, `${root}?sign_in_method=sso`)).toEqual(["ada"]);
    await rowsOf(database, "select roster_follow_table('app_users')");
    await backend.touchLastActive("ada", NOW);
    expect(await idsOf(send, `${root}?order_by=-last_active_at`)).toEqual(["ada", "bram"]);
    expect(await rowsOf(database, "select id from app_users where seen > '2026-02-01'")).toEqual([{ id: "ada" }]);
    await close();
  });

  test("with one of the columns, have what depends on it alone", async () => {
    const { close, backend, send, root } = await serve(", coalesce(totp, false) as two_factor_enabled");
    expect(backend.capabilities.membershipFilterFields).toEqual(
      MEMBERSHIP_FILTER_FIELDS.filter((field) => !["last_active_at", "sign_in_method"].includes(field)),
    );
    expect(backend.capabilities.membershipOrderFields).not.toContain("last_active_at");
    expect(await idsOf(send, `${root}?two_factor=enabled`)).toEqual(["ada"]);
    expect((await listed(send, root)).data[0]?.public_user_data).not.toHaveProperty("last_active_at");
    await close();
  });

  test("in a view that can't be updated, can't be touched, and are told so", async () => {
    const { close, backend } = await serve(", (select max(seen) from app_users) as last_active_at");
    await expect(backend.touchLastActive("ada")).rejects.toThrow("`roster_users` is a view");
    await close();
  });
});

test("a backend on another store has no users to touch", async () => {
  const { createBackend } = await import("../../../src/backend/createBackend.js");
  const store = {
    routes: [],
    capabilities: {
      without: [],
      membershipOrderFields: [],
      membershipFilterFields: [],
      invitationOrderFields: [],
      maxInvitationsPerCall: 1,
    },
    ready: async () => undefined,
    check: async () => undefined,
    close: async () => undefined,
  };
  await expect(createBackend({ authenticate: () => null, store }).touchLastActive("ada")).rejects.toThrow("no users");
});
