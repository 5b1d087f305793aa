import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBetterAuth } from "../../../src/adapters/better-auth/index.js";
import type { Organization } from "../../../src/organization/Organization.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../../src/organization/permissions.js";
import type { Membership } from "../../../src/organization/records.js";
import { type BetterAuthServer, openBetterAuth } from "../../support/betterAuthServer.js";
import type { Network } from "../../support/network.js";
import { must } from "../../support/must.js";

let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth({
    plugin: { schema: { member: { additionalFields: { department: { type: "string", required: false } } } } },
  });
});
afterAll(() => server.close());

const userIdsOf = (members: readonly Membership[]) => members.map(({ publicUserData }) => publicUserData.userId);
const listCalls = ({ requests }: Network) => requests.filter(({ path }) => path.includes("/list-members?"));

/** A hundred join at once, each hour. */
const sameHour = (index: number) => new Date(Date.UTC(2026, 0, 1, Math.floor(index / 100)));

/** One of two roles in each order. */
const role = (index: number) => ["owner", "member,admin", "admin, member", "admin"][index] ?? "member";

async function pagesOf(organization: Organization, pageSize: number, params = {}): Promise<Membership[]> {
  const rows: Membership[] = [];
  for (let initialPage = 1; ; initialPage += 1) {
    const { data } = await organization.getMemberships({ ...params, initialPage, pageSize });
    if (data.length === 0) return rows;
    rows.push(...data);
  }
}

test("a member is told as Better Auth knows them: with one name, an address and a picture", async () => {
  const { organization, userIds, emails, organizationId } = await server.createBetterAuthOrganization();
  const { data, totalCount } = await organization.getMemberships({ pageSize: 3 });
  expect(totalCount).toBe(24);
  expect(data[2]).toEqual({
    id: `${organizationId}member2`,
    role: "admin,member",
    roleName: "Admin, Member",
    permissions: expect.arrayContaining([READ_MEMBERS, MANAGE_MEMBERS, "member:update", "ac:read"]) as unknown,
    status: "active",
    expiresAt: null,
    publicMetadata: {},
    managed: {},
    publicUserData: {
      userId: userIds[2],
      firstName: "Chiara Brandt",
      lastName: null,
      imageUrl: expect.stringMatching(/^data:image/) as unknown,
      hasImage: true,
      identifier: emails[2],
      username: null,
      banned: false,
      deprovisioned: false,
    },
    createdAt: expect.any(Number) as unknown,
    // Not told: a guess would be shown as the time of the last change.
    updatedAt: 0,
  });
});

describe("of 250 members", () => {
  test("all are read to the last one, the newest first, page by page as the server cuts them", async () => {
    const { organization, userIds, network } = await server.createBetterAuthOrganization({ count: 250 });
    expect(userIdsOf(await pagesOf(organization, 20))).toEqual(userIds);
    expect(listCalls(network).every(({ path }) => path.includes("sortBy=createdAt"))).toBe(true);
    const { data, totalCount } = await organization.getMemberships({ pageSize: 500 });
    expect([data.length, totalCount]).toEqual([250, 250]);
    expect(userIdsOf(await pagesOf(organization, 100, { orderBy: "created_at" }))).toEqual(userIds.toReversed());
  });

  test("none is left out and none is there twice, though many joined in the same moment", async () => {
    const { organization, userIds } = await server.createBetterAuthOrganization({ count: 250, joinedAt: sameHour });
    for (const pageSize of [40, 100]) {
      const found = userIdsOf(await pagesOf(organization, pageSize));
      expect(found.toSorted()).toEqual(userIds.toSorted());
      expect(found).toEqual(userIdsOf(await pagesOf(organization, 250)));
    }
  });

  test("a search goes through all members, and counts its matches", async () => {
    const { organization, userIds, emails } = await server.createBetterAuthOrganization({ count: 250 });
    const last = await organization.getMemberships({ query: ` ${emails[249]?.toUpperCase()} ` });
    expect([userIdsOf(last.data), last.totalCount]).toEqual([[userIds[249]], 1]);
    const found = await organization.getMemberships({ query: "ada", pageSize: 2, initialPage: 2 });
    expect(found.data).toHaveLength(2);
    expect(found.totalCount).toBeGreaterThan(5);
    expect((await organization.getMemberships({ query: must(userIds[200]) })).totalCount).toBe(1);
    // Four letters that all ids have.
    expect((await organization.getMemberships({ query: "user" })).totalCount).toBe(0);
  });

  test("they sort by name and by address, over all pages", async () => {
    const { organization } = await server.createBetterAuthOrganization({ count: 250 });
    for (const [orderBy, textOf] of [
      ["first_name", ({ publicUserData }: Membership) => publicUserData.firstName?.toLowerCase() ?? ""],
      ["email_address", ({ publicUserData }: Membership) => publicUserData.identifier ?? ""],
    ] as const) {
      const rising = (await pagesOf(organization, 60, { orderBy })).map(textOf);
      expect(rising).toHaveLength(250);
      expect(rising).toEqual(rising.toSorted());
      expect((await pagesOf(organization, 60, { orderBy: `-${orderBy}` })).map(textOf)).toEqual(rising.toReversed());
    }
  });

  test("who joined since a moment is told apart", async () => {
    const { organization, userIds } = await server.createBetterAuthOrganization({ count: 250 });
    const { data } = await organization.getMemberships({ pageSize: 200 });
    const createdAfter = must(data[149]).createdAt;
    const later = await organization.getMemberships({ createdAfter, pageSize: 500 });
    expect(userIdsOf(later.data)).toEqual(userIds.slice(0, 149));
    expect(later.totalCount).toBe(149);
  });
});

