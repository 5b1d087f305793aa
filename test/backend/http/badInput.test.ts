import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import {
  asServer,
  createTestBackend,
  outcomeOf,
  sender,
  SECRET_KEY,
  type Method,
  type Send,
} from "../../support/testBackend.js";

let database: TestDatabase;
let backend: Backend;
let send: Send;
const errors: unknown[] = [];

beforeAll(async () => {
  database = await openDatabase();
  backend = createTestBackend({ database, onError: (error) => errors.push(error) });
  await backend.ready();
  send = asServer(backend);
  await seedOrganization(database, { organizationId: "northwind", count: 5, invitations: 5, requests: 1 });
  await database.exec(`
    update roster_invitations set id = 'invitation_' || split_part(ticket, '-', 3);
    update roster_membership_requests set id = 'request_0';
    insert into roster_roles (key, name) values ('org:spare', 'Spare');
    insert into roster_permissions (key, name) values ('org:spare:read', 'Spare')`);
  // The user that a truncated id would hit.
  await seedOrganization(database, { organizationId: "a", count: 3 });
});
afterAll(() => database.close());

/** Everything in the database, as text. */
async function everything(): Promise<string> {
  const tables = [
    "organizations",
    "users",
    "roles",
    "permissions",
    "role_permissions",
    "memberships",
    "invitations",
    "membership_requests",
    "events",
  ];
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
  ["GET", "/organizations/northwind/invitations", undefined],
  ["POST", "/organizations/northwind/invitations", { email_address: "new@x.test", role: "org:member" }],
  ["POST", "/organizations/northwind/invitations/bulk", [{ email_address: "new@x.test", role: "org:member" }]],
  ["POST", "/organizations/northwind/invitation_batches", { email_addresses: ["new@x.test"], role: "org:member" }],
  ["GET", "/organizations/northwind/invitations/invitation_0", undefined],
  ["POST", "/organizations/northwind/invitations/invitation_0/revoke", undefined],
  ["POST", "/organizations/northwind/invitations/invitation_0/resend", undefined],
  ["POST", "/invitation_acceptances", { ticket: "ticket-northwind-0", user_id: "a_1" }],
  ["GET", "/organizations/northwind/membership_requests", undefined],
  ["POST", "/organizations/northwind/membership_requests/request_0/accept", undefined],
  ["POST", "/organizations/northwind/membership_requests/request_0/reject", undefined],
  ["PATCH", "/organizations/northwind/memberships/northwind_1/metadata", { public_metadata: { a: 1 } }],
  ["GET", "/organizations/northwind/events", undefined],
  ["GET", "/organization_roles", undefined],
  ["POST", "/organization_roles", { key: "org:new", name: "New" }],
  ["PATCH", "/organization_roles/org:member", { name: "New" }],
  ["DELETE", "/organization_roles/org:spare", undefined],
  ["GET", "/organization_permissions", undefined],
  ["POST", "/organization_permissions", { key: "org:new:read", name: "New" }],
  ["DELETE", "/organization_permissions/org:spare:read", undefined],
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

  test("answers a longer path, or another method, with 404", async () => {
    expect(outcomeOf(await send(method, `${path}/more/of/it`, body))).toBe("404 resource_not_found");
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
    ["GET", `/organizations/${id}/invitations`, undefined],
    ["POST", `/organizations/${id}/invitations`, { email_address: "new@x.test", role: "org:member" }],
    ["POST", `/organizations/${id}/invitations/bulk`, [{ email_address: "new@x.test", role: "org:member" }]],
    ["POST", `/organizations/${id}/invitation_batches`, { email_addresses: ["new@x.test"], role: "org:member" }],
    ["GET", `/organizations/${id}/invitations/invitation_0`, undefined],
    ["POST", `/organizations/${id}/invitations/invitation_0/revoke`, undefined],
    ["GET", `/organizations/northwind/invitations/${id}`, undefined],
    ["POST", `/organizations/northwind/invitations/${id}/revoke`, undefined],
    ["POST", `/organizations/northwind/invitations/${id}/resend`, undefined],
    ["GET", `/organizations/${id}/membership_requests`, undefined],
    ["POST", `/organizations/${id}/membership_requests/request_0/accept`, undefined],
    ["POST", `/organizations/northwind/membership_requests/${id}/accept`, undefined],
    ["POST", `/organizations/northwind/membership_requests/${id}/reject`, undefined],
    ["GET", `/users/${id}`, undefined],
    ["GET", `/users/${id}/organization_memberships`, undefined],
  ])("is not found by %s %s", async (method, path, body) => {
    expect(outcomeOf(await send(method, path, body))).toBe("404 resource_not_found");
  });
});

