import { createAuthClient } from "better-auth/client";
import { organizationClient } from "better-auth/client/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import { defaultStatements, memberAc, ownerAc } from "better-auth/plugins/organization/access";
import { createAuthClient as createReactClient } from "better-auth/react";
import { afterAll, beforeAll, expect, expectTypeOf, test } from "vitest";
import type { BetterAuthClient } from "../../../src/adapters/better-auth/index.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../../src/organization/permissions.js";
import { type BetterAuthServer, openBetterAuth } from "../../support/betterAuthServer.js";
import { must } from "../../support/must.js";

const ac = createAccessControl({ ...defaultStatements, report: ["read", "share"] });
const roles = {
  founder: ac.newRole({ ...ownerAc.statements, report: ["read", "share"] }),
  staffManager: ac.newRole({ member: ["update", "delete"], invitation: ["create", "cancel"] }),
  inviter: ac.newRole({ invitation: ["create"], ac: ["read"] }),
  member: ac.newRole({ ...memberAc.statements, report: ["read"] }),
};
const dynamicAccessControl = { enabled: true };

/** A server whose roles are an app's own, with roles that organizations make for themselves. */
let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth({
    plugin: { ac, roles, creatorRole: "founder", dynamicAccessControl },
    most: 40,
    mostListed: 1000,
  });
});
afterAll(() => server.close());

const setUp = () =>
  server.createBetterAuthOrganization(
    { role: (index) => ["founder", "staffManager", "inviter", "inviter,staffManager"][index] ?? "member" },
    {
      roles: { ...roles, inviter: { ...roles.inviter, name: "Recruiter", description: "Brings people in" } },
      creatorRole: "founder",
      hasDynamicRoles: true,
    },
  );

test("an app's own roles are told by its names, and manage where they may do all that managing takes", async () => {
  const { organization } = await setUp();
  const { data } = await organization.getRoles();
  expect(data.map(({ name, description }) => [name, description])).toEqual([
    ["Founder", null],
    ["Staff manager", null],
    ["Recruiter", "Brings people in"],
    ["Member", null],
    ["Recruiter, Staff manager", null],
  ]);
  const managing = data.filter(({ permissions }) => permissions.some(({ key }) => key === MANAGE_MEMBERS));
  expect(managing.map(({ key }) => key)).toEqual(["founder", "staffManager", "inviter,staffManager"]);
  expect(data.at(-1)?.permissions.map(({ key }) => key)).toEqual([
    READ_MEMBERS,
    MANAGE_MEMBERS,
    "invitation:create",
    "ac:read",
    "member:update",
    "member:delete",
    "invitation:cancel",
  ]);
  const share = data[0]?.permissions.find(({ key }) => key === "report:share");
  expect(share).toMatchObject({ name: "Share report", type: "user" });
});

test("only who has the creator's role gives it", async () => {
  const { userIds, seenBy } = await setUp();
  const { organization } = await seenBy(must(userIds[1]));
  const { data } = await organization.getRoles();
  expect(data.filter(({ isGrantable }) => isGrantable).map(({ key }) => key)).not.toContain("founder");
  await expect(organization.updateMember({ userId: must(userIds[5]), role: "founder" })).rejects.toMatchObject({
    code: "missing_organization_permission",
  });
});

test("a role that the organization makes for itself is told, given and shown with what it permits", async () => {
  const { organization, client, organizationId, userIds, seenBy } = await setUp();
  const made = await client.$fetch("/organization/create-role", {
    method: "POST",
    body: { organizationId, role: "helper", permission: { report: ["share"], invitation: ["create"] } },
  });
  expect(made.error).toBeNull();
  const { data } = await organization.getRoles();
  expect(data.find(({ key }) => key === "helper")).toMatchObject({ name: "Helper", isGrantable: true });
  const updated = await organization.updateMember({ userId: must(userIds[5]), role: "helper,member" });
  expect(updated.permissions).toEqual([READ_MEMBERS, "report:share", "invitation:create", "ac:read", "report:read"]);
  // A role without `ac: ["read"]` may not list roles: what it is called is shown even so.
  const asHelper = await seenBy(must(userIds[1]));
  const seen = await asHelper.organization.getMemberships({ role: ["helper,member"] });
  expect(seen.data).toMatchObject([
    { roleName: "Helper, Member", permissions: [READ_MEMBERS, "ac:read", "report:read"] },
  ]);
});

test("more than a hundred invitations are listed where the server lists as many", async () => {
  const { organization, organizationId, userIds } = await setUp();
  const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) };
  const invitations = Array.from({ length: 130 }, (_, index) => ({
    id: `${organizationId}invitation${index}`,
    organizationId,
    email: `person${index}@guests.test`,
    role: "member",
    status: index < 30 ? "accepted" : "pending",
    inviterId: must(userIds[0]),
    ...times,
  }));
  await server.queries.insertInto("invitation").values(invitations).execute();
  expect(await organization.getInvitations({ initialPage: 13, pageSize: 10 })).toMatchObject({
    data: { length: 10 },
    totalCount: 130,
  });
  expect(await organization.getOrganization()).toMatchObject({ pendingInvitationsCount: 100 });
});

test("who leaves is answered with the role that they had", async () => {
  const { userIds, seenBy } = await setUp();
  const { organization } = await seenBy(must(userIds[9]));
  expect(await organization.leaveOrganization()).toMatchObject({ role: "member", roleName: "Member" });
});

test("the real rate limit is told with its time", async () => {
  const { organization } = await setUp();
  const asking = Array.from({ length: 60 }, () => organization.getMemberships());
  const refused = (await Promise.allSettled(asking)).flatMap((one) =>
    one.status === "rejected" ? [one.reason as unknown] : [],
  );
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ code: "too_many_requests", retryAfter: expect.any(Number) as unknown });
});

test("the real clients are what it takes, however they are made", () => {
  const plain = createAuthClient({ plugins: [organizationClient()] });
  expectTypeOf(plain).toExtend<BetterAuthClient>();
  const inReact = createReactClient({ plugins: [organizationClient()] });
  expectTypeOf(inReact).toExtend<BetterAuthClient>();
  const throwing = createAuthClient({ plugins: [organizationClient()], fetchOptions: { throw: true } });
  expectTypeOf(throwing).toExtend<BetterAuthClient>();
  const withRoles = createAuthClient({ plugins: [organizationClient({ ac, roles, dynamicAccessControl })] });
  expectTypeOf(withRoles).toExtend<BetterAuthClient>();
  const withTeams = createAuthClient({ plugins: [organizationClient({ teams: { enabled: true } })] });
  expectTypeOf(withTeams).toExtend<BetterAuthClient>();
  expectTypeOf(createAuthClient()).not.toExtend<BetterAuthClient>();
});
