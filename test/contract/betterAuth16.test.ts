import { afterAll, beforeAll, vi } from "vitest";
import { describeOrganization } from "../../src/testing/vitest/describeOrganization.js";
import { type BetterAuthServer, createBetterAuthSubject, openBetterAuth } from "../support/betterAuthServer.js";

// The server and the client of that version, in place of the newest.
vi.mock("better-auth", () => import("better-auth-1-6"));
vi.mock("better-auth/client", () => import("better-auth-1-6/client"));
vi.mock("better-auth/client/plugins", () => import("better-auth-1-6/client/plugins"));
vi.mock("better-auth/db/migration", () => import("better-auth-1-6/db/migration"));
vi.mock("better-auth/plugins", () => import("better-auth-1-6/plugins"));

let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth();
});
afterAll(() => server.close());

describeOrganization("Better Auth's organization plugin, 1.6", () => createBetterAuthSubject(server));
