import { setTimeout as wait } from "node:timers/promises";
import type { Client, Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { isTransient } from "../../../src/backend/http/unavailable.js";
import { lockedStatements } from "../../support/database/locks.js";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf } from "../../support/testBackend.js";

const UNAVAILABLE = "503 service_unavailable";

const readOf = (backend: Backend, organizationId: string) =>
  asUser(backend, `${organizationId}_0`)("GET", `/organizations/${organizationId}/memberships`);
const writeTo = (backend: Backend, organizationId: string, role = "org:admin") =>
  asServer(backend)("PATCH", `/organizations/${organizationId}/memberships/${organizationId}_3`, { role });

describe.skipIf(skipPostgres)("a database that", () => {
  let server: PostgresServer;
  const clients: Client[] = [];

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()));
  });

  /** A backend on a new database that gives up soon, with two organizations. */
  async function openBackend(max = 10): Promise<{ backend: Backend; pool: Pool; told: unknown[] }> {
    const pool = await server.createPool({ template: MIGRATED, max });
    const told: unknown[] = [];
    const timeouts = { connection: 400, lock: 400, read: 1000, search: 1000, write: 1000 };
    const backend = createTestBackend({ database: pool, timeouts, onError: (error) => told.push(error) });
    await backend.ready();
    for (const organizationId of ["northwind", "contoso"]) await seedOrganization(pool, { organizationId, count: 12 });
    return { backend, pool, told };
  }

  /** A transaction of another program that runs this, and holds what it locks until the test ends. */
  async function holdElsewhere(pool: Pool, statement: string): Promise<Client> {
    const elsewhere = await connectElsewhere(pool);
    await elsewhere.query("begin");
    await elsewhere.query(statement);
    return elsewhere;
  }

  async function connectElsewhere(pool: Pool): Promise<Client> {
    const elsewhere = await server.connectTo(pool);
    clients.push(elsewhere);
    return elsewhere;
  }

  test("crashes and comes back under load is waited for with 503, and then answers without a restart", async () => {
    const { backend, pool, told } = await openBackend();
    const outcomes: string[] = [];
    const retryAfter = new Set<string | null>();
    const running = new AbortController();
    const load = Array.from({ length: 20 }, async (_, index) => {
      for (let turn = index; !running.signal.aborted; turn += 1) {
        const answer = await (turn % 3 === 0 ? writeTo(backend, "contoso") : readOf(backend, "northwind"));
        outcomes.push(outcomeOf(answer));
        if (answer.status === 503) retryAfter.add(answer.headers.get("retry-after"));
        await wait(5);
      }
    });
    const answersOf = async (outcome: string, count: number) => {
      const before = outcomes.length;
      const isEnough = () => outcomes.slice(before).filter((one) => one === outcome).length >= count;
      await expect.poll(isEnough).toBe(true);
    };

    await answersOf("200", 50);
    await pool
      .query("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()")
      .catch(() => 0);
    await answersOf("200", 50);
    await server.crash();
    await answersOf(UNAVAILABLE, 50);
    await server.start();
    await answersOf("200", 50);
    running.abort();
    await Promise.all(load);

    expect(told.filter((error) => !isTransient(error))).toEqual([]);
    expect([...new Set(outcomes)].toSorted()).toEqual(["200", UNAVAILABLE]);
    expect([...retryAfter]).toEqual([expect.stringMatching(/^[1-9]\d*$/)]);
    expect(outcomeOf(await writeTo(backend, "contoso", "org:member"))).toBe("200");
    await backend.close();
  });

  test("cuts idle connections leaves the process alive and the next request answered", async () => {
    const { backend, pool } = await openBackend();
    await Promise.all(Array.from({ length: 8 }, () => readOf(backend, "northwind")));
    const idle = pool.idleCount;
    expect(idle).toBeGreaterThan(1);
    const elsewhere = await connectElsewhere(pool);
    await elsewhere.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await expect.poll(() => pool.totalCount).toBe(0);
    expect(outcomeOf(await readOf(backend, "northwind"))).toBe("200");
  });

  test("cuts the connections of a pool before the first request leaves the process alive", async () => {
    const pool = await server.createPool();
    const backend = createTestBackend({ database: pool });
    await pool.query("select 1");
    const elsewhere = await connectElsewhere(pool);
    await elsewhere.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await expect.poll(() => pool.totalCount).toBe(0);
    await backend.ready();
    await backend.close();
  });

  test("locks one organization refuses its writes after a while, and answers everybody else", async () => {
    const { backend, pool, told } = await openBackend(4);
    const locked = await holdElsewhere(pool, "select * from roster_organizations where id = 'northwind' for update");
    const waiting = Array.from({ length: 12 }, () => writeTo(backend, "northwind"));
    const others = Array.from({ length: 12 }, async () => outcomeOf(await writeTo(backend, "contoso")));
    expect(new Set(await Promise.all(others))).toEqual(new Set(["200"]));
    const refused = await Promise.all(waiting);
    expect(new Set(refused.map(outcomeOf))).toEqual(new Set([UNAVAILABLE]));
    expect(told).toHaveLength(12);
    await locked.query("rollback");
    expect(outcomeOf(await writeTo(backend, "northwind"))).toBe("200");
  });

  test("locks one organization holds back no change of roles, and so no other organization", async () => {
    const { backend, pool } = await openBackend();
    await holdElsewhere(pool, "select * from roster_organizations where id = 'northwind' for update");
    const waiting = writeTo(backend, "northwind");
    await expect.poll(() => lockedStatements(pool)).toBe(1);
    const named = asServer(backend)("PATCH", "/organization_roles/org:member", { name: "Colleague" });
    expect(outcomeOf(await named)).toBe("200");
    expect(outcomeOf(await writeTo(backend, "contoso"))).toBe("200");
    expect(outcomeOf(await waiting)).toBe(UNAVAILABLE);
  });

  test("does not answer a statement in time has it cancelled, and its connection given up", async () => {
    const { backend, pool } = await openBackend();
    const locked = await holdElsewhere(pool, "lock table roster_memberships in access exclusive mode");
    const readings = await Promise.all(Array.from({ length: 8 }, () => readOf(backend, "northwind")));
    expect(new Set(readings.map(outcomeOf))).toEqual(new Set([UNAVAILABLE]));
    await expect.poll(() => lockedStatements(pool)).toBe(0);
    await locked.query("rollback");
    expect(outcomeOf(await readOf(backend, "northwind"))).toBe("200");
  });

  test("is asked by a client that leaves has the statement cancelled at once, and no error is told", async () => {
    const { backend, pool, told } = await openBackend(2);
    const locked = await holdElsewhere(pool, "lock table roster_memberships in access exclusive mode");
    const leaving = new AbortController();
    const left = backend.fetch(
      new Request("http://roster.test/v1/organizations/northwind/memberships", {
        headers: { "x-roster-user": "northwind_0" },
        signal: leaving.signal,
      }),
    );
    await expect.poll(() => lockedStatements(pool)).toBe(1);
    leaving.abort();
    await left;
    await expect.poll(() => lockedStatements(pool)).toBe(0);
    expect(told).toEqual([]);
    await locked.query("rollback");
    expect(outcomeOf(await readOf(backend, "northwind"))).toBe("200");
  });

  test("has no connection left refuses in time, and answers once one is free", async () => {
    const { backend, pool } = await openBackend(2);
    const taken = await Promise.all([pool.connect(), pool.connect()]);
    expect(outcomeOf(await readOf(backend, "northwind"))).toBe(UNAVAILABLE);
    expect(outcomeOf(await writeTo(backend, "contoso"))).toBe(UNAVAILABLE);
    for (const client of taken) client.release();
    expect(outcomeOf(await readOf(backend, "northwind"))).toBe("200");
    // What came too late was given back.
    await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
  });

  test("undoes a change because of another makes it once more", async () => {
    const { backend, pool } = await openBackend();
    await pool.query(`alter database ${pool.options.database} set default_transaction_isolation = 'serializable'`);
    // Only new connections begin so.
    await pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
    );
    const writes = Array.from({ length: 4 }, (_, index) =>
      asServer(backend)("PATCH", `/organizations/contoso/memberships/contoso_${index + 1}`, { role: "org:admin" }),
    );
    expect((await Promise.all(writes)).map(outcomeOf)).toEqual(["200", "200", "200", "200"]);
  });

  test("that is missing is told apart from one that is there, by probes that no request delays", async () => {
    const pool = await server.createPool();
    const backend = createTestBackend({ database: pool, limitRate: () => 60, onError: () => undefined });
    const probe = (path: string) => backend.fetch(new Request(`http://roster.test${path}`));
    await backend.ready();
    for (const path of ["/health", "/v1/health", "/ready", "/v1/ready"]) expect((await probe(path)).status).toBe(200);
    await server.crash();
    for (const path of ["/ready", "/v1/ready"]) {
      const answer = await probe(path);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
      await expect(answer.json()).resolves.toMatchObject({ errors: [{ code: "service_unavailable" }] });
    }
    expect((await probe("/health")).status).toBe(200);
    await server.start();
    expect((await probe("/ready")).status).toBe(200);
    expect((await probe("/v1/organizations")).status).toBe(404);
  });
});
