import type { Client, Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { lockedStatements } from "../../support/database/locks.js";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asUser, asServer, createTestBackend, outcomeOf } from "../../support/testBackend.js";

const LONG = 60_000;
const search = (text: string) => `/organizations/northwind/memberships?query=${text}`;

describe.skipIf(skipPostgres)("while searches are slow", () => {
  let server: PostgresServer;
  let pool: Pool;
  let elsewhere: Client;
  let backend: Backend;
  const told: unknown[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    pool = await server.createPool({ template: MIGRATED, max: 20 });
    const timeouts = { connection: LONG, read: LONG, search: LONG };
    backend = createTestBackend({ database: pool, timeouts, onError: (error) => told.push(error) });
    await backend.ready();
    await seedOrganization(pool, { organizationId: "northwind", count: 12, invitations: 3 });
    await pool.query("update roster_memberships set role = 'org:admin'");
    elsewhere = await server.connectTo(pool);
  });
  afterAll(async () => {
    await elsewhere.end();
    await server.stop();
  });
  // Searches wait for these tables, and nothing before them does.
  beforeEach(async () => {
    await elsewhere.query("begin");
    await elsewhere.query("lock table roster_member_search, roster_invitations in access exclusive mode");
  });
  afterEach(() => elsewhere.query("rollback"));

  async function running(count: number) {
    await expect.poll(() => lockedStatements(pool)).toBe(count);
  }

  /** Searches as someone who leaves. */
  function leavingSearch(text: string) {
    const leaving = new AbortController();
    const request = new Request(`http://roster.test/v1${search(text)}`, {
      headers: { "x-roster-user": "northwind_0" },
      signal: leaving.signal,
    });
    return { answered: backend.fetch(request), leave: () => leaving.abort() };
  }

  test("one of each user in each list runs at a time, and all are answered in the end", async () => {
    const mine = asUser(backend, "northwind_0");
    const answers = ["ann", "ann", "bo", "cy"].map((text) => mine("GET", search(text)));
    await running(1);
    // Sent later, and running: those above would run by now if they did not wait.
    answers.push(asUser(backend, "northwind_1")("GET", search("ann")));
    await running(2);
    answers.push(mine("GET", "/organizations/northwind/invitations?query=ann"));
    await running(3);
    answers.push(asServer(backend)("GET", search("ann")), asServer(backend)("GET", search("ann")));
    await running(5);
    await elsewhere.query("rollback");
    expect((await Promise.all(answers)).map(outcomeOf)).toEqual(Array.from({ length: 8 }, () => "200"));
  });

  test("the next begins when its user has left the one before it, whose statement is cancelled", async () => {
    const first = leavingSearch("ann");
    await running(1);
    const { rows } = await pool.query("select pid from pg_stat_activity where wait_event_type = 'Lock'");
    const second = leavingSearch("bo");
    const third = asUser(backend, "northwind_0")("GET", search("cy"));
    second.leave();
    first.leave();
    await Promise.all([first.answered, second.answered]);
    const isSame = () =>
      pool.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and pid = $1", [rows[0].pid]);
    await expect.poll(async () => (await isSame()).rows).toEqual([]);
    await running(1);
    await elsewhere.query("rollback");
    expect(outcomeOf(await third)).toBe("200");
    expect(told).toEqual([]);
  });

  test("no more than a page needs wait, the others are told to come back", async () => {
    const mine = asUser(backend, "northwind_0");
    const answers = Array.from({ length: 21 }, (_, index) => mine("GET", search(`ann${index}`)));
    const refused = await Promise.race(answers);
    expect([outcomeOf(refused), refused.headers.get("retry-after")]).toEqual(["429 too_many_requests", "1"]);
    await elsewhere.query("rollback");
    const outcomes = (await Promise.all(answers)).map(outcomeOf);
    expect(outcomes.filter((outcome) => outcome === "200")).toHaveLength(20);
    expect(outcomeOf(await mine("GET", search("ann")))).toBe("200");
  });
});
