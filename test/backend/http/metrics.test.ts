import { afterAll, beforeAll, expect, test } from "vitest";
import type { Meter } from "../../../src/backend/index.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { skipPostgres } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend } from "../../support/testBackend.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "northwind", count: 12 });
});
afterAll(() => database.close());

type Point = readonly [value: number, attributes: unknown];

/** A meter that remembers what is recorded, as an SDK with a reader in memory does. */
function createMeter() {
  const recorded: Record<string, Point[]> = {};
  const observers = new Map<string, (observed: { observe: (value: number, attributes?: unknown) => void }) => void>();
  const record = (name: string) => (value: number, attributes?: unknown) =>
    void (recorded[name] ??= []).push([value, attributes]);
  const meter: Meter = {
    createHistogram: (name) => ({ record: record(name) }),
    createCounter: (name) => ({ add: record(name) }),
    createObservableUpDownCounter: (name) => ({ addCallback: (callback) => void observers.set(name, callback) }),
  };
  /** What is observed now. */
  function read(name: string): Point[] {
    const points: Point[] = [];
    observers.get(name)?.({ observe: (value, attributes) => void points.push([value, attributes]) });
    return points;
  }
  return { meter, recorded, read };
}

const MEMBERS = "/organizations/northwind/memberships";

test("requests are measured in seconds, by route, method, status and fault, and by nothing of people", async () => {
  const { meter, recorded } = createMeter();
  const fault = Promise.reject(new Error("session store is down"));
  fault.catch(() => undefined);
  const backend = createTestBackend({ database, meter });
  await asUser(backend, "northwind_0")("GET", `${MEMBERS}?query=northwind_1`);
  await asUser(backend, "northwind_0")("DELETE", `${MEMBERS}/none`);
  const broken = createTestBackend({ database, meter, authenticate: () => fault, onError: () => undefined });
  await asUser(broken, "northwind_0")("GET", MEMBERS);
  const route = "/v1/organizations/:organization_id/memberships";
  const points = recorded["http.server.request.duration"] ?? [];
  expect(points.map(([, attributes]) => attributes)).toEqual([
    { "http.request.method": "GET", "http.route": route, "http.response.status_code": 200 },
    { "http.request.method": "DELETE", "http.route": `${route}/:user_id`, "http.response.status_code": 404 },
    {
      "http.request.method": "GET",
      "http.route": route,
      "http.response.status_code": 500,
      "error.type": "internal_error",
    },
  ]);
  for (const [seconds] of points) expect(seconds).toBeGreaterThan(0);
  expect(JSON.stringify(recorded)).not.toContain("northwind");
});

test("emails are counted by outcome", async () => {
  const { meter, recorded } = createMeter();
  const backend = createTestBackend({
    database,
    meter,
    onError: () => undefined,
    sendInvitation({ invitation }) {
      if (invitation.emailAddress === "lost@x.test") throw new Error("The mailbox is full.");
    },
  });
  for (const address of ["lost@x.test", "new@x.test"]) {
    const invitation = { email_address: address, role: "org:member" };
    await asServer(backend)("POST", "/organizations/northwind/invitations", invitation);
  }
  expect(recorded["roster.invitation.emails"]).toEqual([
    [1, { "roster.outcome": "failed" }],
    [1, { "roster.outcome": "sent" }],
  ]);
});

test("open streams are observed", async () => {
  const { meter, read } = createMeter();
  const backend = createTestBackend({ database, meter });
  await backend.ready();
  expect(read("roster.live.streams")).toEqual([[0, undefined]]);
  const opened = new Request("http://roster.test/v1/organizations/northwind/changes", {
    headers: { "x-roster-user": "northwind_0" },
  });
  const stream = await backend.fetch(opened);
  expect(stream.status).toBe(200);
  expect(read("roster.live.streams")).toEqual([[1, undefined]]);
  await stream.body?.cancel();
  expect(read("roster.live.streams")).toEqual([[0, undefined]]);
  await backend.close();
});

test.skipIf(skipPostgres)("a pool's connections are observed, and how long they took", async () => {
  const { meter, recorded, read } = createMeter();
  const backend = createTestBackend({ database, meter });
  await asUser(backend, "northwind_0")("GET", MEMBERS);
  const pool = { "db.client.connection.pool.name": "roster" };
  const waits = recorded["db.client.connection.wait_time"] ?? [];
  expect(waits.length).toBeGreaterThan(0);
  for (const [seconds, attributes] of waits) {
    expect(seconds).toBeGreaterThan(0);
    expect(attributes).toEqual(pool);
  }
  const [idle, used] = read("db.client.connection.count");
  expect(idle).toEqual([expect.any(Number), { ...pool, "db.client.connection.state": "idle" }]);
  expect(idle?.[0]).toBeGreaterThan(0);
  expect(used).toEqual([0, { ...pool, "db.client.connection.state": "used" }]);
  expect(read("db.client.connection.max")).toEqual([[10, pool]]);
  expect(read("db.client.connection.pending_requests")).toEqual([[0, pool]]);
});
