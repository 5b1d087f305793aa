import { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { eventually } from "../../support/eventually.js";
import { readEvents } from "../../support/eventReader.js";
import {
  createMigrated,
  skipPostgres,
  startPostgres,
  UNDER_POLICIES,
  type PostgresServer,
} from "../../support/database/postgres.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, sender } from "../../support/testBackend.js";

// As two processes behind a proxy: they share a database, and nothing else.
describe.skipIf(skipPostgres)("two backends on one PostgreSQL", () => {
  let server: PostgresServer;
  const start = () => {
    const pool = new Pool({ host: server.host, database: "shared", ...UNDER_POLICIES });
    return { pool, backend: createTestBackend({ database: pool }) };
  };
  let first: ReturnType<typeof start>;
  let second: ReturnType<typeof start>;
  let organizations = 0;
  let organizationId: string;

  beforeAll(async () => {
    server = await startPostgres();
    await createMigrated(server.host, "shared");
    [first, second] = [start(), start()];
  });
  afterAll(async () => {
    for (const { backend, pool } of [first, second]) {
      await backend.close();
      await pool.end();
    }
    await server?.stop();
  });
  beforeEach(async () => {
    organizationId = `org_${++organizations}`;
    await seedOrganization(first.pool, { organizationId, count: 3 });
  });

  const as = (index: number, client: string) => ({
    "x-roster-user": `${organizationId}_${index}`,
    "roster-client": client,
  });
  const promote = (backend: Backend, client: string) =>
    sender(backend, as(0, client))("PATCH", `/organizations/${organizationId}/memberships/${organizationId}_1`, {
      role: "org:admin",
    });
  const demote = (backend: Backend, from: number, to: number) =>
    sender(backend, as(from, "writer"))(
      "PATCH",
      `/organizations/${organizationId}/memberships/${organizationId}_${to}`,
      {
        role: "org:member",
      },
    );
  const CHANGED = [["memberships", "organization"]];

  test("each tells its clients what the other has written, but not who wrote it", async () => {
    const readers = await Promise.all([
      readEvents(first.backend, organizationId, as(0, "writer")),
      readEvents(second.backend, organizationId, as(0, "other")),
      readEvents(second.backend, organizationId, as(0, "writer")),
      readEvents(first.backend, organizationId, as(2, "member")),
    ]);
    const [own, other, ownElsewhere, member] = readers.map((reader) => () => reader.heard());
    // The writer's request may reach another process than its stream.
    expect(outcomeOf(await promote(second.backend, "writer"))).toBe("200");
    await eventually(() => expect([other?.(), member?.()]).toEqual([CHANGED, CHANGED]));
    expect([own?.(), ownElsewhere?.()]).toEqual([[], []]);
    for (const reader of readers) reader.leave();
  });

  test("a member who is removed by one loses the stream of the other", async () => {
    const reader = await readEvents(first.backend, organizationId, as(1, "removed"));
    const removing = asServer(second.backend)(
      "DELETE",
      `/organizations/${organizationId}/memberships/${organizationId}_1`,
    );
    expect(outcomeOf(await removing)).toBe("200");
    await eventually(() => expect(reader.isEnded()).toBe(true));
  });

  test("the last two managers, who demote each other through both, leave one", async () => {
    expect(outcomeOf(await promote(first.backend, "writer"))).toBe("200");
    const answers = await Promise.all([demote(first.backend, 0, 1), demote(second.backend, 1, 0)]);
    expect(answers.map(outcomeOf).toSorted()).toEqual(["200", "403 missing_organization_permission"]);
  });
});
