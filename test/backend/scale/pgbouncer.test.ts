import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import type { OrganizationEvent } from "../../../src/organization/OrganizationEvent.js";
import { callEveryRoute } from "../../support/callEveryRoute.js";
import { eventually } from "../../support/eventually.js";
import { readEvents } from "../../support/eventReader.js";
import { skipPgBouncer, startPgBouncer } from "../../support/database/pgbouncer.js";
import {
  createMigrated,
  skipPostgres,
  startPostgres,
  UNDER_POLICIES,
  type PostgresServer,
} from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { routeNames } from "../../support/routeOf.js";
import { asServer, createTestBackend, outcomeOf } from "../../support/testBackend.js";

const CHANGES = "GET /organizations/:organization_id/changes";

describe.skipIf(skipPostgres || skipPgBouncer)("behind PgBouncer in transaction mode", () => {
  let server: PostgresServer;
  let pooler: Awaited<ReturnType<typeof startPgBouncer>>;
  let direct: Pool;
  let pooled: Pool;
  beforeAll(async () => {
    server = await startPostgres();
    await createMigrated(server.host, "pooled");
    pooler = await startPgBouncer(server.host);
    direct = new Pool({ host: server.host, database: "pooled", ...UNDER_POLICIES });
    pooled = new Pool({ host: pooler.host, user: UNDER_POLICIES.user, database: "pooled" });
  });
  afterAll(async () => {
    await pooled?.end();
    await direct?.end();
    await pooler?.stop();
    await server?.stop();
  });

  test("the whole API works but for live changes, under the policies too", async () => {
    const backend = createTestBackend({ database: pooled });
    await backend.ready();
    const called = await callEveryRoute(backend, direct, "northwind", { hasEvents: false });
    expect(routeNames.filter((name) => !called.has(name))).toEqual([CHANGES]);
  });

  test("what one transaction sets concerns no other", async () => {
    const backend = createTestBackend({ database: pooled });
    await callEveryRoute(backend, direct, "contoso", { hasEvents: false });
    const { rows } = await pooled.query<{ organization: string; timeout: string }>(
      "select coalesce(current_setting('roster.organization_id', true), '') as organization, current_setting('lock_timeout') as timeout",
    );
    expect(rows).toEqual([{ organization: "", timeout: "0" }]);
  });

  test("many clients at once share its few connections", async () => {
    await seedOrganization(direct, { organizationId: "fabrikam", count: 20 });
    await seedOrganization(direct, { organizationId: "initech", count: 1 });
    const send = asServer(createTestBackend({ database: pooled }));
    const adding = Array.from({ length: 12 }, (_, index) =>
      send("POST", "/organizations/initech/memberships", { user_id: `fabrikam_${index}`, role: "org:member" }),
    );
    const reading = Array.from({ length: 12 }, () =>
      send("GET", "/organizations/fabrikam/memberships?order_by=first_name"),
    );
    for (const answer of await Promise.all([...adding, ...reading])) expect(outcomeOf(answer)).toBe("200");
    expect((await send("GET", "/organizations/initech")).body).toMatchObject({ members_count: 13 });
  });

  test("a stream is refused with the reason, so that clients poll", async () => {
    await seedOrganization(direct, { organizationId: "globex", count: 1 });
    const backend = createTestBackend({ database: pooled });
    const { status, body } = await asServer(backend)("GET", "/organizations/globex/changes");
    expect(status).toBe(501);
    expect(body).toMatchObject({
      errors: [{ code: "not_supported", long_message: expect.stringContaining("need a direct connection") }],
    });
    await backend.close();
    expect(pooled.totalCount - pooled.idleCount).toBe(0);

    const events: OrganizationEvent[] = [];
    const another = createTestBackend({ database: pooled });
    const organization = createOrganization({
      url: "http://roster.test/v1",
      organizationId: "globex",
      fetch: another.fetch,
      headers: { "x-roster-user": "globex_0" },
    });
    const stop = organization.subscribe((event) => events.push(event));
    await eventually(() => expect(events).toMatchObject([{ type: "disconnected", isFinal: true }]));
    stop();
    await another.close();
  });

  test("a stream on a connection of its own hears what is written through the pooler", async () => {
    await seedOrganization(direct, { organizationId: "umbrella", count: 2 });
    const listening = createTestBackend({ database: direct });
    const reader = await readEvents(listening, "umbrella", { "x-roster-user": "umbrella_0" });
    const send = asServer(createTestBackend({ database: pooled }));
    await send("PATCH", "/organizations/umbrella/memberships/umbrella_1", { role: "org:admin" });
    await eventually(() => expect(reader.heard()).toEqual([["memberships", "organization"]]));
    await listening.close();
  });
});
