import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import type { Backend } from "../../src/backend/createBackend.js";
import { openPGlite } from "../support/databases.js";
import { seedOrganization } from "../support/seed.js";
import {
  asServer,
  createTestBackend,
  outcomeOf,
  sender,
  SECRET_KEY,
  type Method,
  type Send,
} from "../support/testBackend.js";

let database: PGlite;
let backend: Backend;
let send: Send;
const errors: unknown[] = [];

beforeAll(async () => {
  database = await openPGlite();
  backend = createTestBackend({ database, onError: (error) => errors.push(error) });
  await backend.ready();
  send = asServer(backend);
  await seedOrganization(database, { organizationId: "northwind", count: 5 });
  // Whom an id that is cut short would hit.
  await seedOrganization(database, { organizationId: "a", count: 3 });
});
afterAll(() => database.close());

/** Everything in the database, as text. */
async function everything(): Promise<string> {
  const tables = ["organizations", "users", "roles", "permissions", "role_permissions", "memberships"];
  const contents = tables.map((table) => database.query(`select t::text as row from roster_${table} t order by 1`));
  return JSON.stringify((await Promise.all(contents)).map(({ rows }) => rows));
}

let before: string;
beforeEach(async () => {
  before = await everything();
});
afterEach(async () => {
  if ((await everything()) !== before) throw new Error("The database has changed.");
  if (errors.length > 0) throw new AggregateError(errors, "The backend failed.");
});

const ENDPOINTS: [Method, string, unknown][] = [
  ["POST", "/organizations", { name: "New" }],
  ["GET", "/organizations/northwind", undefined],
  ["GET", "/organizations/northwind/roles", undefined],
  ["GET", "/organizations/northwind/memberships", undefined],
  ["POST", "/organizations/northwind/memberships", { user_id: "a_1", role: "org:member" }],
  ["PATCH", "/organizations/northwind/memberships/northwind_1", { role: "org:admin" }],
  ["DELETE", "/organizations/northwind/memberships/northwind_1", undefined],
  ["POST", "/users", { first_name: "New" }],
  ["GET", "/users/northwind_1", undefined],
  ["GET", "/users/northwind_1/organization_memberships", undefined],
  ["GET", "/organization_memberships", undefined],
];

describe.each(ENDPOINTS)("%s %s", (method, path, body) => {
  test("refuses a query parameter that it does not know, as one and as many", async () => {
    expect(outcomeOf(await send(method, `${path}?colour=red`, body))).toBe("422 form_param_unknown colour");
    expect(outcomeOf(await send(method, `${path}?colour=red&colour=blue`, body))).toBe("422 form_param_unknown colour");
    expect(outcomeOf(await send(method, `${path}?__proto__=1`, body))).toBe("422 form_param_unknown __proto__");
  });

  test("answers a path that goes on, or another method, with 404", async () => {
    expect(outcomeOf(await send(method, `${path}/more/of/it`, body))).toBe("404 resource_not_found");
    expect(outcomeOf(await send(method, `${path}/`, body))).toBe("404 resource_not_found");
    const response = await backend.fetch(
      new Request(`http://roster.test/v1${path}`, {
        method: "PUT",
        headers: { authorization: `Bearer ${SECRET_KEY}` },
      }),
    );
    expect(response.status).toBe(404);
  });

  test("answers an address with a fragment with 404, rather than what stands before it", async () => {
    expect(outcomeOf(await send(method, `${path}#b`, body))).toBe("404 resource_not_found");
  });
});

const IDS: [string, string][] = [
  ["an escaped question mark", "a_1%3Fb"],
  ["an escaped hash", "a_1%23b"],
  ["quotes", "a_1'%22"],
  ["an attempt at SQL", "a_1'%20or%20'1'='1"],
  ["a NUL", "a_1%00"],
  ["half a surrogate pair", "a_1%ED%A0%80"],
  ["a wrong escape", "a_1%zz"],
  ["a lone percent sign", "a_1%"],
  ["an escaped slash", "a_1%2Fb"],
  ["a space", "a_1%20"],
  ["300 letters", "x".repeat(300)],
  ["nothing known", "nobody"],
];

