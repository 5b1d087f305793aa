import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../../src/backend/database.js";
import { describeOrganization } from "../../src/testing/describeOrganization.js";
import { DATABASES } from "../support/databases.js";
import { createTestBackend } from "../support/testBackend.js";
import { createSubject } from "./createSubject.js";

describe.each(DATABASES.filter(({ skip }) => !skip))("on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await open());
    await createTestBackend({ database }).ready();
  });
  afterAll(() => close());

  describeOrganization("the organization over HTTP", () => createSubject(database));
});
