import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MANAGE_MEMBERS } from "../../../src/organization/permissions.js";
import { inviteInChunks } from "../../../src/organization/inviteInChunks.js";
import { type BetterAuthServer, openBetterAuth } from "../../support/betterAuthServer.js";
import { must } from "../../support/must.js";

let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth();
});
afterAll(() => server.close());

const HOUR = 3_600_000;

async function setUp(options?: Parameters<BetterAuthServer["createBetterAuthOrganization"]>[0]) {
  const made = await server.createBetterAuthOrganization(options);
  const at = (index: number) => must(made.userIds[index]);
  /** A user's role in the database. */
  const keptRole = async (index: number) =>
    (await server.queries.selectFrom("member").select("role").where("userId", "=", at(index)).executeTakeFirst())?.role;
  return { ...made, at, keptRole };
}

/** Puts an invitation into the database as it would be after some time. */
async function age(id: string, change: { status?: string; expiresAt?: Date }) {
  await server.queries.updateTable("invitation").set(change).where("id", "=", id).execute();
}

describe("roles", () => {
  test("several roles replace the earlier ones exactly", async () => {
    const { organization, at, keptRole } = await setUp();
    const updated = await organization.updateMember({ userId: at(5), role: "member,admin" });
    expect(updated).toMatchObject({
      role: "admin,member",
      roleName: "Admin, Member",
      publicUserData: { userId: at(5) },
    });
    expect(updated.permissions).toContain(MANAGE_MEMBERS);
    expect(await keptRole(5)).toBe("admin,member");
    expect(await organization.updateMember({ userId: at(5), role: "member" })).toMatchObject({ role: "member" });
    expect(await keptRole(5)).toBe("member");
  });

  test("of who holds several none is dropped by being shown, taken away and given back", async () => {
    const { organization, at, keptRole } = await setUp();
    const before = (await organization.getMemberships()).data.find(({ role }) => role === "admin,member");
    await organization.updateMember({ userId: at(2), role: "owner" });
    expect(await organization.updateMember({ userId: at(2), role: must(before?.role) })).toEqual(before);
    expect(await keptRole(2)).toBe("admin,member");
  });

  test("a member far from the first page gets one too", async () => {
    const { organization, at, keptRole, network } = await setUp({ count: 250 });
    await organization.updateMember({ userId: at(249), role: "admin" });
    expect(await keptRole(249)).toBe("admin");
    expect(network.requests).toHaveLength(2);
  });

  test("only owners make owners, and change them", async () => {
    const { at, seenBy, keptRole } = await setUp();
    const { organization } = await seenBy(at(1));
    for (const [index, role] of [
      [5, "owner"],
      [5, "member,owner"],
      [0, "member"],
    ] as const) {
      await expect(organization.updateMember({ userId: at(index), role })).rejects.toMatchObject({
        code: "missing_organization_permission",
        status: 403,
        message: expect.stringContaining("Only owners") as unknown,
      });
    }
    expect([await keptRole(5), await keptRole(0)]).toEqual(["member", "owner"]);
  });

  test("the last owner stays one, though admins are there", async () => {
    const { organization, at, keptRole } = await setUp();
    await expect(organization.updateMember({ userId: at(0), role: "admin" })).rejects.toMatchObject({
      code: "organization_minimum_permissions_needed",
      message: "The organization needs an owner. Make another member an owner first.",
    });
    expect(await keptRole(0)).toBe("owner");
  });

  test("a role that is not there, or none, is refused", async () => {
    const { organization, at, keptRole } = await setUp();
    await expect(organization.updateMember({ userId: at(5), role: "editor" })).rejects.toMatchObject({
      code: "resource_not_found",
      paramName: "role",
    });
    await expect(organization.updateMember({ userId: at(5), role: " , " })).rejects.toMatchObject({
      code: "form_param_missing",
      paramName: "role",
    });
    expect(await keptRole(5)).toBe("member");
  });
});

