import { randomUUID } from "node:crypto";
import type { ClerkClient } from "@clerk/backend";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/backend/sql/database.js";
import { ENGINES } from "../../support/database/databases.js";
import { officialSdk, serveHttp } from "../../support/clerk/officialSdk.js";
import { seedOrganization } from "../../support/database/seed.js";
import { createTestBackend } from "../../support/testBackend.js";
import { must } from "../../support/must.js";

type JsonObject = Record<string, unknown>;

describe.each(ENGINES)("the official server SDK on $name", ({ open }) => {
  let database: Database;
  let clerk: ClerkClient;
  let closeAll: () => Promise<void>;
  // One organization a test: its admin is the first of its people, the others are members.
  let organizationId: string;

  beforeAll(async () => {
    const opened = await open();
    ({ database } = opened);
    const backend = createTestBackend({ database });
    await backend.ready();
    const server = await serveHttp(backend);
    clerk = officialSdk(server.url);
    closeAll = async () => {
      await server.close();
      await opened.close();
    };
    await seedOrganization(database, { organizationId: "elsewhere", count: 30 });
  });
  afterAll(() => closeAll());

  beforeEach(async () => {
    organizationId = `org-${randomUUID()}`;
    await seedOrganization(database, { organizationId, count: 45, invitations: 10 });
  });

  const person = (index: number) => `${organizationId}_${index}`;
  const domain = () => `${organizationId}.test`;

  /** The ids of the listed members, and the total count. */
  async function list(
    params: Omit<Parameters<typeof clerk.organizations.getOrganizationMembershipList>[0], "organizationId">,
  ) {
    const { data, totalCount } = await clerk.organizations.getOrganizationMembershipList({ organizationId, ...params });
    return { totalCount, ids: data.map(({ publicUserData }) => publicUserData?.userId) };
  }

  test("makes users and an organization, whose creator is its first member, and reads them", async () => {
    const mail = `Ada.${randomUUID()}@x.test`;
    const ada = await clerk.users.createUser({
      emailAddress: [mail],
      firstName: "Ada",
      lastName: "Okafor",
      username: `ada-${randomUUID()}`,
      skipPasswordRequirement: true,
    });
    expect(ada).toMatchObject({ firstName: "Ada", lastName: "Okafor", banned: false, imageUrl: "" });
    expect(ada.primaryEmailAddress?.emailAddress).toBe(mail);
    const read = await clerk.users.getUser(ada.id);
    expect(read).toEqual(ada);

    const slug = `northwind-${randomUUID()}`;
    const made = await clerk.organizations.createOrganization({
      name: "Northwind",
      slug,
      createdBy: ada.id,
      maxAllowedMemberships: 50,
    });
    expect(made).toMatchObject({
      name: "Northwind",
      slug,
      createdBy: ada.id,
      membersCount: 1,
      maxAllowedMemberships: 50,
    });
    for (const includeMembersCount of [undefined, true, false]) {
      const found = await clerk.organizations.getOrganization({ organizationId: made.id, includeMembersCount });
      expect(found).toEqual(made);
    }

    const { data, totalCount } = await clerk.users.getOrganizationMembershipList({ userId: ada.id });
    expect(totalCount).toBe(1);
    expect(data[0]).toMatchObject({ role: "org:admin", organization: { id: made.id, membersCount: 1 } });
    expect(data[0]?.permissions).toContain("org:sys_memberships:manage");
    expect(data[0]?.publicUserData).toMatchObject({ userId: ada.id, firstName: "Ada", identifier: mail });
  });

  test("lists members by page, a page past the end and the default page included", async () => {
    const first = await list({});
    expect(first).toEqual({ totalCount: 45, ids: Array.from({ length: 10 }, (_, index) => person(index)) });
    expect(await list({ limit: 20, offset: 40 })).toEqual({ totalCount: 45, ids: [40, 41, 42, 43, 44].map(person) });
    expect(await list({ offset: 100 })).toEqual({ totalCount: 45, ids: [] });
    // What is 0 is not sent, and so the default.
    expect(await list({ limit: 0, offset: 0 })).toEqual(first);
    expect((await list({ limit: 500 })).ids).toHaveLength(45);
  });

  test("sorts members by each field, rising and falling", async () => {
    expect((await list({ orderBy: "+created_at", limit: 2 })).ids).toEqual([44, 43].map(person));
    expect((await list({ orderBy: "-created_at", limit: 2 })).ids).toEqual([0, 1].map(person));
    for (const field of ["first_name", "last_name", "email_address", "phone_number", "username"] as const) {
      const rising = await list({ orderBy: field, limit: 500 });
      const falling = await list({ orderBy: `-${field}`, limit: 500 });
      expect(await list({ orderBy: `+${field}`, limit: 500 })).toEqual(rising);
      expect(new Set(falling.ids)).toEqual(new Set(rising.ids));
      expect(falling.ids).not.toEqual(rising.ids);
    }
  });

  test("narrows members by each filter, one value and many, and counts what is left", async () => {
    const admins = { totalCount: 2, ids: [0, 40].map(person) };
    expect(await list({ role: ["org:admin"] })).toEqual(admins);
    expect((await list({ role: ["org:admin", "org:member"] })).totalCount).toBe(45);
    expect(await list({ userId: [person(3)] })).toEqual({ totalCount: 1, ids: [person(3)] });
    expect((await list({ userId: [`+${person(3)}`, person(4)] })).ids).toEqual([3, 4].map(person));
    expect(await list({ role: ["org:admin"], userId: [`-${person(0)}`] })).toEqual({
      totalCount: 1,
      ids: [person(40)],
    });
    expect(
      (await list({ username: [`bram.almeida-${organizationId}`, `DIEGO.CASTELLANO-${organizationId}`] })).ids,
    ).toEqual([person(3)]);
    const addresses = [`ada.okafor@${domain()}`, `Bram.Almeida@${domain()}`];
    expect((await list({ emailAddress: addresses })).ids).toEqual([0, 1].map(person));
    expect((await list({ query: "ADA OKAF" })).ids).toEqual([person(0)]);
    expect((await list({ query: person(17) })).ids).toContain(person(17));
    expect((await list({ nameQuery: "bram alm" })).ids).toEqual([person(1)]);
    expect((await list({ emailAddressQuery: "m.almeida@" })).ids).toEqual([person(1)]);
    expect((await list({ usernameQuery: "go.castell" })).ids).toEqual([person(3)]);
    expect((await list({ query: "nobody, at all" })).ids).toEqual([]);
  });

  test("narrows members by the time at which they came", async () => {
    const { data } = await clerk.organizations.getOrganizationMembershipList({ organizationId, limit: 500 });
    const time = must(data[10]).createdAt;
    expect((await list({ createdAtAfter: time, limit: 500 })).totalCount).toBe(10);
    expect((await list({ createdAtBefore: time, limit: 500 })).totalCount).toBe(34);
    expect((await list({ createdAtAfter: time, createdAtBefore: must(data[5]).createdAt })).totalCount).toBe(4);
  });

  test("adds, changes and removes a member, and answers the membership each time", async () => {
    const userId = "elsewhere_7";
    // Not in the SDK's types, but it sends it.
    const metadata = { publicMetadata: { teamLead: true }, privateMetadata: { payGrade: { minLevel: 3 } } };
    const newcomer = { organizationId, userId, role: "org:member", ...metadata };
    const added = await clerk.organizations.createOrganizationMembership(newcomer);
    expect(added).toMatchObject({
      role: "org:member",
      ...metadata,
      organization: { id: organizationId, membersCount: 46 },
    });
    expect(added.publicUserData).toMatchObject({ userId, hasImage: false });
    expect(added.createdAt).toBeGreaterThan(Date.now() - 60_000);

    const promoted = await clerk.organizations.updateOrganizationMembership({
      organizationId,
      userId,
      role: "org:admin",
    });
    expect(promoted).toMatchObject({ id: added.id, role: "org:admin", ...metadata });
    const removed = await clerk.organizations.deleteOrganizationMembership({ organizationId, userId });
    expect(removed).toMatchObject({ id: added.id, role: "org:admin", organization: { membersCount: 45 } });
    expect((await list({ userId: [userId] })).totalCount).toBe(0);
  });

  test("merges metadata, and leaves its keys as the app writes them", async () => {
    const userId = person(3);
    const merge = (params: { publicMetadata?: JsonObject; privateMetadata?: JsonObject }) =>
      clerk.organizations.updateOrganizationMembershipMetadata({ organizationId, userId, ...params });
    await merge({ publicMetadata: { teamName: { subTeam: "A", "kebab-key": 1 } }, privateMetadata: { payGrade: 3 } });
    const merged = await merge({ publicMetadata: { teamName: { subTeam: null, list: [1] } } });
    expect(merged.publicMetadata).toEqual({ teamName: { "kebab-key": 1, list: [1] } });
    expect(merged.privateMetadata).toEqual({ payGrade: 3 });
    // With nothing to merge it sends no body, and says that it is JSON.
    expect(await merge({})).toEqual(merged);
  });

  test("invites, lists, reads and revokes", async () => {
    const invited = await clerk.organizations.createOrganizationInvitation({
      organizationId,
      emailAddress: "ann+new@x.test",
      role: "org:admin",
      inviterUserId: person(0),
      expiresInDays: 3,
      redirectUrl: "https://other.test/join?from=mail",
      publicMetadata: { teamName: "A" },
      privateMetadata: { payGrade: 2 },
    });
    expect(invited).toMatchObject({
      emailAddress: "ann+new@x.test",
      role: "org:admin",
      roleName: "Admin",
      organizationId,
      status: "pending",
      publicMetadata: { teamName: "A" },
      privateMetadata: { payGrade: 2 },
    });
    expect(invited.url).toMatch(/^https:\/\/other\.test\/join\?from=mail&invitation_ticket=[0-9a-f]{64}$/);
    expect(invited.expiresAt - invited.createdAt).toBe(3 * 24 * 3_600_000);
    const invitation = { organizationId, invitationId: invited.id };
    expect(await clerk.organizations.getOrganizationInvitation(invitation)).toEqual(invited);

    const pending = await clerk.organizations.getOrganizationInvitationList({ organizationId, status: ["pending"] });
    expect(pending.totalCount).toBe(5);
    expect(pending.data[0]).toEqual(invited);
    // The SDK's types know neither, the API does.
    const more = { orderBy: "+email_address", emailAddress: ["ANN+new@x.test"] };
    const found = await clerk.organizations.getOrganizationInvitationList({ organizationId, limit: 1, ...more });
    expect(found.data).toEqual([invited]);

    const revoked = await clerk.organizations.revokeOrganizationInvitation({
      ...invitation,
      requestingUserId: person(0),
    });
    expect(revoked).toMatchObject({ id: invited.id, status: "revoked", url: null });
    const ended = await clerk.organizations.getOrganizationInvitationList({
      organizationId,
      status: ["revoked", "expired"],
    });
    expect(ended.totalCount).toBe(5);
    const [another] = (await clerk.organizations.getOrganizationInvitationList({ organizationId, status: ["pending"] }))
      .data;
    // Without a requesting user it sends no body, and says that it is JSON.
    const bare = { organizationId, invitationId: must(another?.id) };
    expect((await clerk.organizations.revokeOrganizationInvitation(bare)).status).toBe("revoked");
  });

  test("invites ten at once", async () => {
    const all = Array.from({ length: 10 }, (_, index) => ({ emailAddress: `p${index}@x.test`, role: "org:member" }));
    const { data, totalCount } = await clerk.organizations.createOrganizationInvitationBulk(organizationId, all);
    expect(totalCount).toBe(10);
    expect(data.map(({ emailAddress }) => emailAddress)).toEqual(all.map(({ emailAddress }) => emailAddress));
    const organization = await clerk.organizations.getOrganization({ organizationId });
    expect(organization.raw?.pending_invitations_count).toBe(14);
  });

  test("lists the memberships of the whole instance, and those of one user", async () => {
    const elsewhere = await clerk.organizations.createOrganization({ name: "Second", createdBy: person(0) });
    const ofUser = await clerk.users.getOrganizationMembershipList({ userId: person(0), limit: 1, offset: 1 });
    expect(ofUser.totalCount).toBe(2);
    expect(ofUser.data[0]?.organization.id).toBe(organizationId);

    const page = await clerk.organizations.getInstanceOrganizationMembershipList({ orderBy: "-created_at", limit: 1 });
    expect(page.data[0]).toMatchObject({ organization: { id: elsewhere.id, membersCount: 1 } });
    const oldest = await clerk.organizations.getInstanceOrganizationMembershipList({
      orderBy: "+created_at",
      limit: 500,
    });
    expect(oldest.totalCount).toBe(page.totalCount);
    const times = oldest.data.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
