import { afterAll, beforeAll } from "vitest";
import { describeOrganization } from "../../src/testing/vitest/describeOrganization.js";
import { type BetterAuthServer, createBetterAuthSubject, openBetterAuth } from "../support/betterAuthServer.js";

let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth();
});
afterAll(() => server.close());

describeOrganization("Better Auth's organization plugin", () => createBetterAuthSubject(server));
