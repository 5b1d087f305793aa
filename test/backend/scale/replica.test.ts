import { PGlite } from "@electric-sql/pglite";
import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { listOf, membershipAnswer } from "../../../src/backend/http/answers.js";
import { callEveryRoute } from "../../support/callEveryRoute.js";
import {
  createMigrated,
  skipPostgres,
  startPostgres,
  UNDER_POLICIES,
  type PostgresServer,
} from "../../support/database/postgres.js";
import { startReplica } from "../../support/database/replica.js";
import { seedOrganization } from "../../support/database/seed.js";
import { eventually } from "../../support/eventually.js";
import { readEvents } from "../../support/eventReader.js";
import { routeNames } from "../../support/routeOf.js";
import { asServer, asUser, createTestBackend, outcomeOf } from "../../support/testBackend.js";

describe.skipIf(skipPostgres)("lists from a streaming replica", () => {
  let server: PostgresServer;
  let copy: Awaited<ReturnType<typeof startReplica>>;
  /** Of a superuser on the replica. */
  let admin: Pool;
  const pools: Pool[] = [];
  let errors: unknown[];
  let organizations = 0;
  let organizationId: string;
  let root: string;

  function poolOn(host: string, user: string = UNDER_POLICIES.user): Pool {
    const pool = new Pool({ host, database: "copied", ...UNDER_POLICIES, user });
    pool.on("error", () => undefined);
    pools.push(pool);
    return pool;
  }
  /** As a process of its own. */
  const start = () =>
    createTestBackend({
      database: poolOn(server.host),
      replica: poolOn(copy.host),
      onError: (error) => void errors.push(error),
    });

  beforeAll(async () => {
    server = await startPostgres();
    await createMigrated(server.host, "copied");
    copy = await startReplica(server.host);
    admin = poolOn(copy.host, "postgres");
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await copy?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    errors = [];
    organizationId = `org_${++organizations}`;
    root = `/organizations/${organizationId}`;
    const primary = poolOn(server.host);
    await seedOrganization(primary, { organizationId, count: 4 });
    await untilReplicated("true", 4);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await admin.query("select pg_wal_replay_resume()");
  });

  /** Resolves when the replica has so many of the organization's memberships. */
  const untilReplicated = (condition: string, count: number) =>
    eventually(async () => {
      const text = `select from roster_memberships where organization_id = $1 and ${condition}`;
      const { rowCount } = await admin.query(text, [organizationId]);
      if (rowCount !== count) throw new Error(`The replica has ${rowCount} of ${count} rows.`);
    });
  const pause = () => admin.query("select pg_wal_replay_pause()");
  /** How many managers its members are said to have. */
  const managersOf = async (send: ReturnType<typeof asServer>) => {
    const { body } = await send("GET", `${root}/memberships?role=org:admin`);
    return listOf(membershipAnswer).parse(body).data.length;
  };
  const promote = (backend: ReturnType<typeof start>) =>
    asServer(backend)("PATCH", `${root}/memberships/${organizationId}_1`, { role: "org:admin" });

  test("the whole API works", async () => {
    const backend = start();
    const called = await callEveryRoute(backend, poolOn(server.host), "whole");
    expect(routeNames.filter((name) => !called.has(name))).toEqual([]);
    expect(errors).toEqual([]);
    await backend.close();
  });

  test("a process reads what it has written, however far behind the replica is", async () => {
    await pause();
    const [writer, other] = [start(), start()];
    expect(outcomeOf(await promote(writer))).toBe("200");
    expect(await managersOf(asServer(writer))).toBe(2);
    // That it is read from the replica shows: this process does not know what another has written.
    expect(await managersOf(asServer(other))).toBe(1);
    await admin.query("select pg_wal_replay_resume()");
    await eventually(async () => expect(await managersOf(asServer(other))).toBe(2));
    await eventually(async () => expect(await managersOf(asServer(writer))).toBe(2));
  });

  test("a client that hears of a change reads it, also where another process has made it", async () => {
    await pause();
    const [writer, other] = [start(), start()];
    const reader = await readEvents(other, organizationId, { "x-roster-user": `${organizationId}_0` });
    expect(outcomeOf(await promote(writer))).toBe("200");
    await eventually(() => expect(reader.heard()).toEqual([["memberships", "organization"]]));
    expect(await managersOf(asServer(other))).toBe(2);
    await other.close();
  });

  test("rights are those of the primary", async () => {
    await pause();
    const [writer, other] = [start(), start()];
    const member = asUser(other, `${organizationId}_1`);
    expect(outcomeOf(await member("GET", `${root}/memberships`))).toBe("200");
    await asServer(writer)("DELETE", `${root}/memberships/${organizationId}_1`);
    expect(outcomeOf(await member("GET", `${root}/memberships`))).toBe("403 not_a_member_in_organization");
  });

  test("while it is gone, the primary answers; once it is back, it is read again", async () => {
    const [writer, other] = [start(), start()];
    expect(await managersOf(asServer(other))).toBe(1);
    await copy.crash();
    expect(outcomeOf(await promote(writer))).toBe("200");
    expect(await managersOf(asServer(other))).toBe(2);
    expect(errors).toHaveLength(1);

    await copy.start();
    await untilReplicated("role = 'org:admin'", 2);
    await pause();
    await asServer(writer)("PATCH", `${root}/memberships/${organizationId}_2`, { role: "org:admin" });
    expect(await managersOf(asServer(other))).toBe(3);
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 60_000);
    expect(await managersOf(asServer(other))).toBe(2);
  });

  test("an embedded database has none", async () => {
    const database = new PGlite();
    expect(() => createTestBackend({ database, replica: admin })).toThrow("needs a `database` that is a pool");
    await database.close();
  });
});
