import { Hono } from "hono";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createBackend } from "../../src/backend/index.js";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { seedOrganization } from "../support/database/seed.js";
import { asServer, asUser, authenticate, createTestBackend, outcomeOf, SECRET_KEY } from "../support/testBackend.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "northwind", count: 12 });
});
afterAll(() => database.close());

const get = (path: string) =>
  new Request(`http://roster.test${path}`, { headers: { authorization: `Bearer ${SECRET_KEY}` } });

test("runs on a database of its own in memory when it is given none", async () => {
  const backend = createBackend({ authenticate, secretKey: SECRET_KEY });
  expect(outcomeOf(await asServer(backend)("POST", "/organizations", { name: "New", slug: "new" }))).toBe("200");
  expect(outcomeOf(await asServer(backend)("POST", "/organizations", { name: "New", slug: "new" }))).toBe(
    "422 form_param_value_invalid slug",
  );
  await backend.close();
});

test("leaves the app's own database open when it closes", async () => {
  const backend = createTestBackend({ database });
  await backend.ready();
  await backend.close();
  await expect(database.query("select 1 as one")).resolves.toMatchObject({ rows: [{ one: 1 }] });
  expect(outcomeOf(await asServer(createTestBackend({ database }))("GET", "/organizations/northwind"))).toBe("200");
});

test("says application/json and nothing more, of successes and of errors", async () => {
  const backend = createTestBackend({ database });
  for (const path of ["/v1/organizations/northwind", "/v1/organizations/nowhere", "/v1/nowhere", "/"]) {
    const response = await backend.fetch(get(path));
    expect(response.headers.get("content-type")).toBe("application/json");
  }
});

test("gives errors a code, a sentence and the parameter that is wrong", async () => {
  const { body, headers } = await asServer(createTestBackend({ database }))("GET", "/organization_memberships?limit=0");
  expect(body).toEqual({
    clerk_trace_id: headers.get("x-request-id"),
    errors: [
      {
        code: "form_param_value_invalid",
        message: "This has an invalid value, or one that's already taken.",
        long_message: "`limit` has an invalid value, or one that's already taken.",
        meta: { param_name: "limit" },
      },
    ],
  });
});

test("stands below the base path that it is given, inside of an app's own server", async () => {
  const backend = createTestBackend({ database, basePath: "/api/roster/v1" });
  const app = new Hono();
  app.all("/api/roster/*", (context) => backend.fetch(context.req.raw));
  expect((await app.fetch(get("/api/roster/v1/organizations/northwind"))).status).toBe(200);
  expect((await app.fetch(get("/v1/organizations/northwind"))).status).toBe(404);
});

test("speaks the contract of the client", async () => {
  const backend = createTestBackend({ database });
  const organization = createOrganization({
    url: "http://roster.test/v1",
    organizationId: "northwind",
    fetch: backend.fetch,
    headers: { "x-roster-user": "northwind_0" },
  });
  const page = await organization.getMemberships({ initialPage: 2, pageSize: 5, orderBy: "+created_at" });
  expect(page.totalCount).toBe(12);
  expect(page.data.map(({ publicUserData }) => publicUserData.userId)).toEqual(
    [6, 5, 4, 3, 2].map((index) => `northwind_${index}`),
  );
  await expect(organization.getViewer()).resolves.toMatchObject({ role: "org:admin" });
  await expect(organization.getRoles()).resolves.toMatchObject({ totalCount: 2 });
  await expect(organization.getOrganization()).resolves.toMatchObject({ membersCount: 12 });
  await expect(organization.updateMember({ userId: "northwind_1", role: "org:admin" })).resolves.toMatchObject({
    role: "org:admin",
  });
  await expect(organization.removeMember("northwind_1")).resolves.toMatchObject({
    publicUserData: { userId: "northwind_1" },
  });
  await expect(organization.addMember({ userId: "northwind_1", role: "org:member" })).resolves.toMatchObject({
    role: "org:member",
  });
  await expect(organization.addMember({ userId: "nobody", role: "org:member" })).rejects.toMatchObject({
    code: "resource_not_found",
    status: 404,
    paramName: "user_id",
  });
});

test("refuses an empty secret key at once", () => {
  expect(() => createTestBackend({ secretKey: "" })).toThrow("The `secretKey` of `createBackend` is empty");
});

describe("when something breaks", () => {
  const told: unknown[] = [];
  const onError = (error: unknown) => told.push(error);

  test("answers 500 without a word of it, and tells the app", async () => {
    for (const reason of [new Error("session store at 10.0.0.7 is down"), "a text"]) {
      const backend = createTestBackend({ database, onError, authenticate: () => Promise.reject(reason) });
      const response = await backend.fetch(new Request("http://roster.test/v1/organizations/northwind"));
      expect(response.status).toBe(500);
      await expect(response.json()).resolves.toEqual({
        clerk_trace_id: response.headers.get("x-request-id"),
        errors: [
          {
            code: "internal_error",
            message: "Something went wrong on the server. Try again in a moment.",
            long_message: "Something went wrong on the server. Try again in a moment.",
          },
        ],
      });
      expect(told.pop()).toBe(reason);
    }
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("The log is full");
      },
    ],
    ["rejects", () => Promise.reject(new Error("The log is full"))],
  ])("answers as usual where the app's own `onError` %s, and prints why", async (_, broken) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => printed.mockRestore());
    const backend = createTestBackend({
      database,
      onError: broken,
      authenticate: () => Promise.reject(new Error("down")),
    });
    const answer = await asUser(backend, "northwind_0")("GET", "/organizations/northwind");
    expect(outcomeOf(answer)).toBe("500 internal_error");
    await expect.poll(() => printed.mock.calls).toEqual([[new Error("The log is full")]]);
  });

  test("answers 503 while the database cannot be reached", async () => {
    const pool = new Pool({ host: "127.0.0.1", port: 1 });
    const backend = createTestBackend({ database: pool, onError });
    await expect(backend.ready()).rejects.toThrow("ECONNREFUSED");
    expect(outcomeOf(await asServer(backend)("GET", "/organizations/northwind"))).toBe("503 service_unavailable");
    expect(String(told.pop())).toContain("ECONNREFUSED");
    await backend.close();
    await pool.end();
  });

  test("tries again with the next request", async () => {
    let isDown = true;
    const flaky = new Proxy(database, {
      get(target, key) {
        if ((key === "query" || key === "connect") && isDown) return () => Promise.reject(new Error("down"));
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const backend = createTestBackend({ database: flaky, onError });
    expect(outcomeOf(await asServer(backend)("GET", "/organizations/northwind"))).toBe("500 internal_error");
    expect(String(told.pop())).toContain("down");
    isDown = false;
    expect(outcomeOf(await asUser(backend, "northwind_0")("GET", "/organizations/northwind"))).toBe("200");
  });
});
