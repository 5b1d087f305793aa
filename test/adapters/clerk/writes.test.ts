import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { inviteInChunks } from "../../../src/organization/inviteInChunks.js";
import { refusal } from "../../support/network.js";
import { atClerk } from "../../support/clerk/atClerk.js";
import { startClerk, type StartedClerk } from "../../support/clerk/startClerk.js";
import { must } from "../../support/must.js";

let started: StartedClerk;
beforeAll(async () => {
  started = await startClerk();
});
afterEach(() => started.reset());
afterAll(() => started.close());

const ADMIN = "org:admin";
const MEMBER = "org:member";

/** What was sent, as method and path, without what Clerk adds. */
const sent = () =>
  started.network.requests.map(({ method, path }) => {
    const [pathname = "", query] = path.split("?");
    return `${new URLSearchParams(query).get("_method") ?? method} ${pathname.replace(/org_\d+$|org_\d+(?=\/)/, "org")}`;
  });

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `new-${index}@x.test`);

describe("members", () => {
  test("who is removed is answered, though Clerk's own rows answer nothing", async () => {
    const { organization, http, people } = await started.open();
    const id = must(people[3]?.id);
    const before = (await http.getMemberships({ query: id })).data.find((row) => row.publicUserData.userId === id);
    expect(await organization.removeMember(id)).toEqual(atClerk(must(before)));
  });

  test("a record stays as it was read when Clerk's object changes in place", async () => {
    const { organization, http } = await started.open({ requests: 1, invitations: 1 });
    const [request] = (await organization.getMembershipRequests()).data;
    const [invitation] = (await organization.getInvitations({ status: ["pending"] })).data;
    const accepted = await organization.acceptMembershipRequest(must(request?.id));
    const revoked = await organization.revokeInvitation(must(invitation?.id));
    expect([accepted.status, revoked.status]).toEqual(["accepted", "revoked"]);
    expect([request?.status, invitation?.status]).toEqual(["pending", "pending"]);
    expect((await http.getInvitations({ status: ["revoked"] })).data.map(({ id }) => id)).toEqual([invitation?.id]);
  });

  test("what Clerk's own object counts goes stale, what is answered does not", async () => {
    const { organization, clerk, http, people } = await started.open({ requests: 3 });
    await http.removeMember(must(people[3]?.id));
    await http.inviteMember({ emailAddress: "new@x.test", role: MEMBER });
    expect(await organization.getOrganization()).toMatchObject({
      id: organization.id,
      name: "Northwind Trading",
      membersCount: 11,
      pendingInvitationsCount: 1,
      pendingRequestsCount: 3,
    });
    expect(clerk.organization).toMatchObject({ membersCount: 12, pendingInvitationsCount: 0 });
  });

  test("who may not decide requests counts none, and asks for none", async () => {
    const { organization } = await started.open({ requests: 3, viewer: 1 });
    expect(await organization.getOrganization()).toMatchObject({ membersCount: 12, pendingRequestsCount: 0 });
    expect(sent()).toEqual(["GET /organizations/org"]);
  });

  test("where the app takes no requests, there are none", async () => {
    const { organization } = await started.open();
    started.network.intercept = ({ url }) =>
      url.includes("membership_requests") ? refusal(403, "feature_not_enabled", "Not enabled.") : undefined;
    expect((await organization.getOrganization()).pendingRequestsCount).toBe(0);
  });

  test("the viewer may leave, and is answered as they were", async () => {
    const { organization, clerk, http } = await started.open({ viewer: 1 });
    const { data } = await http.getMemberships();
    const left = await organization.leaveOrganization();
    expect(data.map(atClerk)).toContainEqual(left);
    expect(clerk.organization).toBeNull();
    await expect(organization.getMemberships()).rejects.toMatchObject({
      code: "not_a_member_in_organization",
      status: 403,
    });
  });
});

describe("requests", () => {
  test("who is let in gets the role that was said, though Clerk takes none", async () => {
    const { organization, http } = await started.open({ requests: 1 });
    const [request] = (await http.getMembershipRequests()).data;
    await organization.acceptMembershipRequest(must(request?.id), { role: ADMIN });
    const member = (await http.getMemberships({ role: [ADMIN], query: request?.publicUserData.userId })).data;
    expect(member).toMatchObject([{ role: ADMIN }]);
  });

  test("who cannot get it is a member in the default role, and that is said", async () => {
    const { organization, http } = await started.open({ requests: 1 });
    const [request] = (await http.getMembershipRequests()).data;
    const act = organization.acceptMembershipRequest(must(request?.id), { role: "org:nothing" });
    await expect(act).rejects.toMatchObject({
      code: "resource_not_found",
      status: 404,
      message: expect.stringContaining("They were added, but without the role you chose."),
    });
    expect((await http.getMemberships({ query: request?.publicUserData.userId })).data).toMatchObject([
      { role: MEMBER },
    ]);
  });

  test("one that no list has shown is found among all", async () => {
    const { organization, http } = await started.open({ requests: 130 });
    const [oldest] = (await http.getMembershipRequests({ initialPage: 130, pageSize: 1 })).data;
    started.network.requests.length = 0;
    expect(await organization.rejectMembershipRequest(must(oldest?.id))).toMatchObject({ status: "rejected" });
    expect(sent().map((request) => request.split("/")[0])).toEqual(["GET ", "GET ", "POST "]);
  });

  test("one that a list has shown is decided at once", async () => {
    const { organization } = await started.open({ requests: 2 });
    const [request] = (await organization.getMembershipRequests()).data;
    started.network.requests.length = 0;
    await organization.rejectMembershipRequest(must(request?.id));
    expect(sent()).toHaveLength(1);
  });
});

