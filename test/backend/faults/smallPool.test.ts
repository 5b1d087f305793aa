import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { isTransient } from "../../../src/backend/http/unavailable.js";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { startCuttingProxy, type CuttingProxy } from "../../support/faults/cuttingProxy.js";
import { historyOf } from "../../support/faults/history.js";
import { readEvents } from "../../support/eventReader.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Method } from "../../support/testBackend.js";

const UNAVAILABLE = "503 service_unavailable";
const CLIENTS = 20;

/** What each client asks for, one after the other. */
const callsOf = (organization: string, client: number): readonly [Method, string, unknown?][] => [
  ["POST", `/organizations/${organization}/memberships`, { user_id: `target-${client}`, role: "org:member" }],
  ["GET", `/organizations/${organization}/memberships?query=a&order_by=first_name`],
  [
    "POST",
    `/organizations/${organization}/invitations`,
    { email_address: `${client}@guests.test`, role: "org:member" },
  ],
  ["GET", "/organization_memberships?limit=5"],
  ["DELETE", `/organizations/${organization}/memberships/target-${client}`],
];

/** The outcomes of all calls of all clients, each client's one after the other. */
const outcomesOf = async (backend: Backend) =>
  (
    await Promise.all(
      Array.from({ length: CLIENTS }, async (_, client) => {
        const organization = client % 2 ? "northwind" : "contoso";
        const own: string[] = [];
        for (const [method, path, body] of callsOf(organization, client)) {
          const isOfAll = path.startsWith("/organization_");
          const send = client % 3 && !isOfAll ? asUser(backend, `${organization}_0`) : asServer(backend);
          own.push(outcomeOf(await send(method, path, body)));
        }
        return own;
      }),
    )
  ).flat();

describe.skipIf(skipPostgres)("twenty clients of a slow database", () => {
  let server: PostgresServer;
  let proxy: CuttingProxy;
  let direct: Pool;
  const ends: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    proxy = await startCuttingProxy(server.host);
    proxy.latency = 1;
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  async function openBackend(max: number, connection: number) {
    direct = await server.createPool({ template: MIGRATED });
    const { database } = direct.options;
    const pool = new Pool({ host: "127.0.0.1", port: proxy.port, user: "postgres", database, max });
    const errors: unknown[] = [];
    const backend = createTestBackend({
      database: pool,
      timeouts: { connection, lock: 60_000, read: 60_000, search: 60_000, write: 60_000 },
      sendInvitation: () => undefined,
      onError: (error) => errors.push(error),
    });
    ends.push(backend.close, () => pool.end());
    await backend.ready();
    for (const organizationId of ["northwind", "contoso"]) await seedOrganization(direct, { organizationId, count: 8 });
    const targets = Array.from({ length: CLIENTS }, (_, client) => `('target-${client}')`);
    await direct.query(`insert into roster_users (id) values ${targets.join(", ")}`);
    return { pool, backend, errors };
  }

  test("are all answered over a single connection: none waits for a second one while it has it", async () => {
    const { pool, backend, errors } = await openBackend(1, 120_000);
    const wrongHistory = await historyOf(direct);
    expect(new Set(await outcomesOf(backend))).toEqual(new Set(["200"]));
    expect([errors, pool.waitingCount, pool.totalCount - pool.idleCount]).toEqual([[], 0, 0]);
    expect(await wrongHistory()).toEqual([]);
  });

  test("are answered too while one of the two connections listens for changes", async () => {
    const { backend, errors } = await openBackend(2, 120_000);
    const events = await readEvents(backend, "northwind", { "x-roster-user": "northwind_0" });
    expect(events.response.status).toBe(200);
    expect(new Set(await outcomesOf(backend))).toEqual(new Set(["200"]));
    await expect.poll(() => events.heard().length).toBeGreaterThan(0);
    events.leave();
    expect(errors).toEqual([]);
  });

  test("are refused with 503 when it takes too long, and answered again afterwards", async () => {
    const { pool, backend, errors } = await openBackend(2, 60);
    const wrongHistory = await historyOf(direct);
    const outcomes = new Set(await outcomesOf(backend));
    // A user who could not be added can't be removed.
    for (const outcome of ["200", "404 resource_not_found"]) outcomes.delete(outcome);
    expect([...outcomes]).toEqual([UNAVAILABLE]);
    expect(errors.filter((error) => !isTransient(error))).toEqual([]);
    await expect.poll(() => [pool.waitingCount, pool.totalCount - pool.idleCount]).toEqual([0, 0]);
    expect(await wrongHistory()).toEqual([]);
    const after = await asServer(backend)("PATCH", "/organizations/northwind/memberships/northwind_2", {
      role: "org:admin",
    });
    expect(outcomeOf(after)).toBe("200");
  });

  test("of one organization don't hold up those of another", async () => {
    const { backend } = await openBackend(2, 120_000);
    const order: string[] = [];
    const read = async (organization: string) => {
      expect(outcomeOf(await asServer(backend)("GET", `/organizations/${organization}/events`))).toBe("200");
      order.push(organization);
    };
    await Promise.all([...Array<string>(40).fill("northwind"), ...Array<string>(4).fill("contoso")].map(read));
    expect(order.lastIndexOf("contoso")).toBeLessThan(20);
  });
});
