import { afterAll, beforeAll, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { describedBy, descriptionOf } from "../../support/described.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { createClerkBackend } from "../../support/clerk/createClerkBackend.js";
import { routeNames } from "../../support/routeOf.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asNobody, asServer, asUser, createTestBackend, type Method, type Send } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

let database: TestDatabase;
let backend: Backend;
beforeAll(async () => {
  database = await openDatabase();
  backend = createTestBackend({ database });
  await seedOrganization(database, { organizationId: "northwind", count: 6, invitations: 5, requests: 3 });
});
afterAll(() => database.close());

const namesIn = ({ paths }: Awaited<ReturnType<typeof descriptionOf>>) =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );

test("describes every route, and over another store those that it has", async () => {
  const description = await descriptionOf(backend);
  expect(new Set(namesIn(description))).toEqual(new Set(routeNames));
  expect(description.servers).toEqual([{ url: "/v1" }]);

  const overClerk = await createClerkBackend(database);
  const names = overClerk.store.routes.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(namesIn(await descriptionOf(overClerk.backend)))).toEqual(new Set(names));
  await overClerk.close();
});

test("names each operation once, each parameter of its path, and refers to nothing that is not there", async () => {
  const { paths, components } = await descriptionOf(backend);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  );
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { path, parameters } of operations) {
    const inPath = parameters.filter((parameter) => parameter.in === "path");
    expect(inPath.map(({ name }) => name)).toEqual(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name));
    expect(inPath.every(({ required }) => required)).toBe(true);
  }
  const references = [...JSON.stringify({ paths, components }).matchAll(/"\$ref":"(.*?)"/g)].map(([, to]) => to);
  expect(new Set(references)).toEqual(
    new Set(Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`)),
  );
});

test("says what can be asked of a list, and what a call carries", async () => {
  const { paths } = await descriptionOf(backend);
  const { get, post } = paths["/organizations/{organization_id}/memberships"] ?? {};
  const asked = Object.fromEntries(must(get).parameters.map(({ name, schema }) => [name, schema]));
  expect(asked["limit"]).toEqual({ type: "integer", minimum: 1, maximum: 500, default: 10 });
  expect(asked["order_by"]).toMatchObject({ type: "string", default: "-created_at" });
  expect(asked["order_by"]?.["enum"]).toContain("+first_name");
  expect(get?.requestBody).toBeUndefined();
  expect(post?.requestBody).toMatchObject({
    required: true,
    content: { "application/json": { schema: { required: ["user_id", "role"], additionalProperties: false } } },
  });
  const { post: revoke } = paths["/organizations/{organization_id}/invitations/{invitation_id}/revoke"] ?? {};
  expect(revoke?.requestBody?.required).toBe(false);
  const { get: changes } = paths["/organizations/{organization_id}/changes"] ?? {};
  expect(Object.keys(changes?.responses["200"].content ?? {})).toEqual(["text/event-stream"]);
});

test("servers are answered as it is described, and refusals are too", async () => {
  const wrongWith = await describedBy(backend);
  const check = async (status: number, send: Send, method: Method, path: string, body?: unknown) => {
    const answer = await send(method, path, body);
    expect([method, path, answer.status]).toEqual([method, path, status]);
    expect(wrongWith(method, path, answer), `${method} ${path}`).toBe("");
    return answer.body;
  };
  const server = asServer(backend);
  await check(200, server, "POST", "/organizations", { name: "New" });
  await check(200, server, "GET", "/organizations/northwind");
  await check(200, server, "GET", "/organizations/northwind/memberships");
  await check(200, server, "GET", "/organizations/northwind/invitations");
  await check(200, server, "GET", "/organizations/northwind/events");
  await check(200, server, "GET", "/organization_memberships");
  await check(200, server, "GET", "/organization_roles");
  await check(200, server, "POST", "/organization_permissions", { key: "org:bills:read", name: "Read bills" });
  await check(200, server, "POST", "/organization_roles", {
    key: "org:bills",
    name: "B",
    permissions: ["org:bills:read"],
  });
  await check(200, server, "PATCH", "/organization_roles/org:bills", { name: "Bills", description: null });
  await check(200, server, "GET", "/organization_permissions");
  await check(200, server, "DELETE", "/organization_roles/org:bills");
  await check(200, server, "DELETE", "/organization_permissions/org:bills:read");
  await check(200, server, "POST", "/users", { first_name: "New", email_address: ["new@y.test"] });
  await check(200, server, "GET", "/users/northwind_1");
  await check(404, server, "GET", "/users/nobody");
  await check(401, asNobody(backend), "GET", "/organizations/northwind");
  await check(403, asUser(backend, "nobody"), "GET", "/organizations/northwind");
  await check(422, server, "POST", "/organizations", { name: "", colour: "red" });
  const twice = [1, 2].map(() => ({ email_address: "twice@x.test", role: "org:member" }));
  await check(400, server, "POST", "/organizations/northwind/invitations/bulk", twice);
});

test("what is not as it is described would be seen", async () => {
  const wrongWith = await describedBy(backend);
  const path = "/organizations/northwind/viewer";
  const { status, body } = await asUser(backend, "northwind_1")("GET", path);
  expect(wrongWith("GET", path, { status, body })).toBe("");
  const membership = body as object;
  expect(wrongWith("GET", path, { status, body: { ...membership, colour: "red" } })).toContain("colour");
  expect(wrongWith("GET", path, { status, body: { ...membership, created_at: "now" } })).toContain("created_at");
  expect(wrongWith("GET", path, { status, body: { ...membership, organization: undefined } })).toContain(
    "organization",
  );
});
