import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InvitationMail } from "../../../src/backend/index.js";
import { hasPlainLines, isSingleLine, toSingleLine } from "../../../src/lib/singleLine.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, createTestBackend, outcomeOf, type Method, type Send } from "../../support/testBackend.js";

const INVALID = "422 form_param_value_invalid";

/** What ends a line, ends a text, or moves what follows. */
const CONTROLS = [
  "\r\nBcc: everyone@x.test",
  "\n",
  "\r",
  "\t",
  "\v",
  "\f",
  "\u0001",
  "\u001B[2J",
  "\u007F",
  "\u0085",
  "\u009B",
  "\u2028",
  "\u2029",
  "\u202E",
  "\u202A",
  "\u2066",
  "\u2069",
];

let database: TestDatabase;
let server: Send;
let mails: InvitationMail[];
beforeAll(async () => {
  database = await openDatabase();
  await seedOrganization(database, { organizationId: "northwind", count: 2 });
  mails = [];
  server = asServer(createTestBackend({ database, sendInvitation: (mail) => void mails.push(mail) }));
});
afterAll(() => database.close());

/** Every text that the backend keeps and that stands in a line somewhere. */
const PLACES: readonly (readonly [method: Method, path: string, name: string, bodyWith: (text: string) => object])[] = [
  ["POST", "/organizations", "name", (text) => ({ name: `North${text}wind` })],
  ["POST", "/organizations", "slug", (text) => ({ name: "A", slug: `a${text}` })],
  ["POST", "/users", "first_name", (text) => ({ first_name: `A${text}da` })],
  ["POST", "/users", "last_name", (text) => ({ last_name: `${text}Okafor` })],
  ["POST", "/users", "username", (text) => ({ username: `ada${text}` })],
  ["POST", "/organization_roles", "name", (text) => ({ key: "org:a", name: `A${text}` })],
  ["POST", "/organization_roles", "key", (text) => ({ key: `org:a${text}`, name: "A" })],
  ["PATCH", "/organization_roles/org:member", "name", (text) => ({ name: `Member${text}` })],
  ["POST", "/organization_permissions", "name", (text) => ({ key: "org:a:b", name: `A${text}` })],
  ["POST", "/organization_permissions", "key", (text) => ({ key: `org:a:b${text}`, name: "A" })],
  [
    "POST",
    "/organizations/northwind/invitations",
    "redirect_url",
    (text) => ({ email_address: "a@x.test", role: "org:member", redirect_url: `https://x.test/${text}a` }),
  ],
];

describe.each(PLACES)("%s %s: the %s", (method, path, name, bodyWith) => {
  test.each(CONTROLS)("holds no %j", async (control) => {
    expect(outcomeOf(await server(method, path, bodyWith(control)))).toBe(`${INVALID} ${name}`);
  });
});

describe("an email address", () => {
  test.each(CONTROLS)("holds no %j", async (control) => {
    for (const address of [`a${control}b@x.test`, `ab@x${control}.test`, `ab@x.test${control}`]) {
      const sent = { email_address: address, role: "org:member" };
      const invited = await server("POST", "/organizations/northwind/invitations", sent);
      expect(outcomeOf(invited)).toBe("422 form_param_format_invalid email_address");
      const made = await server("POST", "/users", { email_address: [address] });
      expect(outcomeOf(made)).toBe("422 form_param_format_invalid email_address");
    }
  });
});

const invite = (message: string, address: string) =>
  server("POST", "/organizations/northwind/invitations", { email_address: address, role: "org:member", message });
const describeRole = (description: string) => server("PATCH", "/organization_roles/org:member", { description });

test("a message and a description may have several lines, and nothing else that controls", async () => {
  const lines = "Hello,\n\n\tsee you\r\nsoon";
  expect(outcomeOf(await invite(lines, "lines@x.test"))).toBe("200");
  expect(outcomeOf(await describeRole(lines))).toBe("200");
  for (const control of ["\u0001", "\u001B", "\u0085", "\u202E", "\u2028"]) {
    expect(outcomeOf(await invite(`a${control}`, "a@x.test"))).toBe(`${INVALID} message`);
    expect(outcomeOf(await describeRole(`a${control}`))).toBe(`${INVALID} description`);
  }
});

test("names that an app's own SQL has written reach a mail on one line", async () => {
  await database.exec(String.raw`
    update roster_organizations set name = E'North\r\nBcc: everyone@x.test' where id = 'northwind';
    update roster_users set first_name = E'Ada\n', last_name = E'Oka\u2028for', username = E'a\tb' where id = 'northwind_0';
    update roster_roles set name = E'Mem\u202Eber' where key = 'org:member'`);
  mails = [];
  const sent = { email_address: "mail@x.test", role: "org:member", inviter_user_id: "northwind_0" };
  expect(outcomeOf(await server("POST", "/organizations/northwind/invitations", sent))).toBe("200");
  expect(mails).toMatchObject([
    {
      organization: { name: "North Bcc: everyone@x.test" },
      inviter: { firstName: "Ada", lastName: "Oka for", username: "a b" },
      invitation: { roleName: "Mem ber", inviter: { firstName: "Ada" } },
    },
  ]);
});

test("names of all scripts, with the marks that they need, are fine", () => {
  for (const name of ["Ada", "عبد\u200Cالرحمن", "ש\u200Eלום", "李 小龍", "O’Brien-Smith", "Ma\u00A0Ry", "👩‍🚀"]) {
    expect([isSingleLine(name), hasPlainLines(name), toSingleLine(name)]).toEqual([true, true, name]);
  }
});
