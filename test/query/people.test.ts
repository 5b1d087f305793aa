import { afterAll, beforeAll, expect, test } from "vitest";
import { composePeople } from "../../src/organization/composePeople.js";
import type { PeopleParams } from "../../src/organization/listParams.js";
import type { Organization } from "../../src/organization/Organization.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { must } from "../support/must.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const arrange = () => createTestOrganization(database, { count: 23, invitations: 16, requests: 5 });

const PARAMS: readonly PeopleParams[] = [
  {},
  { pageSize: 1, initialPage: 6 },
  { pageSize: 4, initialPage: 2 },
  { pageSize: 7, initialPage: 2 },
  { pageSize: 7, initialPage: 3 },
  { pageSize: 500 },
  { pageSize: 5, initialPage: 1000 },
  { kind: ["member"], pageSize: 6, initialPage: 4 },
  { kind: ["invitation", "member"], pageSize: 6, initialPage: 2 },
  { kind: ["request"] },
  { query: "a", pageSize: 6, initialPage: 2 },
  { query: "nobody-is-called-so" },
  { status: ["active"], pageSize: 9, initialPage: 2 },
];

test.each(PARAMS)("people composed of three lists are those of the one list: %j", async (params) => {
  const { organization } = await arrange();
  expect(await composePeople(organization, params)).toEqual(await organization.getPeople(params));
});

test("what is composed reads no more rows than the page and one page beside it", async () => {
  const { organization, network } = await arrange();
  network.requests.length = 0;
  await composePeople(organization, { pageSize: 10 });
  const asked = network.requests.map(({ path }) => path.replace(/^.*org_\d+/, ""));
  expect(asked).toEqual([
    "/membership_requests?limit=10&status=pending",
    "/invitations?limit=5&status=pending",
    "/memberships?limit=1",
  ]);
});

test("a viewer who may not manage members sees members alone, of one list and of three", async () => {
  const { organizationFor, people } = await arrange();
  const reader = organizationFor(must(people[1]).id);
  const { data, totalCount } = await reader.getPeople({ pageSize: 100 });
  expect([data.length, totalCount]).toEqual([23, 23]);
  expect(new Set(data.map(({ kind }) => kind))).toEqual(new Set(["member"]));
  expect(await composePeople(reader, { pageSize: 100 })).toEqual({ data, totalCount });
  expect(await reader.getPeople({ kind: ["invitation"] })).toEqual({ data: [], totalCount: 0 });
});

test("where a backend has members alone, they are all the people", async () => {
  const { organization } = await arrange();
  const members: Organization = {
    id: organization.id,
    scope: organization.scope,
    getMemberships: (...params) => organization.getMemberships(...params),
  };
  const { data, totalCount } = await composePeople(members, { pageSize: 100 });
  expect([data.length, totalCount, data[0]?.kind]).toEqual([23, 23, "member"]);
  await expect(composePeople({ ...members, getMemberships: () => Promise.reject(new Error("no")) })).rejects.toThrow(
    "no",
  );
});