describe("removing", () => {
  test("who is removed is answered as they were, by the id of the user", async () => {
    const { organization, at } = await setUp();
    const before = (await organization.getMemberships({ pageSize: 50 })).data.at(-1);
    expect(await organization.removeMember(at(23))).toEqual(before);
    await expect(organization.removeMember(at(23))).rejects.toMatchObject({
      code: "resource_not_found",
      status: 404,
      paramName: "user_id",
    });
  });

  test("who may not remove is told so, and is not taken for signed out", async () => {
    const { at, seenBy } = await setUp();
    const { organization } = await seenBy(at(9));
    await expect(organization.removeMember(at(10))).rejects.toMatchObject({
      code: "missing_organization_permission",
      status: 403,
    });
  });

  test("removing an owner fails for an admin by rights, and the last owner for an owner by need", async () => {
    const { organization, at, seenBy } = await setUp();
    const asAdmin = await seenBy(at(1));
    await expect(asAdmin.organization.removeMember(at(0))).rejects.toMatchObject({
      code: "missing_organization_permission",
      message: "Only owners can remove an owner. Ask one of them.",
    });
    await expect(organization.removeMember(at(0))).rejects.toMatchObject({
      code: "organization_minimum_permissions_needed",
    });
  });

  test("who leaves is answered, and gone; the last owner may not", async () => {
    const { organization, at, seenBy } = await setUp();
    const asMember = await seenBy(at(9));
    expect(await asMember.organization.leaveOrganization()).toMatchObject({
      role: "member",
      roleName: "Member",
      publicUserData: { userId: at(9) },
    });
    expect((await organization.getMemberships()).totalCount).toBe(23);
    await expect(asMember.organization.leaveOrganization()).rejects.toMatchObject({
      code: "not_a_member_in_organization",
      status: 403,
    });
    await expect(organization.leaveOrganization()).rejects.toMatchObject({
      code: "organization_minimum_permissions_needed",
    });
  });
});

const invitationUrl = (id: string) => `https://app.test/join/${id}`;

