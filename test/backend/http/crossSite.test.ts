import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { routeNames } from "../../support/routeOf.js";
import { seedOrganization } from "../../support/database/seed.js";
import { createTestBackend, outcomeOf, SECRET_KEY } from "../../support/testBackend.js";

type Headers = Readonly<Record<string, string>>;

const COOKIE = { cookie: "session=northwind_0" };
const TOKEN = { authorization: "Bearer token-of-northwind_0" };
const REFUSED = "403 origin_not_allowed";

let database: TestDatabase;
let backend: Backend;

beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "northwind", count: 5, invitations: 4, requests: 4 });
  backend = createTestBackend({
    database,
    allowedOrigins: ["https://admin.app.test"],
    // As an app does: from a cookie, or from a token of its own.
    authenticate: ({ headers }) => {
      const [, userId] =
        /(?:session=|token-of-)(\w+)/.exec(`${headers.get("cookie")} ${headers.get("authorization")}`) ?? [];
      return userId === undefined ? null : { userId };
    },
  });
});
afterAll(() => database.close());

async function send(method: string, path: string, headers: Headers, body?: string) {
  const response = await backend.fetch(
    new Request(`http://app.test/v1${path}`, { method, headers, ...(body !== undefined && { body }) }),
  );
  return outcomeOf({ status: response.status, body: await response.json(), headers: response.headers });
}

const ROOT = "/organizations/northwind";
/** A write that changes nothing, however often it is let through. */
const write = (headers: Headers) =>
  send(
    "PATCH",
    `${ROOT}/memberships/northwind_0`,
    { ...headers, "content-type": "application/json" },
    '{"role":"org:admin"}',
  );

const FOREIGN: [what: string, headers: Headers][] = [
  ["a form of another site", { origin: "https://evil.test", "sec-fetch-site": "cross-site" }],
  ["a form of another origin of this site", { origin: "http://blog.app.test", "sec-fetch-site": "same-site" }],
  ["another port of this host", { origin: "http://app.test:8080" }],
  ["a browser that names the origin only", { origin: "https://evil.test" }],
  ["a browser that hides the origin", { origin: "null" }],
  ["a browser that says where from only", { "sec-fetch-site": "cross-site" }],
  ["a host that ends like this one", { origin: "http://evil-app.test" }],
  ["a client that says nothing", {}],
];

describe.each(FOREIGN)("with a manager's cookie, %s", (_what, headers) => {
  test.each([
    "membership_requests/x/accept",
    "membership_requests/x/reject",
    "invitations/x/revoke",
    "invitations/x/resend",
  ])("is refused %s without a body", async (path) => {
    expect(await send("POST", `${ROOT}/${path}`, { ...COOKIE, ...headers })).toBe(REFUSED);
  });

  test("is refused a write with a body, and may read", async () => {
    expect(await write({ ...COOKIE, ...headers })).toBe(REFUSED);
    expect(await send("GET", ROOT, { ...COOKIE, ...headers })).toBe("200");
  });

  test("is refused with a password that browsers add too", async () => {
    expect(await write({ ...COOKIE, ...headers, authorization: "Basic bm9ydGh3aW5kXzA6eA==" })).toBe(REFUSED);
  });

  test("is refused with a token beside the cookie, and let through with the token alone", async () => {
    expect(await write({ ...COOKIE, ...TOKEN, ...headers })).toBe(REFUSED);
    expect(await write({ ...TOKEN, ...headers })).toBe("200");
  });

  test("is let through with the secret key of a server", async () => {
    expect(await write({ ...headers, authorization: `Bearer ${SECRET_KEY}` })).toBe("200");
  });
});

const OWN: [what: string, headers: Headers][] = [
  ["this origin", { origin: "http://app.test", "sec-fetch-site": "same-origin" }],
  ["this origin in a browser that names it only", { origin: "http://app.test" }],
  ["this origin behind a proxy that ends TLS", { origin: "https://app.test" }],
  [
    "this origin behind a proxy that changes the host",
    { origin: "https://public.test", "sec-fetch-site": "same-origin" },
  ],
  ["an origin that is allowed", { origin: "https://admin.app.test", "sec-fetch-site": "same-site" }],
];

test.each(OWN)("with a manager's cookie, %s may write", async (_what, headers) => {
  expect(await write({ ...COOKIE, ...headers })).toBe("200");
});

test("every write is judged so, whatever its path and its store", async () => {
  const writes = routeNames.filter((name) => !name.startsWith("GET"));
  expect(writes.length).toBeGreaterThan(20);
  for (const name of writes) {
    const [method = "", path = ""] = name.split(" ");
    const filled = path.replace(":organization_id", "northwind").replace(/:\w+/g, "x");
    expect([name, await send(method, filled, { ...COOKIE, origin: "https://evil.test" })]).toEqual([name, REFUSED]);
  }
});

test.each(["app.test", "https://app.test/", "https://app.test/admin", "*", ""])(
  "%j is refused as an allowed origin",
  (origin) => {
    expect(() => createTestBackend({ allowedOrigins: [origin] })).toThrow("isn't an origin");
  },
);
