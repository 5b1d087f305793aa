import { QueryClient } from "@tanstack/react-query";
import { createAuthClient } from "better-auth/client";
import { organizationClient } from "better-auth/client/plugins";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { membershipsOptions, type MembershipsPage } from "../../src/query/lists/memberships.js";
import { viewerOptions } from "../../src/query/organizationOptions.js";
import { organizationKey } from "../../src/query/keys.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { createStorage, restore, save } from "../support/persist.js";
import { must } from "../support/must.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
afterEach(() => vi.unstubAllGlobals());

/** The modules as a page has them that was loaded just now. */
async function loadPage() {
  vi.resetModules();
  const { createOrganization } = await import("../../src/organization/http/createOrganization.js");
  const { fromBetterAuth } = await import("../../src/adapters/better-auth/index.js");
  return { createOrganization, fromBetterAuth };
}

test("what one user has seen does not show to the next after a reload, without any scope given", async () => {
  const { organization, people, network } = await createTestOrganization(database, { count: 12 });
  const storage = createStorage();
  const visit = async (userId: string) => {
    const { createOrganization } = await loadPage();
    const client = new QueryClient();
    await restore(client, storage);
    const seen = createOrganization({
      url: "http://roster.test/v1",
      organizationId: organization.id,
      fetch: network.fetch,
      headers: { "x-roster-user": userId },
    });
    return { client, seen };
  };
  const first = await visit(must(people[0]?.id));
  await first.client.fetchQuery(membershipsOptions(first.seen));
  await first.client.fetchQuery(viewerOptions(first.seen));
  await save(first.client, storage);

  const second = await visit(must(people[1]?.id));
  // It was restored, and belongs to another user.
  expect(second.client.getQueriesData<MembershipsPage>({ queryKey: ["roster"] })).toHaveLength(2);
  expect(second.client.getQueriesData({ queryKey: organizationKey(second.seen) })).toEqual([]);
});

test("a default scope never repeats: not in a page, not over loads, not without https", async () => {
  // Browsers have `randomUUID` on https only.
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const authClient = createAuthClient({ baseURL: "http://auth.test", plugins: [organizationClient()] });
  const scopes: string[] = [];
  for (let load = 0; load < 3; load += 1) {
    const { createOrganization, fromBetterAuth } = await loadPage();
    const config = { url: "http://roster.test/v1", organizationId: "org_1" };
    scopes.push(createOrganization(config).scope, createOrganization(config).scope);
    // While it is not known yet who is signed in, apps hand over what they have.
    scopes.push(createOrganization({ ...config, scope: "" }).scope);
    scopes.push(fromBetterAuth(authClient, { organizationId: "org_1" }).scope);
    scopes.push(fromBetterAuth(authClient, { organizationId: "org_1", scope: "" }).scope);
  }
  expect(new Set(scopes).size).toBe(15);
});
