import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { membershipAnswer } from "../../../src/backend/http/answers.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { connect, type Database } from "../../../src/backend/sql/database.js";
import { createOrganization } from "../../../src/organization/http/createOrganization.js";
import { sql } from "kysely";
import { ENGINES } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, SECRET_KEY, type Send } from "../../support/testBackend.js";

const ROOT = "/organizations/northwind";
const METADATA = `${ROOT}/memberships/northwind_1/metadata`;

describe.each(ENGINES)("values are stored exactly, on $name", ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let backend: Backend;
  let server: Send;
  beforeAll(async () => {
    ({ database, close } = await open());
    backend = createTestBackend({ database });
    await backend.ready();
    await seedOrganization(database, { organizationId: "northwind", count: 3 });
    server = asServer(backend);
  });
  afterAll(() => close());

  const stored = async () => membershipAnswer.parse((await server("PATCH", METADATA, {})).body);

  test.each([
    ['{"public_metadata":{"size":9007199254740993}}', "public_metadata.size"],
    ['{"private_metadata":{"a":{"b":[1,1e400]}}}', "private_metadata.a.b.1"],
    ['{"public_metadata":{"a":1e-400}}', "public_metadata.a"],
    ['{"public_metadata":{"a":0.12345678901234567890123}}', "public_metadata.a"],
    ['{"public_metadata":{"a":1,"a":2}}', "public_metadata.a"],
    ['{"public_metadata":{"a":1},"public_metadata":{"b":2}}', "public_metadata"],
  ])("%s is refused by the key's name", async (body, name) => {
    const before = await stored();
    expect(outcomeOf(await server("PATCH", METADATA, body))).toBe(`422 form_param_value_invalid ${name}`);
    expect(await stored()).toEqual(before);
  });

  test("every way to send metadata refuses it: adding, inviting one, many, and in a batch", async () => {
    const bad = '"public_metadata":{"n":9007199254740993}';
    const refused = "422 form_param_value_invalid public_metadata.n";
    const invitation = `{"email_address":"a@x.test","role":"org:member",${bad}}`;
    const bodies = [
      ["/memberships", `{"user_id":"northwind_9","role":"org:member",${bad}}`],
      ["/invitations", invitation],
      ["/invitations/bulk", `[{"email_address":"b@x.test","role":"org:member"},${invitation}]`],
      ["/invitation_batches", `{"email_addresses":["a@x.test"],"role":"org:member",${bad}}`],
    ] as const;
    for (const [path, body] of bodies) expect(outcomeOf(await server("POST", ROOT + path, body))).toBe(refused);
  });

  test("what JavaScript holds exactly comes back as it was", async () => {
    const numbers = "[9007199254740991,-9007199254740992,1e23,0.1,1e-7,1.5e300,5e-324]";
    const sent = `{"public_metadata":{"numbers":${numbers},"text":"9007199254740993","zero":-0}}`;
    const answer = membershipAnswer.parse((await server("PATCH", METADATA, sent)).body);
    expect(answer.public_metadata).toMatchObject({
      numbers: [9007199254740991, -9007199254740992, 1e23, 0.1, 1e-7, 1.5e300, 5e-324],
      text: "9007199254740993",
      zero: 0,
    });
  });

  test("bytes that are no UTF-8 are refused, not replaced", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{"public_metadata":{"a":"'), 0xff, 0x22, 0x7d, 0x7d]);
    const response = await backend.fetch(
      new Request(`http://roster.test/v1${METADATA}`, {
        method: "PATCH",
        headers: { "content-type": "application/json", authorization: `Bearer ${SECRET_KEY}` },
        body: bytes,
      }),
    );
    expect(response.status).toBe(400);
  });

  test("a number that an app's own SQL keeps stays what it is when another key is merged", async () => {
    await sql`
      update roster_memberships set public_metadata = '{"big": 9007199254740993, "gone": 1, "old": 1}'
      where user_id = 'northwind_2'
    `.execute(connect(database));
    const path = `${ROOT}/memberships/northwind_2/metadata`;
    expect(outcomeOf(await server("PATCH", path, { public_metadata: { new: 1, gone: null, old: 2 } }))).toBe("200");
    const { rows } = await sql<{ text: string }>`
      select public_metadata::text as text from roster_memberships where user_id = 'northwind_2'
    `.execute(connect(database));
    expect(rows[0]?.text).toBe('{"big": 9007199254740993, "new": 1, "old": 2}');
  });

  test("a client sends no number that JSON does not know, which would take the value away", async () => {
    const organization = createOrganization({
      url: "http://roster.test/v1",
      organizationId: "northwind",
      fetch: backend.fetch,
      headers: { "x-roster-user": "northwind_0" },
    });
    const userId = "northwind_1";
    await organization.updateMembershipMetadata({ userId, publicMetadata: { rate: 1 } });
    for (const rate of [Number.NaN, Infinity, -Infinity]) {
      const publicMetadata = { rate };
      await expect(organization.updateMembershipMetadata({ userId, publicMetadata })).rejects.toMatchObject({
        code: "form_param_value_invalid",
        paramName: "rate",
      });
    }
    expect((await stored()).public_metadata).toMatchObject({ rate: 1 });
  });

  test("the last of thousands of numbers is found too", async () => {
    const list = Array.from({ length: 5000 }, (_, index) => index).join(",");
    const sent = `{"public_metadata":{"list":[${list},1e400]}}`;
    expect(outcomeOf(await server("PATCH", METADATA, sent))).toBe(
      "422 form_param_value_invalid public_metadata.list.5000",
    );
  });
});
