import { afterAll, beforeAll, describe } from "vitest";
import type { Backend } from "../../src/backend/createBackend.js";
import type { Database } from "../../src/backend/sql/database.js";
import { describeOrganization } from "../../src/testing/vitest/describeOrganization.js";
import { EVERY_ENGINE } from "../support/database/databases.js";
import { createTestBackend, PATIENT } from "../support/testBackend.js";
import { createSubject } from "./createSubject.js";

describe.each(EVERY_ENGINE)("on $name", ({ open }) => {
  let database: Database;
  let backend: Backend;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database, timeouts: PATIENT });
    await backend.ready();
  });
  afterAll(async () => {
    await backend.close();
    await close();
  });

  describe.concurrent("at the same time", () => {
    describeOrganization("the organization over HTTP", () => createSubject(backend, database));
  });
});
