import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { isTransient } from "../../../src/backend/http/unavailable.js";
import { skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { fingerprinting } from "../../support/faults/contents.js";
import { startCuttingProxy, type Cut, type CuttingProxy } from "../../support/faults/cuttingProxy.js";
import { historyOf } from "../../support/faults/history.js";
import {
  asServer,
  asUser,
  createTestBackend,
  outcomeOf,
  PATIENT,
  sender,
  type Method,
} from "../../support/testBackend.js";

const UNAVAILABLE = "503 service_unavailable";
const MEMBERS = "/organizations/northwind/memberships";

/** Writes that can be made again and again, with those that undo them. */
const WRITES: readonly (readonly [name: string, Method, path: string, body: unknown, undo: string])[] = [
  [
    "a new member",
    "POST",
    MEMBERS,
    { user_id: "contoso_1", role: "org:member" },
    "delete from roster_memberships where user_id = 'contoso_1' and organization_id = 'northwind'",
  ],
  [
    "another role",
    "PATCH",
    `${MEMBERS}/northwind_2`,
    { role: "org:admin" },
    "update roster_memberships set role = 'org:member' where user_id = 'northwind_2'",
  ],
  [
    "an invitation",
    "POST",
    "/organizations/northwind/invitations",
    { email_address: "guest@guests.test", role: "org:member" },
    "delete from roster_invitations",
  ],
  [
    "the transfer of ownership",
    "POST",
    "/organizations/northwind/transfer",
    { user_id: "northwind_4" },
    `update roster_memberships set role = case user_id when 'northwind_0' then 'org:admin' else 'org:member' end
      where user_id in ('northwind_0', 'northwind_4')`,
  ],
];

describe.skipIf(skipPostgres)("a connection that is cut", () => {
  let server: PostgresServer;
  let proxy: CuttingProxy;
  let direct: Pool;
  let through: Pool;
  let backend: Backend;
  let fingerprint: () => Promise<string>;
  const errors: unknown[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    proxy = await startCuttingProxy(server.host);
    direct = await server.createPool();
    const { database } = direct.options;
    through = new Pool({
      host: "127.0.0.1",
      port: proxy.port,
      user: "postgres",
      database,
      application_name: "backend",
      max: 1,
    });
    backend = createTestBackend({
      database: through,
      timeouts: PATIENT,
      // The only commit is that of the write.
      rowSecurity: false,
      onError: (error) => isTransient(error) || errors.push(error),
    });
    await backend.ready();
    for (const organizationId of ["northwind", "contoso"]) await seedOrganization(direct, { organizationId, count: 8 });
    fingerprint = await fingerprinting(direct);
  });
  afterAll(async () => {
    await backend.close();
    await through.end();
    await proxy.close();
    await server.stop();
  });

  /** How many statements of the backend the server still has to do with. */
  async function busyStatements() {
    const isBusy = "application_name = 'backend' and state <> 'idle'";
    return (await direct.query(`select from pg_stat_activity where ${isBusy}`)).rowCount;
  }

  /** Makes a write whose connection is cut. Answers what is told, and whether it has happened: as a whole. */
  async function cutWrite([, method, path, body, undo]: (typeof WRITES)[number], cut: Cut, statement: number | string) {
    const wrongHistory = await historyOf(direct);
    // On a connection that is open.
    expect(outcomeOf(await asServer(backend)("GET", "/organizations/northwind"))).toBe("200");
    const before = await fingerprint();
    proxy.arm(cut, statement);
    const answer = await asUser(backend, "northwind_0")(method, path, body);
    const isCut = proxy.cuts() > 0;
    proxy.arm("never", 0);
    await expect.poll(busyStatements, { interval: 5 }).toBe(0);
    const isMade = (await fingerprint()) !== before;
    expect(isMade ? await wrongHistory() : []).toEqual([]);
    await direct.query(undo);
    expect(errors).toEqual([]);
    expect(/^[1-9]\d*$/.test(answer.headers.get("retry-after") ?? "")).toBe(isCut);
    return { outcome: outcomeOf(answer), isCut, isMade };
  }

  describe.each(WRITES)("in %s", (...write) => {
    test.each(["before", "after"] as const)("at any statement, %s the server has it, is answered 503", async (cut) => {
      const results = [await cutWrite(write, cut, 1)];
      while (results.at(-1)?.isCut) results.push(await cutWrite(write, cut, results.length + 1));
      // It has fewer statements than that.
      expect(results.pop()).toEqual({ outcome: "200", isCut: false, isMade: true });
      expect(results.length).toBeGreaterThan(3);
      expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set([UNAVAILABLE]));
    });

    test("at its commit has happened if the server has got it, and not if it has not", async () => {
      expect(await cutWrite(write, "before", "commit")).toEqual({ outcome: UNAVAILABLE, isCut: true, isMade: false });
      expect(await cutWrite(write, "after", "commit")).toEqual({ outcome: UNAVAILABLE, isCut: true, isMade: true });
      expect(await cutWrite(write, "during", "commit")).toMatchObject({ outcome: UNAVAILABLE, isCut: true });
    });
  });

  test.each(WRITES)("in %s with a key is made once when it is sent again", async (_name, method, path, body, undo) => {
    const wrongHistory = await historyOf(direct);
    const countEvents = async () => (await direct.query("select from roster_events")).rowCount ?? 0;
    const made = [];
    for (const [cut, statement] of [
      ["before", 5],
      ["before", "commit"],
      ["after", "commit"],
    ] as const) {
      const send = sender(backend, { "x-roster-user": "northwind_0", "idempotency-key": crypto.randomUUID() });
      expect(outcomeOf(await asServer(backend)("GET", "/organizations/northwind"))).toBe("200");
      proxy.arm(cut, statement);
      expect(outcomeOf(await send(method, path, body))).toBe(UNAVAILABLE);
      proxy.arm("never", 0);
      await expect.poll(busyStatements, { interval: 5 }).toBe(0);
      const events = await countEvents();
      const [again, third] = [await send(method, path, body), await send(method, path, body)];
      expect([outcomeOf(again), third.body]).toEqual(["200", again.body]);
      made.push((await countEvents()) > events ? "at the second time" : "at the first time");
      expect([errors, await wrongHistory()]).toEqual([[], []]);
      await direct.query(undo);
    }
    expect(made).toEqual(["at the second time", "at the second time", "at the first time"]);
  });

  test("without a word is given up in time, and the next request has another", async () => {
    const { host, port, user, database } = through.options;
    const pool = new Pool({ host, port, user, database, max: 1 });
    const timeouts = { ...PATIENT, write: 2000 };
    const impatient = createTestBackend({
      database: pool,
      timeouts,
      onError: (error) => isTransient(error) || errors.push(error),
    });
    await impatient.ready();
    const wrongHistory = await historyOf(direct);
    const rename = (role: string) => asServer(impatient)("PATCH", `${MEMBERS}/northwind_5`, { role });
    proxy.arm("silent", "commit");
    expect(outcomeOf(await rename("org:admin"))).toBe(UNAVAILABLE);
    expect(proxy.cuts()).toBe(1);
    await expect.poll(async () => outcomeOf(await rename("org:member"))).toBe("200");
    expect([errors, await wrongHistory()]).toEqual([[], []]);
    await impatient.close();
    await pool.end();
  });

  test("while tables are created leaves none, and the next try creates all", async () => {
    for (let statement = 2; ; statement += 20) {
      const bare = await server.createPool();
      const { database } = bare.options;
      const pool = new Pool({ host: "127.0.0.1", port: proxy.port, user: "postgres", database, max: 1 });
      const starting = createTestBackend({ database: pool, onError: () => undefined });
      // A connection that is open: its start is no statement.
      await pool.query("select 1");
      proxy.arm("before", statement);
      const outcome = await starting.ready().then(
        () => "ready",
        (error: unknown) => (isTransient(error) ? "unavailable" : String(error)),
      );
      const isCut = proxy.cuts() > 0;
      proxy.arm("never", 0);
      const { rowCount } = await bare.query("select from pg_class where relname like 'roster%'");
      expect([outcome, rowCount === 0]).toEqual(isCut ? ["unavailable", true] : ["ready", false]);
      await starting.ready();
      expect(outcomeOf(await asServer(starting)("POST", "/organizations", { name: "New" }))).toBe("200");
      await starting.close();
      await pool.end();
      if (!isCut) break;
      // Of all migrations.
      expect(statement).toBeLessThan(1000);
    }
  });
});