describe("an id that is cut short", () => {
  test("by an unescaped question mark hits no other user", async () => {
    const path = "/organizations/a/memberships/a_1?b";
    expect(outcomeOf(await send("DELETE", path))).toBe("422 form_param_unknown b");
    expect(outcomeOf(await send("PATCH", path, { role: "org:admin" }))).toBe("422 form_param_unknown b");
  });

  test("to nothing hits no one", async () => {
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
  "/organizations/northwind/invitations",
  "/organizations/northwind/membership_requests",
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
  for (const path of [
    "/organizations/northwind/memberships",
    "/organization_memberships",
    "/organizations/northwind/invitations",
  ]) {
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

test.each([
  ["invitations?status=open", "status"],
  ["invitations?status=PENDING", "status"],
  ["invitations?status=pending&status=", "status"],
  ["invitations?status=pending,revoked", "status"],
  ["invitations?email_address=a%00b", "email_address"],
  [`invitations?${many("email_address", 101)}`, "email_address"],
  ["invitations?query=a&query=b", "query"],
  ["invitations?query=%00", "query"],
  ["invitations?order_by=first_name", "order_by"],
  ["invitations?order_by=-role", "order_by"],
  ["membership_requests?status=expired", "status"],
  ["membership_requests?status=rejected", "status"],
  ["membership_requests?query=a%00b", "query"],
])("the list %.60s is refused", async (path, name) => {
  expect(outcomeOf(await send("GET", `/organizations/northwind/${path}`))).toBe(`422 form_param_value_invalid ${name}`);
});

const LONG = "x".repeat(256);
const NOT_TEXT = [1, true, [], {}, ["a"], "", "a\0b", "a\uD800", LONG];

const INVITATION_TERMS = {
  role: NOT_TEXT,
  inviter_user_id: NOT_TEXT,
  public_metadata: ["text", 1, [], true, { a: "\0" }],
  private_metadata: ["text", 1, [], true, { "\0": 1 }],
  redirect_url: [
    1,
    [],
    "",
    "join",
    "/join",
    "javascript:alert(1)",
    "ftp://x.test",
    "https://x.test/\0",
    `https://x.test/${"x".repeat(2000)}`,
  ],
  expires_in_days: [0, 366, -1, 1.5, "30", true, [], {}],
  notify: ["true", 0, [], {}],
  message: [1, [], {}, "a\0b", "\uD800", "x".repeat(2001)],
};

const NOT_METADATA: unknown[] = [
  "text",
  1,
  [],
  true,
  { a: "\0" },
  { "\0": 1 },
  { a: { b: ["\uD800"] } },
  { constructor: {} },
];
const NOT_IDS = ["org:sys_memberships:read", 1, {}, [1], [null], [[]], [""], ["\0"], Array(501).fill("org:a:b")];

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
    "/organizations/northwind/invitations",
    { email_address: "new@x.test", role: "org:member" },
    ["email_address", "role"],
    INVITATION_TERMS,
  ],
  [
    "POST",
    "/organizations/northwind/invitation_batches",
    { email_addresses: ["new@x.test"], role: "org:member" },
    ["email_addresses", "role"],
    { ...INVITATION_TERMS, email_addresses: ["new@x.test", 1, {}, [], [1], [null], [["new@x.test"]]] },
  ],
  [
    "POST",
    "/organizations/northwind/invitations/invitation_0/revoke",
    { requesting_user_id: "northwind_0" },
    [],
    { requesting_user_id: NOT_TEXT },
  ],
  [
    "POST",
    "/organizations/northwind/invitations/invitation_0/resend",
    { expires_in_days: 7 },
    [],
    { expires_in_days: INVITATION_TERMS.expires_in_days, notify: INVITATION_TERMS.notify },
  ],
  [
    "POST",
    "/invitation_acceptances",
    { ticket: "ticket-northwind-0", user_id: "a_1" },
    ["ticket"],
    { ticket: NOT_TEXT, user_id: NOT_TEXT },
  ],
  [
    "POST",
    "/organizations/northwind/membership_requests/request_0/accept",
    { role: "org:admin" },
    [],
    { role: NOT_TEXT },
  ],
  [
    "PATCH",
    "/organizations/northwind/memberships/northwind_1/metadata",
    { public_metadata: { a: 1 } },
    [],
    { public_metadata: NOT_METADATA, private_metadata: NOT_METADATA },
  ],
  [
    "POST",
    "/organization_roles",
    { key: "org:new", name: "New" },
    ["key", "name"],
    { key: [...NOT_TEXT, "new", "org:New", "org:a b", "org:a:b", "org:"], name: NOT_TEXT, permissions: NOT_IDS },
  ],
  ["PATCH", "/organization_roles/org:member", { name: "New" }, [], { name: NOT_TEXT, permissions: NOT_IDS }],
  [
    "POST",
    "/organization_permissions",
    { key: "org:new:read", name: "New" },
    ["key", "name"],
    { key: [...NOT_TEXT, "org:new", "org:sys_new:read", "org:a:b:c", "org:A:b"], name: NOT_TEXT },
  ],
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

describe("a list of invitations as a body", () => {
  const path = "/organizations/northwind/invitations/bulk";
  const good = { email_address: "new@x.test", role: "org:member" };

  test.each(["{", "{}", "[]", "[1]", "[null]", "[[]]", '["new@x.test"]', JSON.stringify(good), "", "[{}"])(
    "is not %j",
    async (body) => {
      expect(outcomeOf(await send("POST", path, body))).toBe("400 request_body_invalid");
    },
  );

  test("names what is wrong with any of them", async () => {
    const cases: [unknown, string][] = [
      [{ role: "org:member" }, "form_param_missing email_address"],
      [{ email_address: "new@x.test" }, "form_param_missing role"],
      [{ ...good, role: null }, "form_param_nil role"],
      [{ ...good, email_address: "new" }, "form_param_format_invalid email_address"],
      [{ ...good, colour: "red" }, "form_param_unknown colour"],
      [{ ...good, public_metadata: { text: "é".repeat(4096) } }, "form_param_exceeds_allowed_size public_metadata"],
      [
        { ...good, expires_in_days: 366, notify: 1 },
        "form_param_value_invalid expires_in_days, form_param_value_invalid notify",
      ],
    ];
    for (const [wrong, problems] of cases) {
      expect(outcomeOf(await send("POST", path, [wrong]))).toBe(`422 ${problems}`);
      expect(outcomeOf(await send("POST", path, [{ ...good, email_address: "other@x.test" }, wrong]))).toBe(
        `422 ${problems}`,
      );
    }
  });

  test("holds ten at most, and a batch a thousand", async () => {
    const addresses = Array.from({ length: 1001 }, (_, index) => `new${index}@x.test`);
    const bulk = addresses.slice(0, 11).map((email_address) => ({ ...good, email_address }));
    expect(outcomeOf(await send("POST", path, bulk))).toBe("400 bulk_size_exceeded");
    const batch = { email_addresses: addresses, role: "org:member" };
    expect(outcomeOf(await send("POST", "/organizations/northwind/invitation_batches", batch))).toBe(
      "400 bulk_size_exceeded email_addresses",
    );
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

  test("that is nested too deeply is rejected", async () => {
    for (const depth of [100, 100_000]) {
      const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
      const body = `{"user_id":"a_1","role":"org:member","public_metadata":${deep}}`;
      expect(outcomeOf(await send("POST", path, body))).toBe("422 form_param_value_invalid public_metadata");
    }
  });
});

test("a malformed email address is named as such, wherever it stands", async () => {
  const addresses = ["ada", "ada@", "@x.test", "a b@x.test", "Ada <ada@x.test>", "a\0@x.test", "a@\uD800.test", ""];
  for (const address of [...addresses, "ada@localhost", "ada@127.0.0.1", `${"x".repeat(65)}@x.test`]) {
    const invitation = { email_address: address, role: "org:member" };
    expect(outcomeOf(await send("POST", "/organizations/northwind/invitations", invitation))).toBe(
      "422 form_param_format_invalid email_address",
    );
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
    "/organizations/northwind/invitations/bulk",
    "/organizations/northwind/viewer/membership_request",
    "/invitation_acceptances",
    "/organizations/northwind/memberships/a_1/metadata",
  ]) {
    expect(outcomeOf(await send("GET", path))).toBe("404 resource_not_found");
  }
});
