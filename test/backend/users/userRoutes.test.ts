import { afterAll, beforeAll, expect, test } from "vitest";
import { listOf, membershipAnswer } from "../../../src/backend/http/answers.js";
import { userAnswer } from "../../../src/backend/http/userAnswer.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asServer, asUser, createTestBackend, outcomeOf, type Send } from "../../support/testBackend.js";

let database: TestDatabase;
let backend: Backend;
let send: Send;

beforeAll(async () => {
  database = await openDatabase();
  backend = createTestBackend({ database });
  await backend.ready();
  send = asServer(backend);
  await seedOrganization(database, { organizationId: "northwind", count: 12 });
});
afterAll(() => database.close());

test("creates a user, found again by the id", async () => {
  const created = await send("POST", "/users", {
    email_address: ["grace@navy.test", "second@navy.test"],
    first_name: "Grace",
    last_name: "Hopper",
    username: "grace",
    skip_password_requirement: true,
  });
  expect(outcomeOf(created)).toBe("200");
  const user = userAnswer.parse(created.body);
  expect(user).toMatchObject({
    object: "user",
    first_name: "Grace",
    last_name: "Hopper",
    username: "grace",
    has_image: false,
    email_addresses: [{ object: "email_address", email_address: "grace@navy.test", verification: null, linked_to: [] }],
    phone_numbers: [],
    banned: false,
  });
  expect(user.primary_email_address_id).toBe(user.email_addresses[0]?.id);
  expect((await send("GET", `/users/${user.id}`)).body).toEqual(created.body);
});

test("creates a user without any data", async () => {
  for (const nothing of [{}, { email_address: [] }, undefined]) {
    const user = userAnswer.parse((await send("POST", "/users", nothing)).body);
    expect(user).toMatchObject({ first_name: null, last_name: null, username: null, email_addresses: [] });
    expect(user.primary_email_address_id).toBeNull();
  }
});

test("refuses an address or username that is taken, in any letter case", async () => {
  const first = { email_address: ["taken@x.test"], username: "taken" };
  expect(outcomeOf(await send("POST", "/users", first))).toBe("200");
  const address = await send("POST", "/users", { email_address: ["Taken@X.test"] });
  expect(outcomeOf(address)).toBe("422 form_param_value_invalid email_address");
  const username = await send("POST", "/users", { username: "TAKEN" });
  expect(outcomeOf(username)).toBe("422 form_param_value_invalid username");
});

test("shows a person's phone number and picture when the app keeps one", async () => {
  await database.query("update roster_users set phone_number = '+15550100' where id = 'northwind_2'");
  const user = userAnswer.parse((await send("GET", "/users/northwind_2")).body);
  expect(user.phone_numbers).toMatchObject([{ object: "phone_number", phone_number: "+15550100" }]);
  expect(user.primary_phone_number_id).toBe(user.phone_numbers[0]?.id);
  expect(user.image_url).toMatch(/^data:image\/svg/);
  expect(user.has_image).toBe(true);
});

test("lists a user's memberships over all organizations, the newest first", async () => {
  for (const name of ["One", "Two", "Three"]) {
    await send("POST", "/organizations", { name, created_by: "northwind_3" });
  }
  const path = "/users/northwind_3/organization_memberships";
  const all = listOf(membershipAnswer).parse((await send("GET", path)).body);
  expect(all.total_count).toBe(4);
  expect(all.data.at(-1)?.organization).toMatchObject({ id: "northwind", members_count: 12 });
  expect(
    all.data
      .slice(0, 3)
      .map(({ organization }) => organization.name)
      .toSorted(),
  ).toEqual(["One", "Three", "Two"]);
  expect(all.data.map(({ organization }) => organization.members_count)).toEqual([1, 1, 1, 12]);

  const page = listOf(membershipAnswer).parse((await send("GET", `${path}?limit=2&offset=2`)).body);
  expect(page).toEqual({ data: all.data.slice(2), total_count: 4 });
  const own = listOf(membershipAnswer).parse((await asUser(backend, "northwind_3")("GET", path)).body);
  expect(own.total_count).toBe(4);
});

test("tells a user without memberships from one that does not exist, but not to themselves", async () => {
  const { id } = userAnswer.parse((await send("POST", "/users", {})).body);
  const empty = { data: [], total_count: 0 };
  expect((await send("GET", `/users/${id}/organization_memberships`)).body).toEqual(empty);
  expect(outcomeOf(await send("GET", "/users/nobody/organization_memberships"))).toBe("404 resource_not_found");
  const self = await asUser(backend, "new")("GET", "/users/new/organization_memberships");
  expect(self.body).toEqual(empty);
});

test("lists the memberships of all organizations, sorted and paged", async () => {
  await seedOrganization(database, { organizationId: "contoso", count: 12 });
  const seen: string[] = [];
  let total = 0;
  do {
    const { body } = await send(
      "GET",
      `/organization_memberships?order_by=email_address&limit=5&offset=${seen.length}`,
    );
    const { data, total_count } = listOf(membershipAnswer).parse(body);
    seen.push(...data.map(({ id }) => id));
    total = total_count;
  } while (seen.length < total);
  expect(total).toBe(12 + 3 + 12);
  expect(new Set(seen).size).toBe(total);
});