test("more than 500 are read in several calls, once more when a member leaves during it", async () => {
  const { organization, network, organizationId } = await server.createBetterAuthOrganization({ count: 600 });
  let calls = 0;
  network.intercept = async () => {
    if (++calls === 2) await server.queries.deleteFrom("member").where("id", "=", `${organizationId}member1`).execute();
    return undefined;
  };
  const rows = await organization.getMemberships({ orderBy: "first_name", pageSize: 500, initialPage: 2 });
  expect([rows.data.length, rows.totalCount]).toEqual([99, 599]);
  expect(calls).toBe(4);
});

test("a field that Better Auth does not know cannot be sorted by, and that is said", async () => {
  const { organization } = await server.createBetterAuthOrganization();
  expect(organization.membershipOrderFields).toEqual(["created_at", "first_name", "email_address"]);
  await expect(organization.getMemberships({ orderBy: "username" })).rejects.toMatchObject({
    code: "form_param_value_invalid",
    paramName: "order_by",
  });
});

test("the same roles in another order are one role, and found as one", async () => {
  const { organization, userIds } = await server.createBetterAuthOrganization({ role });
  const found = async (...roles: string[]) =>
    userIdsOf((await organization.getMemberships({ role: roles, pageSize: 50 })).data);
  expect(await found("admin,member")).toEqual([userIds[1], userIds[2]]);
  expect(await found("member,admin")).toEqual([userIds[1], userIds[2]]);
  expect(await found("admin")).toEqual([userIds[3]]);
  expect(await found("owner", "admin")).toEqual([userIds[0], userIds[3]]);
  expect(await found("member")).toHaveLength(20);
  const { data } = await organization.getRoles();
  expect(data.map(({ key, name }) => [key, name])).toEqual([
    ["owner", "Owner"],
    ["admin", "Admin"],
    ["member", "Member"],
    ["admin,member", "Admin, Member"],
  ]);
});

test("owners and admins manage members, members read them; only owners give the owner's role", async () => {
  const { organization, seenBy, userIds } = await server.createBetterAuthOrganization({
    role: (index) => ["owner", "admin", "member", "member,owner"][index] ?? "member",
  });
  const rolesFor = async (one: Pick<typeof organization, "getRoles">) => (await one.getRoles()).data;
  const keysOf = (roles: Awaited<ReturnType<typeof rolesFor>>, permission: string) =>
    roles.filter(({ permissions }) => permissions.some(({ key }) => key === permission)).map(({ key }) => key);
  const grantable = (roles: Awaited<ReturnType<typeof rolesFor>>) =>
    roles.filter(({ isGrantable }) => isGrantable).map(({ key }) => key);
  const all = await rolesFor(organization);
  expect(keysOf(all, MANAGE_MEMBERS)).toEqual(["owner", "admin", "member,owner"]);
  expect(keysOf(all, READ_MEMBERS)).toEqual(["owner", "admin", "member", "member,owner"]);
  expect(keysOf(all, "organization:delete")).toEqual(["owner", "member,owner"]);
  expect(grantable(all)).toEqual(["owner", "admin", "member", "member,owner"]);
  const [asAdmin, asMember] = [await seenBy(must(userIds[1])), await seenBy(must(userIds[2]))];
  expect(grantable(await rolesFor(asAdmin.organization))).toEqual(["admin", "member"]);
  expect(grantable(await rolesFor(asMember.organization))).toEqual([]);
});

