import { afterAll, beforeAll, expect, test } from "vitest";
import { listOf } from "../../../src/backend/http/answers.js";
import { roleAnswer } from "../../../src/backend/http/roleAnswers.js";
import { connect } from "../../../src/backend/sql/database.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { asUser, createTestBackend, type Send } from "../../support/testBackend.js";

let database: TestDatabase;
let send: Send;

beforeAll(async () => {
  database = await openDatabase();
  const backend = createTestBackend({ database });
  await backend.ready();
  await seedOrganization(database, { organizationId: "northwind", count: 2 });
  send = asUser(backend, "northwind_1");
});
afterAll(() => database.close());

const rolesOf = async (query = "") =>
  listOf(roleAnswer).parse((await send("GET", `/organizations/northwind/roles${query}`)).body);

test("lists admin and member with what each permits", async () => {
  const { data, total_count } = await rolesOf();
  expect(total_count).toBe(2);
  expect(data).toMatchObject([
    { object: "role", key: "org:admin", name: "Admin", description: "Manages the organization and its members" },
    { object: "role", key: "org:member", name: "Member", description: "Sees who else is in the organization" },
  ]);
  expect(data.map(({ permissions }) => permissions.map(({ key }) => key))).toEqual([
    ["org:sys_memberships:manage", "org:sys_memberships:read", "org:sys_profile:delete", "org:sys_profile:manage"],
    ["org:sys_memberships:read"],
  ]);
  expect(data[1]?.permissions).toMatchObject([{ name: "Read members", type: "system" }]);
});

test("lists an app's own roles after them, a page at a time", async () => {
  const queries = connect(database);
  for (const key of ["org:billing", "org:guest"]) {
    await queries.insertInto("roster_roles").values({ key, name: key, description: null }).execute();
  }
  const { data, total_count } = await rolesOf("?limit=2&offset=1");
  expect(total_count).toBe(4);
  expect(data.map(({ key }) => key)).toEqual(["org:member", "org:billing"]);
  expect(data[1]).toMatchObject({ description: null, permissions: [] });
  await expect(rolesOf("?offset=4")).resolves.toEqual({ data: [], total_count: 4 });
});