describe("invitations", () => {
  test("all kinds are listed under the contract's words, an expired one by its time", async () => {
    const { organization } = await setUp();
    const ids = new Map<string, string>();
    for (const kind of ["pending", "accepted", "rejected", "canceled", "expired"]) {
      const { id } = await organization.inviteMember({ emailAddress: `${kind}@guests.test`, role: "admin,member" });
      ids.set(kind, id);
      await age(id, kind === "expired" ? { expiresAt: new Date(Date.now() - HOUR) } : { status: kind });
    }
    const { data, totalCount } = await organization.getInvitations({ orderBy: "email_address" });
    expect(totalCount).toBe(5);
    expect(data.map(({ emailAddress, status }) => [emailAddress, status])).toEqual([
      ["accepted@guests.test", "accepted"],
      ["canceled@guests.test", "revoked"],
      ["expired@guests.test", "expired"],
      ["pending@guests.test", "pending"],
      ["rejected@guests.test", "revoked"],
    ]);
    expect(data[3]).toMatchObject({ role: "admin,member", roleName: "Admin, Member", url: null, delivery: null });
    expect((await organization.getInvitations({ status: ["revoked", "expired"] })).totalCount).toBe(3);
  });

  test("pages, search and both orders hold over all of them, the newest first", async () => {
    const { organization } = await setUp();
    const emailAddresses = Array.from({ length: 23 }, (_, index) => `person${index + 10}@guests.test`);
    for (const emailAddress of emailAddresses) await organization.inviteMember({ emailAddress, role: "member" });
    const addressesOn = async (initialPage: number) =>
      (await organization.getInvitations({ initialPage, pageSize: 10 })).data.map(({ emailAddress }) => emailAddress);
    const paged = [...(await addressesOn(1)), ...(await addressesOn(2)), ...(await addressesOn(3))];
    expect(paged).toEqual(emailAddresses.toReversed());
    expect(await organization.getInvitations({ query: "PERSON3", pageSize: 1 })).toMatchObject({
      data: [{ emailAddress: "person32@guests.test" }],
      totalCount: 3,
    });
    const { data } = await organization.getInvitations({ orderBy: "-email_address", pageSize: 1 });
    expect(data[0]?.emailAddress).toBe("person32@guests.test");
  });

  test("of many addresses each has its outcome, and one that is invited already its invitation", async () => {
    const { organization, emails, network } = await setUp();
    const pending = await organization.inviteMember({ emailAddress: "zoe@guests.test", role: "admin" });
    const emailAddresses = ["ann@guests.test", "ANN@guests.test", "Zoe@Guests.test", "nonsense", must(emails[7])];
    const outcomes = await organization.inviteMembers({ emailAddresses, role: "member" });
    expect(outcomes.map(({ emailAddress, outcome }) => [emailAddress, outcome])).toEqual([
      ["ann@guests.test", "invited"],
      ["ANN@guests.test", "already_invited"],
      ["Zoe@Guests.test", "already_invited"],
      ["nonsense", "malformed"],
      [emails[7], "already_member"],
    ]);
    expect(outcomes[2]).toMatchObject({ invitation: pending });
    expect(network.requests.filter(({ path }) => path.endsWith("/invite-member"))).toHaveLength(6);
  });

  test("fifty are sent in chunks, and the ones that a broken network stopped can be sent again", async () => {
    const { organization, network } = await setUp();
    const emailAddresses = Array.from({ length: 50 }, (_, index) => `person${index}@guests.test`);
    let calls = 0;
    network.intercept = ({ url }) => {
      if (url.endsWith("/invite-member") && ++calls === 9) throw new TypeError("Failed to fetch");
      return undefined;
    };
    const outcomes = await inviteInChunks(organization, { emailAddresses, role: "member" });
    const failed = outcomes.filter(({ outcome }) => outcome !== "invited");
    expect(failed).toMatchObject([{ outcome: "failed", error: { code: "network_error" } }]);
    await inviteInChunks(organization, { emailAddresses: failed.map((one) => one.emailAddress), role: "member" });
    expect((await organization.getInvitations({ status: ["pending"] })).totalCount).toBe(50);
  });

  test("when all fail because of the caller, the call is rejected, and no one is invited", async () => {
    const { organization, at, seenBy } = await setUp();
    const asMember = await seenBy(at(9));
    const emailAddresses = ["ann@guests.test", "zoe@guests.test"];
    await expect(asMember.organization.inviteMembers({ emailAddresses, role: "member" })).rejects.toMatchObject({
      code: "missing_organization_permission",
      status: 403,
    });
    const asAdmin = await seenBy(at(1));
    await expect(
      asAdmin.organization.inviteMember({ emailAddress: "ann@guests.test", role: "owner" }),
    ).rejects.toMatchObject({
      code: "missing_organization_permission",
      paramName: "role",
    });
    expect(await organization.getInvitations()).toEqual({ data: [], totalCount: 0 });
    expect(await organization.inviteMembers({ emailAddresses: [], role: "member" })).toEqual([]);
  });

  test("inviting without a role invites no one", async () => {
    const { organization, network } = await setUp();
    const refused = { code: "form_param_missing", paramName: "role" };
    await expect(organization.inviteMember({ emailAddress: "ann@guests.test", role: "" })).rejects.toMatchObject(
      refused,
    );
    const many = organization.inviteMembers({ emailAddresses: ["ann@guests.test"], role: "" });
    await expect(many).rejects.toMatchObject(refused);
    expect(network.requests).toEqual([]);
  });

  test("what became of the addresses is told also when the pending invitations cannot be read", async () => {
    const { organization, network } = await setUp();
    await organization.inviteMember({ emailAddress: "zoe@guests.test", role: "member" });
    network.intercept = ({ url }) =>
      url.includes("/list-invitations") ? Response.json({}, { status: 500 }) : undefined;
    const emailAddresses = ["ann@guests.test", "zoe@guests.test"];
    expect(await organization.inviteMembers({ emailAddresses, role: "member" })).toMatchObject([
      { outcome: "invited" },
      { outcome: "already_invited", invitation: undefined },
    ]);
  });

  test("only a pending one of this organization is taken back", async () => {
    const { organization } = await setUp();
    const { organization: other } = await setUp();
    const [accepted, elsewhere] = [
      await organization.inviteMember({ emailAddress: "ann@guests.test", role: "member" }),
      await other.inviteMember({ emailAddress: "ann@guests.test", role: "member" }),
    ];
    await age(accepted.id, { status: "accepted" });
    await expect(organization.revokeInvitation(accepted.id)).rejects.toMatchObject({
      code: "organization_invitation_not_pending",
      status: 404,
    });
    await expect(organization.revokeInvitation(elsewhere.id)).rejects.toMatchObject({ code: "resource_not_found" });
    const statuses = [...(await organization.getInvitations()).data, ...(await other.getInvitations()).data];
    expect(statuses.map(({ status }) => status)).toEqual(["accepted", "pending"]);
  });

  test("one that is sent again keeps its id and gets a new time; in an expired one's place comes another", async () => {
    const { organization } = await setUp();
    const invitation = await organization.inviteMember({ emailAddress: "ann@guests.test", role: "admin,member" });
    await age(invitation.id, { expiresAt: new Date(Date.now() + HOUR) });
    const resent = await organization.resendInvitation(invitation.id);
    expect(resent).toMatchObject({ id: invitation.id, role: "admin,member", status: "pending" });
    expect(resent.expiresAt).toBeGreaterThan(Date.now() + 40 * HOUR);
    await age(invitation.id, { expiresAt: new Date(Date.now() - HOUR) });
    const renewed = await organization.resendInvitation(invitation.id);
    expect(renewed).toMatchObject({ emailAddress: "ann@guests.test", role: "admin,member", status: "pending" });
    expect(renewed.id).not.toBe(invitation.id);
    await organization.revokeInvitation(renewed.id);
    await expect(organization.resendInvitation(renewed.id)).rejects.toMatchObject({
      code: "organization_invitation_not_pending",
    });
  });

  test("the app's page is where a pending one is accepted, and no other", async () => {
    const { organization } = await server.createBetterAuthOrganization({}, { invitationUrl });
    const { id, url } = await organization.inviteMember({ emailAddress: "ann@guests.test", role: "member" });
    expect(url).toBe(`https://app.test/join/${id}`);
    expect(await organization.revokeInvitation(id)).toMatchObject({ status: "revoked", url: null });
  });
});
