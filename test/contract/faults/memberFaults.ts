import { NOBODY } from "../../../src/testing/members.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import type { Membership } from "../../../src/organization/records.js";
import { allOf, firstOf, orElse, type Fault } from "./fault.js";

const userIdOf = ({ publicUserData }: Membership) => publicUserData.userId;
const membershipOf = async (good: Parameters<Fault["plant"]>[0], userId: string) =>
  (await allOf(good)).find((member) => userIdOf(member) === userId) as Membership;

const elsewise = ({ message, status }: OrganizationError) => Promise.reject(new OrganizationError(message, { status }));

export const memberFaults: readonly Fault[] = [
  {
    fault: "a write answers the record as it was",
    plant: (good) => ({
      async updateMember(change) {
        const before = await membershipOf(good, change.userId);
        await good.updateMember(change);
        return before;
      },
    }),
    foundBy: [
      "a new role is answered, and the next read shows it",
      "a new role is called by its name, as in the roles",
    ],
  },
  {
    fault: "a new role is for everybody who had the same",
    plant: (good) => ({
      async updateMember({ userId, role }) {
        const others = (await allOf(good)).filter((member) => userIdOf(member) !== userId);
        await good.updateMember({ userId: others.map(userIdOf).at(-1) ?? "", role });
        return good.updateMember({ userId, role });
      },
    }),
    foundBy: ["a new role of one member changes no other"],
  },
  {
    fault: "the same role once more is refused",
    plant: (good) => ({
      async updateMember(change) {
        const { role } = await membershipOf(good, change.userId);
        if (role === change.role) throw new OrganizationError("They have it.", { status: 409 });
        return good.updateMember(change);
      },
    }),
    foundBy: ["the role that somebody has can be given again"],
  },
  {
    fault: "what cannot be changed is answered as if it were",
    plant: (good) => ({
      updateMember: (change) =>
        orElse(
          () => good.updateMember(change),
          () => firstOf(good.getMemberships()),
        ),
    }),
    foundBy: [
      "a role that is not there is refused, and nothing changes",
      "who is no member gets no role",
      "who is removed gets no role any more",
    ],
  },
  {
    fault: "removing answers nothing",
    plant: (good) => ({
      async removeMember(userId) {
        await good.removeMember(userId);
        return undefined as unknown as Membership;
      },
    }),
    foundBy: ["who is removed is answered as they were, and gone"],
  },
  {
    fault: "removing always succeeds",
    plant: (good) => ({
      removeMember: (userId) =>
        orElse(
          () => good.removeMember(userId),
          () => firstOf(good.getMemberships()),
        ),
    }),
    foundBy: [
      "who is no member, or no more, cannot be removed",
      "an id with letters that are special in an address names nobody else",
    ],
  },
  {
    fault: "removing removes nobody",
    plant: (good) => ({ removeMember: (userId) => membershipOf(good, userId) }),
    foundBy: [
      "who is removed is answered as they were, and gone",
      "writes one after the other all hold",
      "of ten removals of one member at once, one is carried out",
      "the organization's count of members follows a removal",
    ],
  },
  {
    fault: "adding adds nobody",
    plant: (good) => ({
      async addMember(params) {
        const added = await good.addMember(params);
        await good.removeMember(params.userId);
        return added;
      },
    }),
    foundBy: ["who is added is answered, and a member", "who is added brings metadata along"],
  },
  {
    fault: "adding a member gives the role",
    plant: (good) => ({
      addMember: (params) =>
        orElse(
          () => good.addMember(params),
          () => good.updateMember(params),
          "already_a_member_in_organization",
        ),
    }),
    foundBy: ["who is a member cannot be added again, and keeps the role"],
  },
  {
    fault: "adding somebody who is not there is answered as if they were",
    plant: (good) => ({
      addMember: (params) =>
        orElse(
          () => good.addMember(params),
          () => firstOf(good.getMemberships()),
          "resource_not_found",
        ),
    }),
    foundBy: ["a user who is not there, or a role that is not, adds nobody"],
  },
  {
    fault: "who was a member once is one for ever",
    plant: (good) => {
      const removed = new Set<string>();
      return {
        async removeMember(userId) {
          removed.add(userId);
          return good.removeMember(userId);
        },
        async addMember(params) {
          if (!removed.has(params.userId)) return good.addMember(params);
          throw new OrganizationError("Already.", { code: "already_a_member_in_organization", status: 400 });
        },
      };
    },
    foundBy: ["who was removed can be added again"],
  },
  {
    fault: "metadata is replaced",
    plant: (good) => ({
      async updateMembershipMetadata(params) {
        const updated = await good.updateMembershipMetadata(params);
        return { ...updated, publicMetadata: params.publicMetadata };
      },
    }),
    foundBy: [
      "metadata merges at every depth, and keeps its keys as they are",
      "null deletes a key of metadata, at any depth",
    ],
  },
  {
    fault: "metadata is everybody's",
    plant: (good) => ({
      async updateMembershipMetadata({ userId, publicMetadata }) {
        for (const member of await allOf(good)) {
          await good.updateMembershipMetadata({ userId: userIdOf(member), publicMetadata });
        }
        return good.updateMembershipMetadata({ userId, publicMetadata });
      },
    }),
    foundBy: ["metadata of one member is no other's"],
  },
  {
    fault: "metadata of nobody is kept",
    plant: (good) => ({
      updateMembershipMetadata: (params) =>
        orElse(
          () => good.updateMembershipMetadata(params),
          () => firstOf(good.getMemberships()),
        ),
    }),
    foundBy: ["who is no member has no metadata"],
  },
  {
    fault: "that the last manager stays is refused without its code",
    plant: (good) => ({
      updateMember: (change) => orElse(() => good.updateMember(change), elsewise),
      removeMember: (userId) => orElse(() => good.removeMember(userId), elsewise),
      leaveOrganization: () => orElse(() => good.leaveOrganization(), elsewise),
    }),
    foundBy: [
      "the last who manages members keeps the role",
      "the last who manages members is not removed",
      "the last who manages members does not leave",
    ],
  },
  {
    fault: "leaving answers somebody else",
    plant: (good) => ({
      async leaveOrganization() {
        const member = await membershipOf(good, (await allOf(good)).map(userIdOf).at(-1) ?? "");
        await good.leaveOrganization();
        return member;
      },
    }),
    foundBy: ["who leaves gets their membership answered, and may read no more"],
  },
  {
    fault: "handing on makes a second owner",
    plant: (good) => ({
      async transferOwnership({ userId }) {
        return good.updateMember({ userId, role: (await good.getViewer()).role });
      },
    }),
    foundBy: ["the organization is handed on: the two swap roles, nobody else's changes"],
  },
  {
    fault: "handing on to nobody is answered as if it were done",
    plant: (good) => ({
      transferOwnership: (params) =>
        orElse(
          () => good.transferOwnership(params),
          () => good.getViewer(),
        ),
    }),
    foundBy: ["the organization is handed on to members only"],
  },
  {
    fault: "who is removed is looked up without what an address would drop",
    plant: (good) => ({ removeMember: (userId) => good.removeMember(userId.replace(/[/?#].*$/, "") || NOBODY) }),
    foundBy: ["an id with letters that are special in an address names nobody else"],
  },
  {
    fault: "one write undoes another that came meanwhile",
    plant: (good) => ({
      async updateMember(change) {
        const before = await allOf(good);
        const updated = await good.updateMember(change);
        const isAsBefore = (member: Membership) =>
          userIdOf(member) === change.userId || before.some(({ id, role }) => id === member.id && role === member.role);
        for (let tries = 0; tries < 100; tries += 1) {
          const other = (await allOf(good)).find((member) => !isAsBefore(member));
          const role = before.find(({ id }) => id === other?.id)?.role;
          if (other && role) return good.updateMember({ userId: userIdOf(other), role }).then(() => updated);
        }
        return updated;
      },
    }),
    foundBy: ["new roles of two members, through two clients at once, both hold"],
  },
  {
    fault: "while one write is under way, another fails with an error of no kind",
    plant: (good) => {
      let isBusy = false;
      async function alone<T>(act: () => Promise<T>): Promise<T> {
        if (isBusy) throw new Error("conflict");
        isBusy = true;
        return act().finally(() => (isBusy = false));
      }
      return {
        updateMember: (change) => alone(() => good.updateMember(change)),
        removeMember: (userId) => alone(() => good.removeMember(userId)),
      };
    },
    foundBy: [
      "ten new roles of one member at once end in one of them",
      "of ten removals of one member at once, one is carried out",
    ],
  },
];