describe.each(IDS)("an id with %s", (_what, id) => {
  test.each<[Method, string, unknown]>([
    ["GET", `/organizations/${id}`, undefined],
    ["GET", `/organizations/${id}/roles`, undefined],
    ["GET", `/organizations/${id}/memberships`, undefined],
    ["POST", `/organizations/${id}/memberships`, { user_id: "a_1", role: "org:member" }],
    ["PATCH", `/organizations/${id}/memberships/a_1`, { role: "org:admin" }],
    ["DELETE", `/organizations/${id}/memberships/a_1`, undefined],
    ["PATCH", `/organizations/a/memberships/${id}`, { role: "org:admin" }],
    ["DELETE", `/organizations/a/memberships/${id}`, undefined],
    ["GET", `/users/${id}`, undefined],
    ["GET", `/users/${id}/organization_memberships`, undefined],
  ])("is not found by %s %s", async (method, path, body) => {
    expect(outcomeOf(await send(method, path, body))).toBe("404 resource_not_found");
  });
});

describe("an id that is cut short", () => {
  test("by an unescaped question mark hits nobody else", async () => {
    const path = "/organizations/a/memberships/a_1?b";
    expect(outcomeOf(await send("DELETE", path))).toBe("422 form_param_unknown b");
    expect(outcomeOf(await send("PATCH", path, { role: "org:admin" }))).toBe("422 form_param_unknown b");
  });

  test("to nothing hits nobody", async () => {
    for (const path of [
      "/organizations/a/memberships",
      "/organizations/a/memberships/",
      "/organizations/a/memberships?",
    ]) {
      expect(outcomeOf(await send("DELETE", path))).toBe("404 resource_not_found");
      expect(outcomeOf(await send("PATCH", path, { role: "org:admin" }))).toBe("404 resource_not_found");
    }
    expect(outcomeOf(await send("GET", "/organizations//memberships"))).toBe("404 resource_not_found");
    expect(outcomeOf(await send("DELETE", "/organizations/a/memberships/.."))).toBe("404 resource_not_found");
    expect(outcomeOf(await send("DELETE", "/organizations/a/memberships/%2e"))).toBe("404 resource_not_found");
  });
});

const LISTS = [
  "/organizations/northwind/memberships",
  "/organizations/northwind/roles",
  "/users/northwind_1/organization_memberships",
  "/organization_memberships",
];

describe.each(LISTS)("GET %s", (path) => {
  const numbers = [
    "-1",
    "1.5",
    "1e2",
    "0x10",
    "ten",
    "",
    "%2010",
    "NaN",
    "Infinity",
    "9".repeat(400),
    "1&{}=2",
    "٣",
    "null",
  ];

  test.each(["501", "0", ...numbers])("refuses the limit %s", async (value) => {
    expect(outcomeOf(await send("GET", `${path}?limit=${value.replace("{}", "limit")}`))).toBe(
      "422 form_param_value_invalid limit",
    );
  });

  test.each(["9007199254740992", ...numbers])("refuses the offset %s", async (value) => {
    expect(outcomeOf(await send("GET", `${path}?offset=${value.replace("{}", "offset")}`))).toBe(
      "422 form_param_value_invalid offset",
    );
  });

  test("takes the least and the most", async () => {
    expect(outcomeOf(await send("GET", `${path}?limit=1&offset=0`))).toBe("200");
    expect(outcomeOf(await send("GET", `${path}?limit=500&offset=9007199254740991`))).toBe("200");
  });

  test("names everything that is wrong at once", async () => {
    expect(outcomeOf(await send("GET", `${path}?limit=501&offset=-1&colour=red&size=2`))).toBe(
      "422 form_param_value_invalid limit, form_param_value_invalid offset, form_param_unknown colour, form_param_unknown size",
    );
  });
});

