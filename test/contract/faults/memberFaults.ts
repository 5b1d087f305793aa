import { UNKNOWN_ID } from "../../../src/testing/vitest/support/members.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import type { Membership } from "../../../src/organization/records.js";
import { allOf, firstOf, orElse, type Fault } from "./fault.js";
import { must } from "../../support/must.js";

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
      "a role change is returned, and the next read shows it",
      "a changed role has the name that the roles list",
    ],
  },
  {
    fault: "a new role is for everybody who had the same",
    plant: (good) => ({
      async updateMember({ userId, role }) {
        const others = (await allOf(good)).filter((member) => userIdOf(member) !== userId);
        await good.updateMember({ userId: must(others.map(userIdOf).at(-1)), role });
        return good.updateMember({ userId, role });
      },
    }),
    foundBy: ["changing one member's role changes no other member"],
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
    foundBy: ["a member can be given the role they already have"],
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
      "an unknown role is rejected, and nothing changes",
      "a user who is not a member cannot be given a role",
      "a removed member cannot be given a role",
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
    foundBy: ["a removed member is returned as they were, and gone"],
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
      "a user who is not a member, or no longer one, cannot be removed",
      "an id with characters that are special in URLs names no other member",
    ],
  },
  {
    fault: "removing has no effect",
    plant: (good) => ({ removeMember: (userId) => membershipOf(good, userId) }),
    foundBy: [
      "a removed member is returned as they were, and gone",
      "consecutive writes all take effect",
      "ten simultaneous removals of one member remove them once",
      "the organization's member count follows a removal",
    ],
  },
  {
    fault: "adding has no effect",
    plant: (good) => ({
      async addMember(params) {
        const added = await good.addMember(params);
        await good.removeMember(params.userId);
        return added;
      },
    }),
    foundBy: ["an added user is returned, and is a member", "a user can be added with metadata"],
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
    foundBy: ["a member cannot be added again, and keeps the role"],
  },
  {
    fault: "adding an unknown user succeeds",
    plant: (good) => ({
      addMember: (params) =>
        orElse(
          () => good.addMember(params),
          () => firstOf(good.getMemberships()),
          "resource_not_found",
        ),
    }),
    foundBy: ["an unknown user or role adds no one"],
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
    foundBy: ["a removed member can be added again"],
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
      "metadata merges at every depth, and its keys stay unchanged",
      "null deletes a metadata key, at any depth",
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
    foundBy: ["changing one member's metadata changes no other member"],
  },
  {
    fault: "metadata of an unknown user is accepted",
    plant: (good) => ({
      updateMembershipMetadata: (params) =>
        orElse(
          () => good.updateMembershipMetadata(params),
          () => firstOf(good.getMemberships()),
        ),
    }),
    foundBy: ["a user who is not a member cannot be given metadata"],
  },
  {
    fault: "that the last manager stays is refused without its code",
    plant: (good) => ({
      updateMember: (change) => orElse(() => good.updateMember(change), elsewise),
      removeMember: (userId) => orElse(() => good.removeMember(userId), elsewise),
      leaveOrganization: () => orElse(() => good.leaveOrganization(), elsewise),
    }),
    foundBy: [
      "the last member who can manage members keeps the role",
      "the last member who can manage members cannot be removed",
      "the last member who can manage members cannot leave",
    ],
  },
  {
    fault: "leaving answers another member",
    plant: (good) => ({
      async leaveOrganization() {
        const member = await membershipOf(good, must((await allOf(good)).map(userIdOf).at(-1)));
        await good.leaveOrganization();
        return member;
      },
    }),
    foundBy: ["a member who leaves gets the ended membership, and can no longer read"],
  },
  {
    fault: "transferring ownership makes a second owner",
    plant: (good) => ({
      async transferOwnership({ userId }) {
        return good.updateMember({ userId, role: (await good.getViewer()).role });
      },
    }),
    foundBy: ["transferring ownership swaps two roles and changes no other"],
  },
  {
    fault: "transferring ownership to an unknown user succeeds",
    plant: (good) => ({
      transferOwnership: (params) =>
        orElse(
          () => good.transferOwnership(params),
          () => good.getViewer(),
        ),
    }),
    foundBy: ["ownership can be transferred to members only"],
  },
  {
    fault: "who is removed is looked up without what an address would drop",
    plant: (good) => ({ removeMember: (userId) => good.removeMember(userId.replace(/[/?#].*$/, "") || UNKNOWN_ID) }),
    foundBy: ["an id with characters that are special in URLs names no other member"],
  },
  {
    fault: "one write undoes a concurrent one",
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
    foundBy: ["two clients can change two members at once"],
  },
  {
    fault: "during one write, another fails with an unknown error",
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
      "ten simultaneous role changes of one member leave one of the roles",
      "ten simultaneous removals of one member remove them once",
    ],
  },
];
