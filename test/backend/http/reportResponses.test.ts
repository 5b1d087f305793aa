import { afterAll, beforeAll, expect, test } from "vitest";
import type { BackendOptions, RequestSummary } from "../../../src/backend/index.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { createTestBackend } from "../../support/testBackend.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "northwind", count: 12 });
});
afterAll(() => database.close());

const requestOf = (method: string, path: string, signal: AbortSignal | null = null) =>
  new Request(`http://roster.test${path}`, {
    method,
    headers: { "x-roster-user": "northwind_0", "x-request-id": "r1" },
    signal,
  });

/** What is reported of a request, and what it is answered. */
async function reportOf(request: Request, options: Partial<BackendOptions> = {}) {
  const reported: RequestSummary[] = [];
  const onResponse = (summary: RequestSummary) => void reported.push(summary);
  const response = await createTestBackend({ database, onResponse, ...options }).fetch(request);
  return { reported, response };
}

const MEMBERSHIPS = "/v1/organizations/:organization_id/memberships";

test.each([
  ["GET", "/v1/organizations/northwind/memberships?query=ada@x.test", 200, MEMBERSHIPS, []],
  ["GET", "/v1/organizations/northwind/memberships?limit=0", 422, MEMBERSHIPS, ["form_param_value_invalid"]],
  ["DELETE", "/v1/organizations/northwind/memberships/none", 404, `${MEMBERSHIPS}/:user_id`, ["resource_not_found"]],
  ["HEAD", "/v1/organizations/northwind", 200, "/v1/organizations/:organization_id", []],
  ["GET", "/health", 200, "/health", []],
  ["GET", "/v1/ready", 200, "/v1/ready", []],
  ["GET", "/v1/capabilities", 200, "/v1/capabilities", []],
  ["GET", "/v1/northwind", 404, undefined, ["resource_not_found"]],
  ["PROPFIND", "/v1/organizations/northwind", 404, undefined, ["resource_not_found"]],
])("%s %s is reported by its route, without what it names", async (method, path, status, route, errors) => {
  const { reported, response } = await reportOf(requestOf(method, path));
  expect(response.status).toBe(status);
  expect(reported).toEqual([
    {
      requestId: "r1",
      method: method === "PROPFIND" ? "_OTHER" : method,
      ...(route !== undefined && { route }),
      status,
      errors,
      duration: expect.any(Number),
    },
  ]);
  expect(reported[0]?.duration).toBeGreaterThan(0);
});

test("a client that has left is reported as such, and not as a fault", async () => {
  const leaving = new AbortController();
  const told: unknown[] = [];
  const { reported } = await reportOf(requestOf("GET", "/v1/organizations/northwind/viewer", leaving.signal), {
    onError: (error) => told.push(error),
    authenticate() {
      leaving.abort();
      return { userId: "northwind_0" };
    },
  });
  expect(reported).toMatchObject([{ status: 499, route: "/v1/organizations/:organization_id/viewer" }]);
  expect(told).toEqual([]);
});

test("a report that fails is told, and costs no answer", async () => {
  const fault = new Error("The disk is full.");
  const told: unknown[] = [];
  const { response } = await reportOf(requestOf("GET", "/v1/organizations/northwind/viewer"), {
    onError: (error) => told.push(error),
    onResponse() {
      throw fault;
    },
  });
  expect(response.status).toBe(200);
  expect(told).toEqual([fault]);
});