test("the viewer's own membership is that of this organization, whatever the session's active one is", async () => {
  const { organization, userIds, seenBy, client } = await server.createBetterAuthOrganization();
  const elsewhere = await client.organization.create({ name: "Elsewhere", slug: `elsewhere-${userIds[0]}` });
  expect(elsewhere.error).toBeNull();
  expect(await organization.getViewer()).toMatchObject({ role: "owner", publicUserData: { userId: userIds[0] } });
  const asMember = await seenBy(must(userIds[9]));
  expect(await asMember.organization.getViewer()).toMatchObject({ role: "member", roleName: "Member" });
  const { permissions } = await asMember.organization.getViewer();
  expect(permissions).toEqual([READ_MEMBERS, "ac:read"]);
});

test("the organization is told with its counts, and metadata that it keeps as text", async () => {
  const { organization, organizationId, userIds, seenBy } = await server.createBetterAuthOrganization();
  await server.queries
    .updateTable("organization")
    .set({ metadata: '{"plan":"pro"}' })
    .where("id", "=", organizationId)
    .execute();
  await organization.inviteMember({ emailAddress: "one@guests.test", role: "member" });
  const { id } = await organization.inviteMember({ emailAddress: "two@guests.test", role: "member" });
  await organization.revokeInvitation(id);
  expect(await organization.getOrganization()).toMatchObject({
    id: organizationId,
    name: "Northwind Trading",
    slug: organizationId,
    hasImage: false,
    membersCount: 24,
    pendingInvitationsCount: 1,
    maxAllowedMemberships: 0,
    publicMetadata: { plan: "pro" },
  });
  const asMember = await seenBy(must(userIds[9]));
  expect(await asMember.organization.getOrganization()).toMatchObject({ pendingInvitationsCount: 0, membersCount: 24 });
});

test("reading does not have the client's own hooks read, writing does", async () => {
  const { organization, client, userIds } = await server.createBetterAuthOrganization();
  let signals = 0;
  client.$store.atoms.$activeOrgSignal?.listen(() => (signals += 1));
  await organization.getMemberships();
  await organization.getOrganization();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(signals).toBe(0);
  await organization.updateMember({ userId: must(userIds[5]), role: "admin" });
  await expect.poll(() => signals).toBe(1);
});

test("two callers have two scopes, and an app may name them", () => {
  const { client } = server.connect();
  const options = { organizationId: "organization1" };
  expect(fromBetterAuth(client, options).scope).not.toBe(fromBetterAuth(client, options).scope);
  expect(fromBetterAuth(client, { ...options, scope: "user_1" }).scope).toBe("user_1");
});

test("what Better Auth cannot do is not there", async () => {
  const { organization } = await server.createBetterAuthOrganization();
  const absent = [
    "addMember",
    "updateMembershipMetadata",
    "transferOwnership",
    "getMembershipEvents",
    "getMembershipRequests",
    "maxInvitationMessageLength",
    "subscribe",
  ];
  expect(absent.filter((name) => name in organization)).toEqual([]);
});

test("fields of the app's own are public metadata where they are named, to filter by", async () => {
  const seed = await server.createBetterAuthOrganization({ count: 4 }, { metadataFields: ["department"] });
  const { organization, organizationId, userIds, seenBy } = seed;
  const departments = ["Sales", "Support", "Sales"];
  for (const [index, department] of departments.entries()) {
    await sql`update member set department = ${department} where id = ${`${organizationId}member${index}`}`.execute(
      server.queries,
    );
  }
  const { data } = await organization.getMemberships();
  const departmentOf = new Map(
    data.map(({ publicUserData, publicMetadata }) => [publicUserData.userId, publicMetadata["department"]]),
  );
  expect(userIds.map((id) => departmentOf.get(id))).toEqual([...departments, undefined]);
  const sales = await organization.getMemberships({ publicMetadata: { department: ["Sales"] } });
  expect([userIdsOf(sales.data).toSorted(), sales.totalCount]).toEqual([[userIds[0], userIds[2]], 2]);
  const values = { data: ["Sales", "Support"], totalCount: 2 };
  expect(await organization.getMembershipMetadataValues?.("department")).toEqual(values);
  expect(await organization.getMembershipMetadataValues?.("role")).toEqual({ data: [], totalCount: 0 });
  // Without their names, there is nothing to filter by.
  const plain = fromBetterAuth((await seenBy(must(userIds[0]))).client, { organizationId });
  expect(plain.membershipFilterFields).toEqual(["created_at"]);
  expect(plain.getMembershipMetadataValues).toBeUndefined();
});
