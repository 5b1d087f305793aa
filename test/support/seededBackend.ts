import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { ENGINES } from "./database/databases.js";
import type { BackendOptions } from "../../src/backend/createBackend.js";
import { must } from "./must.js";
import { seedOrganization, type SeedOptions } from "./database/seed.js";
import { asServer, asUser, createTestBackend, type Send } from "./testBackend.js";

/**
 * A backend for the tests of a suite, on one database, with a new organization for each test.
 *
 * @param seed the organization's people
 * @param options of the backend
 */
export function seededBackend(
  { open }: (typeof ENGINES)[number],
  seed: Omit<SeedOptions, "organizationId">,
  options: Partial<BackendOptions> = {},
) {
  let opened: Awaited<ReturnType<typeof open>> | undefined;
  let backend: ReturnType<typeof createTestBackend> | undefined;
  let organizationId = "";

  beforeAll(async () => {
    opened = await open();
    backend = createTestBackend({ database: opened.database, ...options });
    await backend.ready();
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    organizationId = `org-${randomUUID()}`;
    await seedOrganization(must(opened).database, { organizationId, ...seed });
  });

  const idOf = (index: number) => `${organizationId}_${index}`;
  const server: Send = (...request) => asServer(must(backend))(...request);
  return {
    get database() {
      return must(opened).database;
    },
    get backend() {
      return must(backend);
    },
    get organizationId() {
      return organizationId;
    },
    /** The organization's path. */
    get root() {
      return `/organizations/${organizationId}`;
    },
    /** The id of one of the seeded people, from 0, the administrator. */
    idOf,
    /** Sends as the server. */
    server,
    /** Sends as one of the seeded people. */
    as: (index: number): Send => asUser(must(backend), idOf(index)),
  };
}
