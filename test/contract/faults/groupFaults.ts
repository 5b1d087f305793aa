import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { UNKNOWN_ID, userIdOf } from "../../../src/testing/vitest/support/members.js";
import { must } from "../../support/must.js";
import { allOf, eachRow, type Fault, orElse } from "./fault.js";

const missing = (userId: string) => ({
  userId,
  error: new OrganizationError("It cannot be done.", { code: "resource_not_found", status: 404 }),
});

export const groupFaults: readonly Fault[] = [
  {
    fault: "a group's name is stored as it was typed",
    plant: (good) => ({
      createGroup: async ({ name }) => ({ ...(await good.createGroup({ name })), name }),
    }),
    foundBy: ["a new group is listed, without members and without the spaces around its name"],
  },
  {
    fault: "groups are listed the newest first",
    plant: (good) => ({
      async getGroups(params) {
        const { data, totalCount } = await good.getGroups(params);
        return { data: data.toReversed(), totalCount };
      },
    }),
    foundBy: ["groups are listed by name, page by page, and found by words of their name"],
  },
  {
    fault: "a name in other letters is another name",
    plant: (good) => ({
      createGroup: ({ name }) =>
        orElse(
          () => good.createGroup({ name }),
          () => good.createGroup({ name: `${name} 2` }),
          "group_name_taken",
        ),
    }),
    on: "everyone",
    foundBy: [
      "a name is no other group's, in any letter case and Unicode form",
      "of two clients who give two groups one name at once, one succeeds",
    ],
  },
  {
    fault: "a long name is cut",
    plant: (good) => ({
      createGroup: ({ name }) => good.createGroup({ name: Array.from(name).slice(0, 100).join("") }),
    }),
    foundBy: ["a name has 1 to 100 characters, in any script"],
  },
  {
    fault: "members keep the old name of a group",
    plant: (good) => ({
      async getMemberships(params) {
        return eachRow(await good.getMemberships(params), (row) => ({
          ...row,
          groups: row.groups?.map(({ id }) => ({ id, name: "Old" })),
        }));
      },
    }),
    foundBy: ["a new name shows in the list and at the members"],
  },
  {
    fault: "a deleted group takes its members with it",
    plant: (good) => ({
      async deleteGroup(groupId) {
        const members = await allOf(good, { group: [groupId] });
        const deleted = await good.deleteGroup(groupId);
        for (const member of members) await good.removeMember(userIdOf(member));
        return deleted;
      },
    }),
    foundBy: ["a deleted group is gone from the list and from its members, who stay in the organization"],
  },
  {
    fault: "no change of a group is reported",
    plant: (good) => ({
      subscribe: (listener, options) =>
        good.subscribe((event) => {
          if (event.type !== "changed") return listener(event);
          listener({ ...event, resources: event.resources.filter((resource) => resource !== "groups") });
        }, options),
    }),
    foundBy: ["another client is told of a group and of its members"],
  },
  {
    fault: "events tell the group's present name",
    plant: (good) => ({
      async getMembershipEvents(params) {
        return eachRow(await good.getMembershipEvents(params), (event) => ({
          ...event,
          group: event.group && { ...event.group, previousName: null },
        }));
      },
    }),
    foundBy: ["each change of a group and of its members is in the audit trail"],
  },
  {
    fault: "a filter by several groups finds those who are in all of them",
    plant: (good) => ({
      async getMemberships({ group = [], ...params } = {}) {
        if (group.length < 2) return good.getMemberships({ ...params, group });
        const { data } = await good.getMemberships({ ...params, group });
        const all = data.filter(({ groups = [] }) => group.every((id) => groups.some((one) => one.id === id)));
        return { data: all, totalCount: all.length };
      },
    }),
    foundBy: ["members filter by group, each once, and by one that was deleted no one is found"],
  },
  {
    fault: "a user who is no member counts as added",
    plant: (good) => ({
      async addGroupMembers({ groupId, userIds }) {
        const outcomes = await good.addGroupMembers({ groupId, userIds });
        const { membership } = must(outcomes.find((outcome) => outcome.membership));
        return outcomes.map((outcome) => ({
          userId: outcome.userId,
          membership: outcome.membership ?? must(membership),
        }));
      },
    }),
    foundBy: ["each added member has an outcome, in order, and a user who is no member is rejected alone"],
  },
  {
    fault: "a member who is in no group cannot be removed from it",
    plant: (good) => ({
      async removeGroupMembers({ groupId, userIds }) {
        const members = new Set((await allOf(good, { group: [groupId] })).map(userIdOf));
        const outcomes = await good.removeGroupMembers({ groupId, userIds });
        return outcomes.map((outcome) => (members.has(outcome.userId) ? outcome : missing(outcome.userId)));
      },
    }),
    foundBy: ["each removed member has an outcome, in order, and stays in the organization and in other groups"],
  },
  {
    fault: "a group that is missing looks like members that are",
    plant: (good) => ({
      addGroupMembers: ({ groupId, userIds }) =>
        groupId === UNKNOWN_ID ? Promise.reject(missing(UNKNOWN_ID).error) : good.addGroupMembers({ groupId, userIds }),
    }),
    foundBy: ["members of a group that does not exist change nothing, nor does a member who is named twice"],
  },
  {
    fault: "who is added back is in no group",
    plant: (good) => ({ addMember: ({ groupIds: _left, ...member }) => good.addMember(member) }),
    foundBy: ["a removed member leaves all groups, and can be added back to those that there still are"],
  },
  {
    fault: "a member in no group says nothing of groups",
    plant: (good) => ({
      addMember: async (member) => ({ ...(await good.addMember(member)), groups: undefined }),
    }),
    foundBy: ["a member who is added without groups is in none"],
  },
];
