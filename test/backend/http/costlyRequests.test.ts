import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

// What each costs is measured by `npm run bench`; here is what each is told.

let database: TestDatabase;
let send: Send;
beforeAll(async () => {
  database = await openDatabase();
  send = asServer(createTestBackend({ database }));
  await seedOrganization(database, { organizationId: "northwind", count: 5 });
});
afterAll(() => database.close());

const ROOT = "/organizations/northwind";
const list = (item: string, count: number) => `[${Array(count).fill(item).join(",")}]`;
const invitation = (metadata: string) =>
  `{"email_address":"a@x.test","role":"org:member","public_metadata":${metadata}}`;
const keys = (count: number) => `{${Array.from({ length: count }, (_, index) => `"p${index}":1`).join(",")}}`;
const deep = (count: number) => `${'{"a":'.repeat(count)}1${"}".repeat(count)}`;

test.each([
  ["340,000 empty objects, in bulk", "/invitations/bulk", list("{}", 340_000), "400 bulk_size_exceeded"],
  ["5,000 of them", "/invitations/bulk", list("{}", 5000), "400 bulk_size_exceeded"],
  ["11 good ones", "/invitations/bulk", list(invitation("{}"), 11), "400 bulk_size_exceeded"],
  [
    "200,000 addresses",
    "/invitation_batches",
    `{"role":"org:member","email_addresses":${list('""', 200_000)}}`,
    "422 form_param_exceeds_allowed_size email_addresses",
  ],
  [
    "5,000 addresses",
    "/invitation_batches",
    `{"email_addresses":${list('""', 5000)}}`,
    "400 bulk_size_exceeded email_addresses",
  ],
  [
    "metadata of 90,000 keys",
    "/invitations",
    invitation(keys(80_000)),
    "422 form_param_exceeds_allowed_size public_metadata",
  ],
  [
    "metadata of 90,000 numbers in one of many",
    "/invitations/bulk",
    `[${invitation("{}")},${invitation(`{"a":${list("1", 90_000)}}`)}]`,
    "422 form_param_exceeds_allowed_size public_metadata",
  ],
  ["deep metadata", "/invitations", invitation(deep(99)), "422 form_param_value_invalid public_metadata"],
  ["deeper metadata", "/invitations", invitation(deep(100_000)), "422 form_param_value_invalid public_metadata"],
  ["lists within lists", "/invitations/bulk", "[".repeat(500_000), "400 request_body_invalid"],
])("%s are refused", async (_what, path, body, outcome) => {
  expect(outcomeOf(await send("POST", ROOT + path, body))).toBe(outcome);
});

test("of 80,000 unknown parameters at most a hundred are named, of any call", async () => {
  for (const [path, count] of [
    ["/invitations", 80_000],
    ["/invitations", 9000],
    ["/memberships", 9000],
  ] as const) {
    const { status, body } = await send("POST", ROOT + path, keys(count));
    expect(status).toBe(422);
    expect(JSON.stringify(body).length).toBeLessThan(30_000);
  }
});

test("an address of a megabyte is refused before its query is read", async () => {
  const query = Array.from({ length: 100_000 }, (_, index) => `p${index}=1`).join("&");
  expect(outcomeOf(await send("GET", `${ROOT}/memberships?${query}`))).toBe("414 form_param_value_invalid");
});

test("what only looks like many values is taken: commas and brackets in texts, escaped and not", async () => {
  const text = `${",[{".repeat(2000)}\\"${",".repeat(100)}\\\\`;
  const path = `${ROOT}/memberships/northwind_1/metadata`;
  const { status, body } = await send("PATCH", path, `{"public_metadata":{"a":"${text}","b":"x"}}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ public_metadata: { a: JSON.parse(`"${text}"`), b: "x" } });
});

test("metadata that is as large as it may be is taken, in both places", async () => {
  const full = `{"a":${list("1", 4090)}}`;
  const path = `${ROOT}/memberships/northwind_2/metadata`;
  expect(outcomeOf(await send("PATCH", path, `{"public_metadata":${full},"private_metadata":${full}}`))).toBe("200");
});
