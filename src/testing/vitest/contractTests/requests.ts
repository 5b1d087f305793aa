import { expect } from "vitest";
import { OrganizationError } from "../../../organization/OrganizationError.js";
import { commonRole, allMembers, listAll, membershipOf, UNKNOWN_ID, otherRole } from "../support/members.js";
import { expectError } from "../support/expectError.js";
import { expectPlain, expectRequest } from "../support/shapes.js";
import { contractTest, type Skip, type Tested } from "../contractTest.js";

const STATUSES = ["pending", "accepted", "rejected", "withdrawn"] as const;
const DECIDED = ["membership_request_not_pending", "resource_not_found"] as const;

type WithRequests = Tested<"getMembershipRequests">;

const pendingOf = ({ organization }: WithRequests) =>
  listAll((page) => organization.getMembershipRequests({ ...page, status: ["pending"] }));

/** A pending request: a new one where the backend can make one, else the first. */
async function pendingRequest(subject: WithRequests, skip: Skip) {
  const id = await subject.askToJoin?.();
  const pending = await pendingOf(subject);
  if (id === undefined) return pending[0] ?? skip("has no pending requests, and no `askToJoin`");
  return pending.find((request) => request.id === id) ?? expect.fail(`Who has just asked is not listed: ${id}`);
}

export const requestTests = [
  contractTest("join requests are listed as pending", ["getMembershipRequests"], async (subject, skip) => {
    const request = await pendingRequest(subject, skip);
    expectRequest(request);
    expectPlain(request);
    expect(request.status).toBe("pending");
  }),

  contractTest(
    "join requests filter by any of several statuses, with the right count",
    ["getMembershipRequests", "rejectMembershipRequest"],
    async (subject, skip) => {
      const { organization } = subject;
      const rejected = await pendingRequest(subject, skip);
      await subject.askToJoin?.();
      await organization.rejectMembershipRequest(rejected.id);
      const all = await listAll((page) => organization.getMembershipRequests({ ...page, status: STATUSES }));
      for (const status of STATUSES) {
        const found = await listAll((page) => organization.getMembershipRequests({ ...page, status: [status] }));
        expect(found, status).toEqual(all.filter((request) => request.status === status));
        const { totalCount } = await organization.getMembershipRequests({ status: [status], pageSize: 1 });
        expect(totalCount, `the count of ${status}`).toBe(found.length);
      }
    },
  ),

  contractTest(
    "paging through join requests returns each exactly once",
    ["getMembershipRequests"],
    async (subject, skip) => {
      const { organization } = subject;
      await pendingRequest(subject, skip);
      await subject.askToJoin?.();
      const all = await organization.getMembershipRequests({ pageSize: 100 });
      const paged = await listAll((page) => organization.getMembershipRequests(page), 1);
      expect(paged.map(({ id }) => id).toSorted()).toEqual(all.data.map(({ id }) => id).toSorted());
      const beyond = { initialPage: 50, pageSize: 10 };
      expect(await organization.getMembershipRequests(beyond)).toEqual({ data: [], totalCount: all.totalCount });
      const first = await organization.getMembershipRequests({ initialPage: 1, pageSize: 1 });
      expect(await organization.getMembershipRequests({ initialPage: -1, pageSize: 1 })).toEqual(first);
    },
  ),

  contractTest(
    "accepting a join request adds the member",
    ["getMembershipRequests", "acceptMembershipRequest"],
    async (subject, skip) => {
      const { organization } = subject;
      const { id, publicUserData } = await pendingRequest(subject, skip);
      const accepted = await organization.acceptMembershipRequest(id);
      expectRequest(accepted);
      expectPlain(accepted);
      expect(accepted).toMatchObject({ id, status: "accepted", publicUserData: { userId: publicUserData.userId } });
      expect(await membershipOf(organization, publicUserData.userId)).toBeDefined();
      expect((await pendingOf(subject)).map((request) => request.id)).not.toContain(id);
    },
  ),

  contractTest(
    "a join request can be accepted with a role",
    ["getMembershipRequests", "acceptMembershipRequest"],
    async (subject, skip) => {
      const { organization } = subject;
      const { id, publicUserData } = await pendingRequest(subject, skip);
      const role = await otherRole(organization, await commonRole(organization));
      await organization.acceptMembershipRequest(id, { role });
      expect(await membershipOf(organization, publicUserData.userId)).toMatchObject({ role });
    },
  ),

  contractTest(
    "rejecting a join request adds no member",
    ["getMembershipRequests", "rejectMembershipRequest"],
    async (subject, skip) => {
      const { organization } = subject;
      const { id, publicUserData } = await pendingRequest(subject, skip);
      const before = await allMembers(organization);
      const rejected = await organization.rejectMembershipRequest(id);
      expectRequest(rejected);
      expectPlain(rejected);
      expect(rejected).toMatchObject({ id, status: "rejected", publicUserData: { userId: publicUserData.userId } });
      expect(await allMembers(organization)).toEqual(before);
      expect((await pendingOf(subject)).map((request) => request.id)).not.toContain(id);
    },
  ),

  contractTest(
    "a join request is decided once",
    ["getMembershipRequests", "acceptMembershipRequest", "rejectMembershipRequest"],
    async (subject, skip) => {
      const { organization } = subject;
      const { id } = await pendingRequest(subject, skip);
      await organization.rejectMembershipRequest(id);
      await expectError(() => organization.rejectMembershipRequest(id), DECIDED);
      await expectError(() => organization.acceptMembershipRequest(id), DECIDED);
      await expectError(() => organization.acceptMembershipRequest(UNKNOWN_ID), DECIDED);
      await expectError(() => organization.rejectMembershipRequest(UNKNOWN_ID), DECIDED);
    },
  ),

  contractTest(
    "a rejected join request can be reopened",
    ["getMembershipRequests", "rejectMembershipRequest", "reopenMembershipRequest"],
    async (subject, skip) => {
      const { organization } = subject;
      const { id } = await pendingRequest(subject, skip);
      await organization.rejectMembershipRequest(id);
      expect(await organization.reopenMembershipRequest(id)).toMatchObject({ id, status: "pending" });
      expect((await pendingOf(subject)).map((request) => request.id)).toContain(id);
      await expectError(() => organization.reopenMembershipRequest(UNKNOWN_ID));
    },
  ),

  contractTest("a member cannot request to join", ["requestMembership"], async ({ organization }) => {
    await expectError(() => organization.requestMembership(), ["already_a_member_in_organization"]);
  }),

  contractTest(
    "a user can request to join once, and withdraw the request",
    ["stranger", "getMembershipRequests", "requestMembership", "withdrawMembershipRequest"],
    async (subject, skip) => {
      const { stranger } = subject;
      const asked = await stranger.requestMembership?.().catch((error: unknown) => {
        if (error instanceof OrganizationError && error.status === 401) return undefined;
        throw error;
      });
      const { id } = asked ?? skip("has a stranger who is signed out");
      const [listed, ...others] = (await pendingOf(subject)).filter((request) => request.id === id);
      expect(listed).toEqual(asked);
      expect(others).toEqual([]);
      expect(await stranger.requestMembership?.()).toMatchObject({ id });
      expect(await stranger.withdrawMembershipRequest?.()).toMatchObject({ id, status: "withdrawn" });
      expect((await pendingOf(subject)).map((request) => request.id)).not.toContain(id);
    },
  ),
];