test.each([
  "joined",
  "created_at,first_name",
  "--created_at",
  "%20%20created_at",
  "CREATED_AT",
  "-",
  "+",
  "",
  "created_at&order_by=username",
])("the order %s is refused", async (order) => {
  for (const path of ["/organizations/northwind/memberships", "/organization_memberships"]) {
    expect(outcomeOf(await send("GET", `${path}?order_by=${order}`))).toBe("422 form_param_value_invalid order_by");
  }
});

const many = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}=v${i}`).join("&");

test.each([
  ...["role", "user_id", "email_address", "username"].map((name) => [many(name, 101), name]),
  ...["user_id=%2B", "user_id=-", "user_id=", "user_id=a&user_id=%2B%2B"].map((query) => [query, "user_id"]),
  ...["query", "name_query", "email_address_query", "username_query"].flatMap((name) => [
    [`${name}=a%00b`, name],
    [`${name}=a&${name}=b`, name],
  ]),
  ...["role", "user_id", "email_address", "username"].flatMap((name) => [
    [`${name}=a%00b`, name],
    [`${name}=a&${name}=b%00`, name],
  ]),
  ...["created_at_before", "created_at_after"].flatMap((name) => [
    [`${name}=yesterday`, name],
    [`${name}=-1`, name],
    [`${name}=1.5`, name],
    [`${name}=253402300800000`, name],
    [`${name}=2026-01-01`, name],
  ]),
])("the filter %.60s is refused", async (query, name) => {
  expect(outcomeOf(await send("GET", `/organizations/northwind/memberships?${query}`))).toBe(
    `422 form_param_value_invalid ${name}`,
  );
});

test.each(["role", "user_id", "email_address", "username"])("100 values of the filter %s are taken", async (name) => {
  expect(outcomeOf(await send("GET", `/organizations/northwind/memberships?${many(name, 100)}`))).toBe("200");
});

const LONG = "x".repeat(256);
const NOT_TEXT = [1, true, [], {}, ["a"], "", "a\0b", "a\uD800", LONG];

// Each endpoint that takes a body: a good one, what it needs, and for each parameter what it refuses.
const BODIES: [Method, string, Record<string, unknown>, string[], Record<string, unknown[]>][] = [
  [
    "POST",
    "/organizations",
    { name: "New" },
    ["name"],
    {
      name: NOT_TEXT,
      slug: [...NOT_TEXT, "Upper", "with space", "a/b", "é"],
      created_by: NOT_TEXT,
      max_allowed_memberships: [-1, 1.5, "5", true, [], {}, 2 ** 31],
    },
  ],
  [
    "POST",
    "/organizations/northwind/memberships",
    { user_id: "a_1", role: "org:member" },
    ["user_id", "role"],
    {
      user_id: NOT_TEXT,
      role: NOT_TEXT,
      public_metadata: ["text", 1, [], true, { a: "\0" }, { "\0": 1 }, { a: { b: ["\uD800"] } }],
      private_metadata: ["text", 1, [], true, { a: "\0" }, { "\uDC00": 1 }],
    },
  ],
  ["PATCH", "/organizations/northwind/memberships/northwind_1", { role: "org:admin" }, ["role"], { role: NOT_TEXT }],
  [
    "POST",
    "/users",
    { first_name: "New" },
    [],
    {
      first_name: NOT_TEXT,
      last_name: NOT_TEXT,
      username: NOT_TEXT,
      email_address: ["a@b.test", 1, {}, [1], [null], [[]]],
      skip_password_requirement: ["true", 1, [], {}],
    },
  ],
];

describe.each(BODIES)("%s %s refuses", (method, path, good, needed, wrong) => {
  test.each(needed)("what is without %s", async (name) => {
    const { [name]: _left, ...others } = good;
    expect(outcomeOf(await send(method, path, others))).toBe(`422 form_param_missing ${name}`);
  });

  test.each(needed.length > 0 ? [undefined, "", {}] : [])("the body %j, which lacks everything", async (empty) => {
    const missing = needed.map((name) => `form_param_missing ${name}`).join(", ");
    expect(outcomeOf(await send(method, path, empty))).toBe(`422 ${missing}`);
  });

  test("what it does not know", async () => {
    for (const name of ["colour", "image_url", "id", "__proto__", "constructor"]) {
      const body = JSON.stringify(good).replace("{", `{"${name}":{},`);
      expect(outcomeOf(await send(method, path, body))).toBe(`422 form_param_unknown ${name}`);
    }
    expect(outcomeOf(await send(method, `${path}?role=org:admin`, { ...good, colour: 1 }))).toBe(
      "422 form_param_unknown role, form_param_unknown colour",
    );
  });

  test.each(Object.keys(wrong))("null for %s", async (name) => {
    expect(outcomeOf(await send(method, path, { ...good, [name]: null }))).toBe(`422 form_param_nil ${name}`);
  });

  test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value])))(
    "as %s the value %j",
    async (name, value) => {
      expect(outcomeOf(await send(method, path, { ...good, [String(name)]: value }))).toBe(
        `422 form_param_value_invalid ${String(name)}`,
      );
    },
  );

  test.each(["{", "{role:1}", "[]", "null", "1", '"text"', "[{}]", "\0", " ", "a=b&c=d", '{"a":1}}', "{'a':1}"])(
    "the body %j",
    async (body) => {
      expect(outcomeOf(await send(method, path, body))).toBe("400 request_body_invalid");
    },
  );

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonx",
    "",
    "json",
  ])("a good body as %j", async (type) => {
    const other = sender(backend, { authorization: `Bearer ${SECRET_KEY}`, "content-type": type });
    expect(outcomeOf(await other(method, path, good))).toBe("400 request_body_invalid");
  });

  test("10 MB, whether it says so or not", async () => {
    const body = JSON.stringify({ ...good, colour: "x".repeat(10_000_000) });
    expect(outcomeOf(await send(method, path, body))).toBe("413 request_body_invalid");
    const telling = sender(backend, { authorization: `Bearer ${SECRET_KEY}`, "content-length": `${body.length}` });
    expect(outcomeOf(await telling(method, path, body))).toBe("413 request_body_invalid");
  });

  test("a great many wrong parameters, without naming more than a hundred", async () => {
    const body = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`p${index}`, 1]));
    const { status, body: answer } = await send(method, path, { ...good, ...body });
    expect(status).toBe(422);
    expect(JSON.stringify(answer).length).toBeLessThan(30_000);
  });
});

describe("metadata", () => {
  const path = "/organizations/northwind/memberships";
  const good = { user_id: "a_1", role: "org:member" };

  test.each(["public_metadata", "private_metadata"])("of more than 8 KB is refused: %s", async (name) => {
    const wide = { [name]: { text: "é".repeat(4096) } };
    expect(outcomeOf(await send("POST", path, { ...good, ...wide }))).toBe(
      `422 form_param_exceeds_allowed_size ${name}`,
    );
  });

  test("of a depth that nobody needs is refused", async () => {
    for (const depth of [100, 100_000]) {
      const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
      const body = `{"user_id":"a_1","role":"org:member","public_metadata":${deep}}`;
      expect(outcomeOf(await send("POST", path, body))).toBe("422 form_param_value_invalid public_metadata");
    }
  });
});

test("a malformed e-mail address is named as such, wherever it stands", async () => {
  for (const address of ["ada", "ada@", "@x.test", "a b@x.test", "Ada <ada@x.test>", "a\0@x.test", ""]) {
    expect(outcomeOf(await send("POST", "/users", { email_address: [address] }))).toBe(
      "422 form_param_format_invalid email_address",
    );
    expect(outcomeOf(await send("POST", "/users", { email_address: ["ok@x.test", address] }))).toBe(
      "422 form_param_format_invalid email_address",
    );
  }
});

test("paths outside of the API are not found, in the form of every other error", async () => {
  for (const path of [
    "",
    "/",
    "/memberships",
    "/organizations/northwind/invitations",
    "/organizations/northwind/memberships/a_1/metadata",
  ]) {
    expect(outcomeOf(await send("GET", path))).toBe("404 resource_not_found");
  }
});
