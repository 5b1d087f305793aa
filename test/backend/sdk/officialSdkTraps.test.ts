import type { ClerkClient } from "@clerk/backend";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { officialSdk, outcomeOfCall, serveHttp } from "../../support/clerk/officialSdk.js";
import { seedOrganization } from "../../support/database/seed.js";
import { createTestBackend } from "../../support/testBackend.js";

let database: TestDatabase;
let clerk: ClerkClient;
let closeServer: () => Promise<void>;
/** What arrived: method, path and query. */
let arrived: string[];

beforeAll(async () => {
  database = await openDatabase();
  const backend = createTestBackend({ database });
  const server = await serveHttp({
    fetch(request) {
      arrived.push(`${request.method} ${request.url.replace(/^http:..[^/]+/, "")}`);
      return backend.fetch(request);
    },
  });
  closeServer = server.close;
  clerk = officialSdk(server.url);
  await backend.ready();
  await seedOrganization(database, { organizationId: "northwind", count: 6, invitations: 2 });
  await database.exec(`update roster_invitations set id = 'inv_' || split_part(ticket, '-', 3);`);
});
afterAll(async () => {
  await closeServer();
  await database.close();
});
beforeEach(() => {
  arrived = [];
});

const here = { organizationId: "northwind" };

async function rolesOf() {
  const { data } = await clerk.organizations.getOrganizationMembershipList({ ...here, orderBy: "+created_at" });
  return data.map(({ publicUserData, role }) => `${publicUserData?.userId} ${role}`);
}

const calls = (userId: string): [string, () => Promise<unknown>][] => [
  ["a change", () => clerk.organizations.updateOrganizationMembership({ ...here, userId, role: "org:admin" })],
  ["a removal", () => clerk.organizations.deleteOrganizationMembership({ ...here, userId })],
  ["metadata", () => clerk.organizations.updateOrganizationMembershipMetadata({ ...here, userId, publicMetadata: {} })],
  ["metadata of nothing", () => clerk.organizations.updateOrganizationMembershipMetadata({ ...here, userId })],
];

describe("parameters that could hit the wrong user", () => {
  let before: string[];
  beforeAll(async () => {
    arrived = [];
    before = await rolesOf();
  });

  test.each(calls(""))("%s of an empty user id is refused", async (_, call) => {
    expect(await outcomeOfCall(call())).toMatch(/^(404 resource_not_found|422 form_param_)/);
    expect(await rolesOf()).toEqual(before);
  });

  test("a removal of an empty user id arrives as one of all members", async () => {
    await outcomeOfCall(clerk.organizations.deleteOrganizationMembership({ ...here, userId: "" }));
    expect(arrived).toEqual(["DELETE /v1/organizations/northwind/memberships"]);
  });

  test.each(calls("northwind_1?2"))("%s of an id with a question mark is refused", async (_, call) => {
    expect(await outcomeOfCall(call())).toMatch(/^422 form_param_/);
    expect(await rolesOf()).toEqual(before);
  });

  test("an empty or cut invitation id revokes nothing", async () => {
    for (const invitationId of ["", "inv_0?x", "inv_0#x"]) {
      const revoking = clerk.organizations.revokeOrganizationInvitation({ ...here, invitationId });
      expect(await outcomeOfCall(revoking)).toMatch(/^(404 resource_not_found|422 form_param_unknown)/);
    }
    const { totalCount } = await clerk.organizations.getOrganizationInvitationList({ ...here, status: ["pending"] });
    expect(totalCount).toBe(2);
  });

  test("metadata of an id with a fragment is refused, as what follows is no longer there", async () => {
    const userId = "northwind_1#2";
    const merging = clerk.organizations.updateOrganizationMembershipMetadata({ ...here, userId, publicMetadata: {} });
    expect(await outcomeOfCall(merging)).toBe("422 form_param_missing role, form_param_unknown public_metadata");
    expect(arrived).toEqual(["PATCH /v1/organizations/northwind/memberships/northwind_1"]);
  });
});

test("a bare question mark at the end of an address is nothing", async () => {
  const found = await clerk.organizations.getOrganizationMembershipList({ ...here, query: "" });
  expect(found.totalCount).toBe(6);
  const organization = await clerk.organizations.getOrganization({ organizationId: "northwind?" });
  expect(organization.membersCount).toBe(6);
});

test("what is false, 0 or empty is not sent, and means the default", async () => {
  await clerk.organizations.getOrganizationMembershipList({ ...here, limit: 0, offset: 0, query: "", role: [] });
  await clerk.organizations.getOrganization({ ...here, includeMembersCount: false });
  expect(arrived).toEqual(["GET /v1/organizations/northwind/memberships", "GET /v1/organizations/northwind"]);
});

test("lists arrive as repeated keys, and a plus as %2B", async () => {
  const userId = ["+northwind_1", "-northwind_2"];
  const role = ["org:member", "org:admin"];
  const found = await clerk.organizations.getOrganizationMembershipList({
    ...here,
    userId,
    role,
    orderBy: "+created_at",
  });
  expect(found.data.map(({ publicUserData }) => publicUserData?.userId)).toEqual(["northwind_1"]);
  expect(arrived).toEqual([
    "GET /v1/organizations/northwind/memberships?user_id=%2Bnorthwind_1&user_id=-northwind_2" +
      "&role=org%3Amember&role=org%3Aadmin&order_by=%2Bcreated_at",
  ]);
});

test("a text with a comma, a plus, a percent sign or another script is one text", async () => {
  await database.exec(`update roster_users set first_name = 'Å, 100% + Ökonomie' where id = 'northwind_3'`);
  for (const query of ["å, 100", "100% +", "+ ökon"]) {
    const { data } = await clerk.organizations.getOrganizationMembershipList({ ...here, query });
    expect(data.map(({ publicUserData }) => publicUserData?.userId)).toEqual(["northwind_3"]);
  }
});

test("ids that are dots are refused by the SDK before anything is sent", async () => {
  const removing = clerk.organizations.deleteOrganizationMembership({ ...here, userId: ".." });
  await expect(removing).rejects.toThrow("path segments are not allowed");
  expect(arrived).toEqual([]);
});
