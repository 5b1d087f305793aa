import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createBackend } from "../../../src/backend/index.js";
import { rateLimiterOf } from "../../../src/backend/http/createRateLimit.js";
import { connect } from "../../../src/backend/sql/database.js";
import { removePastRates, settleRates } from "../../../src/backend/sql/settleRates.js";
import { EVERY_ENGINE, openPGlite, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, authenticate, createTestBackend, outcomeOf } from "../../support/testBackend.js";

/** One more after 20 minutes: longer than any test. */
const LIMIT = { requests: 3, seconds: 3600 };
const VIEWER = "/organizations/northwind/viewer";
const REFUSED = "429 too_many_requests";

const failing = (error: unknown) => {
  throw error;
};

describe.each(EVERY_ENGINE)("requests of a user, on $name", ({ open }) => {
  let database: TestDatabase;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await open());
    await seedOrganization(database, { organizationId: "northwind", count: 12 });
  });
  afterAll(() => close());
  afterEach(() => database.exec("delete from roster_rate_limits"));

  const used = async () =>
    (await database.query("select user_id, (used_until > now()) as counts from roster_rate_limits order by user_id"))
      .rows;

  /** A process of its own, to the database. */
  const startProcess = (limitRate = LIMIT) => createTestBackend({ database, limitRate, onError: failing });

  test("are refused beyond the limit, with whole seconds to wait; those of others are not", async () => {
    const backend = startProcess();
    const send = asUser(backend, "northwind_0");
    for (let sent = 0; sent < LIMIT.requests; sent += 1) expect(outcomeOf(await send("GET", VIEWER))).toBe("200");
    const refused = await send("GET", VIEWER);
    expect(outcomeOf(refused)).toBe(REFUSED);
    expect(refused.headers.get("retry-after")).toMatch(/^1[012]\d\d$/);
    expect(outcomeOf(await send("PATCH", "/organizations/northwind/memberships/northwind_1", {}))).toBe(REFUSED);
    for (const path of ["/health", "/v1/ready", "/v1/capabilities"]) {
      const probe = new Request(`http://roster.test${path}`, { headers: { "x-roster-user": "northwind_0" } });
      expect((await backend.fetch(probe)).status).toBe(200);
    }
    expect(outcomeOf(await asUser(backend, "northwind_1")("GET", VIEWER))).toBe("200");
    const asked = Array.from({ length: 10 }, () => asServer(backend)("GET", "/organizations/northwind"));
    expect(new Set((await Promise.all(asked)).map(outcomeOf))).toEqual(new Set(["200"]));
    await expect.poll(used, { timeout: 20_000 }).toEqual([
      { user_id: "northwind_0", counts: true },
      { user_id: "northwind_1", counts: true },
    ]);
  });

  test("count in every process, and after a restart", async () => {
    const limit = { requests: 50, seconds: 36_000 };
    const first = asUser(startProcess(limit), "northwind_0");
    for (let sent = 0; sent < limit.requests; sent += 1) await first("GET", VIEWER);
    await expect.poll(used, { timeout: 20_000 }).toHaveLength(1);
    const second = asUser(startProcess(limit), "northwind_0");
    const outcomes: string[] = [];
    const sendOne = async () => outcomes[outcomes.push(outcomeOf(await second("GET", VIEWER))) - 1];
    // Admitted until it has heard of the others, long before it has used the limit alone.
    await expect.poll(sendOne, { timeout: 20_000, interval: 500 }).toBe(REFUSED);
    expect(outcomes.length).toBeLessThan(limit.requests);
    expect(outcomeOf(await first("GET", VIEWER))).toBe(REFUSED);
  });

  test("add up in the database, and are forgotten with time", async () => {
    const queries = connect(database);
    const owed = async (seconds: number) => {
      const settled = await settleRates(queries, new Map([["ada", seconds]]), 60);
      return Math.round(settled.get("ada") ?? Number.NaN);
    };
    expect(await owed(10)).toBe(10);
    expect(await owed(20)).toBe(30);
    // What is past is the same as nothing.
    await database.exec("update roster_rate_limits set used_until = now() - interval '1 hour'");
    expect(await owed(10)).toBe(10);
    // The database's clock was set back.
    await database.exec("update roster_rate_limits set used_until = now() + interval '1 day'");
    expect(await owed(10)).toBe(70);
  });

  test("leave no rows behind that say nothing", async () => {
    await database.exec(
      "insert into roster_rate_limits values ('past', now() - interval '1 second'), ('present', now() + interval '1 hour')",
    );
    await removePastRates(connect(database));
    expect(await used()).toEqual([{ user_id: "present", counts: true }]);
  });
});

describe("without a database to count in", () => {
  afterEach(() => vi.useRealTimers());

  test("a process counts for itself, and a share comes back with its time", async () => {
    vi.useFakeTimers();
    const waitOf = rateLimiterOf(LIMIT, { onError: failing });
    const request = new Request("http://roster.test");
    for (let sent = 0; sent < LIMIT.requests; sent += 1) expect(waitOf(request, "ada")).toBe(0);
    expect(waitOf(request, "ada")).toBe(1200);
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(waitOf(request, "ada")).toBe(200);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(waitOf(request, "ada")).toBe(0);
    expect(waitOf(request, "ada")).toBe(1200);
    expect(waitOf(request, undefined)).toBe(0);
  });

  test("what could not be settled is settled with the next request, and a fault is told", async () => {
    vi.useFakeTimers();
    const told: unknown[] = [];
    const settled: unknown[] = [];
    let fault: Error | undefined = new Error("permission denied for table roster_rate_limits");
    const waitOf = rateLimiterOf(LIMIT, {
      settle: async (added) => {
        if (fault) throw fault;
        settled.push(Object.fromEntries(added));
        return added;
      },
      onError: (error) => told.push(error),
    });
    const request = new Request("http://roster.test");
    expect(waitOf(request, "ada")).toBe(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([fault]);
    fault = undefined;
    expect(waitOf(request, "ada")).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(settled).toEqual([{ ada: 2400 }]);
  });

  test("a backend that has closed counts no more in its database, which may be closed too", async () => {
    const told: unknown[] = [];
    const pglite = await openPGlite();
    const backend = createBackend({ authenticate, database: pglite, onError: (error) => told.push(error) });
    expect(outcomeOf(await asUser(backend, "ada")("GET", "/users/ada/organization_memberships"))).toBe("200");
    await backend.close();
    await pglite.close();
    await wait(1500);
    expect(told).toEqual([]);
  });

  test("a limit of nothing is refused", () => {
    const unlimited = { requests: 10, seconds: 0 };
    expect(() => createTestBackend({ limitRate: unlimited })).toThrow("a positive number of `requests` and `seconds`");
  });
});
