import { afterAll, beforeAll } from "vitest";
import { describeOrganization } from "../../src/testing/vitest/describeOrganization.js";
import { createClerkSubject } from "../support/clerk/createClerkSubject.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { serveFrontendApi, type FrontendApi } from "../support/clerk/frontendApi.js";
import { createTestBackend } from "../support/testBackend.js";

let database: TestDatabase;
let api: FrontendApi;
beforeAll(async () => {
  database = await openDatabase();
  api = await serveFrontendApi(createTestBackend({ database }));
});
afterAll(async () => {
  await api.close();
  await database.close();
});

describeOrganization("Clerk's own client", () => createClerkSubject(database, api));
