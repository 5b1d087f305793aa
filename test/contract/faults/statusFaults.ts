import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { firstOf, orElse, type Fault } from "./fault.js";

/** Does nothing where it should be refused. */
const instead = (good: Parameters<Fault["plant"]>[0]) => () => firstOf(good.getMemberships());

export const statusFaults: readonly Fault[] = [
  {
    fault: "deactivating removes",
    plant: (good) => ({
      async deactivateMember(userId) {
        return { ...(await good.removeMember(userId)), status: "inactive" };
      },
    }),
    foundBy: ["a deactivated member is inactive, and has the same role, metadata and time of joining"],
  },
  {
    fault: "a deactivated member has a seat",
    plant: (good) => ({
      async getOrganization() {
        const details = await good.getOrganization();
        return { ...details, membersCount: (await good.getMemberships({ pageSize: 1 })).totalCount };
      },
    }),
    foundBy: [
      "a deactivated member does not count, and counts again when reactivated",
      "a member who expired does not count, and is not reactivated before they have another end",
    ],
  },
  {
    fault: "reactivating has no effect",
    plant: (good) => ({
      async reactivateMember(userId) {
        const answer = await good.reactivateMember(userId);
        await good.deactivateMember(userId);
        return answer;
      },
    }),
    foundBy: ["a reactivated member is as they were"],
  },
  {
    fault: "what is so already is refused",
    plant: (good) => ({
      async reactivateMember(userId) {
        const { data } = await good.getMemberships({ pageSize: 100 });
        const member = data.find(({ publicUserData }) => publicUserData.userId === userId);
        if (member?.status === "active") throw new OrganizationError("They are.", { status: 409 });
        return good.reactivateMember(userId);
      },
    }),
    foundBy: ["deactivating an inactive member, or reactivating an active one, changes nothing"],
  },
  {
    fault: "everything succeeds",
    plant: (good) => ({
      deactivateMember: (userId) => orElse(() => good.deactivateMember(userId), instead(good)),
      updateMemberExpiry: (params) => orElse(() => good.updateMemberExpiry(params), instead(good)),
      updateMember: (params) => orElse(() => good.updateMember(params), instead(good)),
      addMember: (params) => orElse(() => good.addMember(params), instead(good)),
    }),
    foundBy: [
      "only members can be deactivated, reactivated or given an end",
      "the last member who can manage members cannot be deactivated, or get an end",
      "a manager who is inactive, or whose access ends, is not the one who remains",
      "access cannot end in the past, after the year 9999, or between two milliseconds",
      "a user can be added with an end, and not with one in the past",
    ],
  },
  {
    fault: "an inactive or expired viewer can read",
    plant: (good) => ({
      getViewer: () => orElse(() => good.getViewer(), instead(good)),
      getMemberships: (params) =>
        orElse(
          () => good.getMemberships(params),
          () => ({ data: [], totalCount: 0 }),
        ),
    }),
    foundBy: ["a deactivated viewer can do nothing", "a viewer whose access has ended can do nothing"],
  },
  {
    fault: "an end stays",
    plant: (good) => ({
      updateMemberExpiry: (params) =>
        params.expiresAt === null ? firstOf(good.getMemberships()) : good.updateMemberExpiry(params),
    }),
    foundBy: ["access can get an end, another one, and none again"],
  },
  {
    fault: "a later end does not bring back",
    plant: (good) => ({
      async updateMemberExpiry(params) {
        const { data } = await good.getMemberships({ status: ["expired"], pageSize: 100 });
        const answer = await good.updateMemberExpiry(params);
        const wasExpired = data.some(({ publicUserData }) => publicUserData.userId === params.userId);
        return wasExpired ? { ...answer, status: "expired" } : answer;
      },
    }),
    foundBy: ["a member whose access has ended is expired, and active again with a later end"],
  },
  {
    fault: "an invitation forgets when access ends",
    plant: (good) => ({
      inviteMembers: (params) => good.inviteMembers({ ...params, membershipExpiresAt: null }),
    }),
    foundBy: ["an invitation says when the access that it gives ends, and is void then"],
  },
  {
    fault: "accepting a request forgets when access ends",
    plant: (good) => ({
      acceptMembershipRequest: (id, { role } = {}) => good.acceptMembershipRequest(id, { role }),
    }),
    foundBy: ["a join request can be accepted with an end"],
  },
  {
    fault: "the audit trail says who made access end, at its end",
    plant: (good) => ({
      async getMembershipEvents(params) {
        const { data, totalCount } = await good.getMembershipEvents(params);
        return { data: data.map((event) => ({ ...event, actorId: event.actorId ?? "user_1" })), totalCount };
      },
    }),
    foundBy: ["the audit trail has each change of a status, and when access ended before and since"],
  },
  {
    fault: "the filters of status and end are ignored",
    plant: (good) => ({
      getMemberships: (params) => good.getMemberships({ ...params, status: [], expiresBefore: 0 }),
    }),
    foundBy: ["members filter by their status", "members filter by when their access ends"],
  },
];
