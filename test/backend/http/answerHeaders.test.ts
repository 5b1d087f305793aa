import { afterAll, beforeAll, expect, test } from "vitest";
import { officialSdk, serveHttp } from "../../support/clerk/officialSdk.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { createTestBackend, SECRET_KEY } from "../../support/testBackend.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "northwind", count: 3, invitations: 3 });
});
afterAll(() => database.close());

const AS_SERVER = { authorization: `Bearer ${SECRET_KEY}` };
const PATHS = [
  "/v1/organizations/northwind",
  "/v1/organizations/northwind/invitations",
  "/v1/organizations/northwind/changes",
  "/v1/organizations/nowhere",
  "/v1/organization_memberships?limit=0",
  "/v1/nothing",
  "/nothing",
  "/v1/openapi.json",
  "/health",
];

test("every answer names its request and is stored by no one, a stream and a refusal included", async () => {
  const backend = createTestBackend({ database });
  const ids = new Set<string | null>();
  for (const path of PATHS) {
    const leaving = new AbortController();
    const request = new Request(`http://roster.test${path}`, { headers: AS_SERVER, signal: leaving.signal });
    const { headers } = await backend.fetch(request);
    expect([path, headers.get("cache-control")]).toEqual([path, expect.stringContaining("no-store")]);
    ids.add(headers.get("x-request-id"));
    leaving.abort();
  }
  expect(ids.has(null)).toBe(false);
  expect(ids.size).toBe(PATHS.length);
});

test("an answer carries the id that a proxy gave to its request, unless it could break a header or a log", async () => {
  const backend = createTestBackend({ database, authenticate: () => null });
  const idOf = async (given: string) => {
    const request = new Request("http://roster.test/v1/organizations/northwind", {
      headers: { "x-request-id": given },
    });
    const { headers } = await backend.fetch(request);
    return headers.get("x-request-id");
  };
  expect(await idOf("4bf92f3577b34da6-1")).toBe("4bf92f3577b34da6-1");
  for (const given of ["a b", "a;b", "<script>", "x".repeat(300)]) expect(await idOf(given)).not.toBe(given);
});

test("the official SDK reads the id of a request that was refused", async () => {
  const { url, close } = await serveHttp(createTestBackend({ database }));
  const refused = officialSdk(url).organizations.getOrganization({ organizationId: "nowhere" });
  await expect(refused).rejects.toMatchObject({ status: 404, clerkTraceId: expect.stringMatching(/^[\w-]+$/) });
  await close();
});

test("an error is told to the app with the id of its request", async () => {
  const told: unknown[] = [];
  const backend = createTestBackend({
    database,
    authenticate: () => Promise.reject(new Error("The session store is down.")),
    onError: (error, about) => told.push([String(error), about?.requestId]),
  });
  const answer = await backend.fetch(new Request("http://roster.test/v1/organizations/northwind"));
  expect(told).toEqual([["Error: The session store is down.", answer.headers.get("x-request-id")]]);
});

test.each(["/organizations/northwind", "/organizations/northwind/memberships"])(
  "%s/ is the same path",
  async (path) => {
    const backend = createTestBackend({ database });
    const get = async (end: string) =>
      (await backend.fetch(new Request(`http://roster.test/v1${path}${end}`, { headers: AS_SERVER }))).json();
    expect(await get("/")).toEqual(await get(""));
  },
);
