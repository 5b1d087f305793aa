import type { Client, Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Timeouts } from "../../../src/backend/sql/timeouts.js";
import { lockedStatements } from "../../support/database/locks.js";
import { MIGRATED, skipPostgres, startPostgres, type PostgresServer } from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asUser, createTestBackend, outcomeOf } from "../../support/testBackend.js";

const LONG = 60_000;

/** A request of each kind. */
const SENT = {
  read: ["GET", "/organizations/northwind/memberships?role=org:admin"],
  search: ["GET", '/organizations/northwind/memberships?public_metadata={"team":["A"]}'],
  write: ["PATCH", "/organizations/northwind/memberships/northwind_3", { role: "org:admin" }],
} as const;

describe.skipIf(skipPostgres)("a locked database", () => {
  let server: PostgresServer;
  let pool: Pool;
  let elsewhere: Client;
  beforeAll(async () => {
    server = await startPostgres();
    pool = await server.createPool({ template: MIGRATED });
    await createTestBackend({ database: pool }).ready();
    await seedOrganization(pool, { organizationId: "northwind", count: 12 });
    elsewhere = await server.connectTo(pool);
  });
  afterAll(async () => {
    await elsewhere.end();
    await server.stop();
  });

  test.each(["read", "search", "write"] as const)("ends a %s after its own time, and nothing else", async (kind) => {
    const timeouts: Timeouts = { connection: LONG, lock: LONG, read: LONG, search: LONG, write: LONG, [kind]: 200 };
    const send = asUser(createTestBackend({ database: pool, timeouts, onError: () => undefined }), "northwind_0");
    await elsewhere.query("begin");
    await elsewhere.query("lock table roster_memberships in access exclusive mode");
    const outcomes = Object.entries(SENT).map(async ([sent, [method, path, body]]) => [
      sent,
      outcomeOf(await send(method, path, body)),
    ]);
    // The late one's statement is cancelled, those of the others wait.
    const late = Object.keys(SENT).indexOf(kind);
    await expect(outcomes[late]).resolves.toEqual([kind, "503 service_unavailable"]);
    await expect.poll(() => lockedStatements(pool)).toBe(2);
    await elsewhere.query("rollback");
    const others = Object.keys(SENT).filter((sent) => sent !== kind);
    expect(Object.fromEntries(await Promise.all(outcomes))).toMatchObject(
      Object.fromEntries(others.map((sent) => [sent, "200"])),
    );
  });
});