describe("inviting many", () => {
  test("up to ten go in one call", async () => {
    const { organization } = await started.open();
    const outcomes = await organization.inviteMembers({ emailAddresses: addresses(10), role: MEMBER });
    expect(outcomes.map(({ emailAddress, outcome }) => [emailAddress, outcome])).toEqual(
      addresses(10).map((address) => [address, "invited"]),
    );
    expect(sent()).toEqual(["POST /organizations/org/invitations/bulk"]);
  });

  test("more go in several", async () => {
    const { organization } = await started.open();
    const outcomes = await inviteInChunks(organization, { emailAddresses: addresses(23), role: MEMBER });
    expect(outcomes.filter(({ outcome }) => outcome === "invited")).toHaveLength(23);
    expect(sent()).toHaveLength(3);
  });

  test("a rejected address stops no other, though Clerk then invites none of them", async () => {
    const { organization, people, http } = await started.open();
    await http.inviteMember({ emailAddress: "again@x.test", role: MEMBER });
    const emailAddresses = ["a@x.test", "again@x.test", "nonsense", must(people[2]?.emailAddress), "b@x.test"];
    const outcomes = await organization.inviteMembers({ emailAddresses, role: MEMBER });
    expect(outcomes.map(({ emailAddress }) => emailAddress)).toEqual(emailAddresses);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      "invited",
      "already_invited",
      "malformed",
      "already_member",
      "invited",
    ]);
    const { data } = await http.getInvitations({ status: ["pending"] });
    expect(data.map(({ emailAddress }) => emailAddress).toSorted()).toEqual(["a@x.test", "again@x.test", "b@x.test"]);
  });

  test("as many are invited as there are seats", async () => {
    const { organization } = await started.open({ maxAllowedMemberships: 14 });
    const outcomes = await organization.inviteMembers({ emailAddresses: addresses(4), role: MEMBER });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["invited", "invited", "over_limit", "over_limit"]);
  });

  test("what concerns all is refused as a whole, without trying one by one", async () => {
    const { organization } = await started.open();
    const inviteAs = (role: string) => organization.inviteMembers({ emailAddresses: addresses(3), role });
    await expect(inviteAs("org:nothing")).rejects.toMatchObject({ code: "resource_not_found" });
    const { organization: member } = await started.open({ viewer: 1 });
    await expect(member.inviteMembers({ emailAddresses: addresses(3), role: MEMBER })).rejects.toMatchObject({
      code: "missing_organization_permission",
    });
    const tooMany = { emailAddresses: addresses(11), role: MEMBER };
    const { organization: other } = await started.open();
    await expect(other.inviteMembers(tooMany)).rejects.toMatchObject({ code: "bulk_size_exceeded" });
    expect(sent()).toEqual(["POST /organizations/org/invitations/bulk"]);
  });

  test("Clerk's invitations carry no message: one is refused, not lost", async () => {
    const { organization } = await started.open();
    const terms = { role: MEMBER, message: "See you on Monday" };
    await expect(organization.inviteMember({ emailAddress: "a@x.test", ...terms })).rejects.toMatchObject({
      code: "not_supported",
    });
    await expect(organization.inviteMembers({ emailAddresses: ["a@x.test"], ...terms })).rejects.toMatchObject({
      code: "not_supported",
    });
    expect(sent()).toEqual([]);
  });
});

describe("ids, which Clerk's client puts into paths as they are", () => {
  test("an id that is none is refused before it is sent", async () => {
    const { organization } = await started.open();
    for (const id of ["", ".", ".."]) {
      await expect(organization.removeMember(id)).rejects.toMatchObject({ code: "form_param_value_invalid" });
      const update = organization.updateMember({ userId: id, role: ADMIN });
      await expect(update).rejects.toMatchObject({ code: "form_param_value_invalid" });
    }
    expect(sent()).toEqual([]);
  });

  test("an id with a slash addresses nothing else", async () => {
    const { organization, people } = await started.open();
    const id = `../memberships/${must(people[3]?.id)}`;
    await expect(organization.removeMember(id)).rejects.toMatchObject({ code: "resource_not_found" });
    expect((await organization.getMemberships()).totalCount).toBe(12);
  });
});
