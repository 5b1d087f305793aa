import { expect } from "vitest";
import { contractTest } from "../contractTest.js";
import { expectError } from "../support/expectError.js";
import { allGroups, createGroup, groupOf, newGroupName } from "../support/groups.js";
import { listen } from "../support/listen.js";
import { allMembers, listAll, membershipOf, otherMember, userIdOf } from "../support/members.js";
import { expectGroup, expectPlain } from "../support/shapes.js";

const TAKEN = ["group_name_taken"] as const;
const INVALID = ["form_param_value_invalid", "form_param_missing"] as const;

export const groupTests = [
  contractTest(
    "a new group is listed, without members and without the spaces around its name",
    ["getGroups", "createGroup"],
    async ({ organization }) => {
      const name = newGroupName();
      const before = await allGroups(organization);
      const group = await organization.createGroup({ name: `  ${name.replace(" ", "   ")} ` });
      expectGroup(group);
      expectPlain(group);
      expect(group).toMatchObject({ name, membersCount: 0 });
      const { data, totalCount } = await organization.getGroups({ pageSize: 100 });
      expect(totalCount).toBe(before.length + 1);
      expect(data).toContainEqual(group);
    },
  ),

  contractTest(
    "groups are listed by name, page by page, and found by words of their name",
    ["getGroups", "createGroup"],
    async ({ organization }) => {
      const [first, second, third] = [newGroupName(), newGroupName(), newGroupName()];
      const names = [`Zulu ${first}`, `alpha ${second}`, `Mike ${third}`];
      for (const name of names) await organization.createGroup({ name });
      const all = await allGroups(organization);
      const ours = all.map(({ name }) => name).filter((name) => names.includes(name));
      expect(ours, "by name, in any letter case").toEqual([names[1], names[2], names[0]]);
      expect(await listAll((page) => organization.getGroups(page), 2), "page by page").toEqual(all);
      const found = async (query: string) => (await organization.getGroups({ query })).data.map(({ name }) => name);
      expect(await found(`${third.toUpperCase()} mike`)).toEqual([names[2]]);
      expect(await found(`${third} alpha`)).toEqual([]);
      expect((await organization.getGroups({ query: "zulu", pageSize: 1 })).totalCount).toBe(1);
    },
  ),

  contractTest(
    "a name is no other group's, in any letter case and Unicode form",
    ["getGroups", "createGroup", "updateGroup"],
    async ({ organization }) => {
      const name = `${newGroupName()} Café Straße`;
      const group = await organization.createGroup({ name });
      const other = await createGroup(organization);
      for (const same of [name, name.toUpperCase(), name.toLowerCase(), name.normalize("NFD"), ` ${name} `]) {
        await expectError(() => organization.createGroup({ name: same }), TAKEN);
        await expectError(() => organization.updateGroup({ groupId: other.id, name: same }), TAKEN);
      }
      const upper = name.toUpperCase();
      expect(await organization.updateGroup({ groupId: group.id, name: upper }), "its own name").toMatchObject({
        name: upper,
      });
      expect(await groupOf(organization, other.id)).toEqual(other);
    },
  ),

  contractTest(
    "a name has 1 to 100 characters, in any script",
    ["getGroups", "createGroup", "updateGroup"],
    async ({ organization }) => {
      const group = await createGroup(organization);
      const { length } = await allGroups(organization);
      for (const name of ["", " \t ", "\u200B", "x".repeat(101), "a\u0000b", "a\u202Eb"]) {
        await expectError(() => organization.createGroup({ name }), INVALID);
        await expectError(() => organization.updateGroup({ groupId: group.id, name }), INVALID);
      }
      expect(await allGroups(organization)).toHaveLength(length);
      for (const name of ["x", "🧑‍🚀", "فريق التصميم", "設計チーム", "é".repeat(100), "🎉".repeat(100), "%_\\'\"<b>"]) {
        expect(await organization.updateGroup({ groupId: group.id, name })).toMatchObject({ id: group.id, name });
        expect(await groupOf(organization, group.id)).toMatchObject({ name });
      }
    },
  ),

  contractTest(
    "a new name shows in the list and at the members",
    ["getGroups", "createGroup", "updateGroup", "addGroupMembers"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const group = await createGroup(organization, [member]);
      const name = newGroupName();
      const renamed = await organization.updateGroup({ groupId: group.id, name });
      expectGroup(renamed);
      expect(renamed).toMatchObject({ id: group.id, name, membersCount: 1 });
      expect(await groupOf(organization, group.id)).toEqual(renamed);
      const { groups } = (await membershipOf(organization, userIdOf(member))) ?? {};
      expect(groups).toContainEqual({ id: group.id, name });
    },
  ),

  contractTest(
    "a deleted group is gone from the list and from its members, who stay in the organization",
    ["getGroups", "createGroup", "updateGroup", "deleteGroup", "addGroupMembers"],
    async ({ organization }) => {
      const members = [await otherMember(organization, 0), await otherMember(organization, 1)];
      const before = await allMembers(organization);
      const group = await createGroup(organization, members);
      const deleted = await organization.deleteGroup(group.id);
      expectGroup(deleted);
      expect(deleted, "as it was").toMatchObject({ id: group.id, name: group.name, membersCount: 2 });
      expect(await groupOf(organization, group.id)).toBeUndefined();
      expect(await allMembers(organization)).toEqual(before);
      const { name } = group;
      await expectError(() => organization.deleteGroup(group.id), ["resource_not_found"]);
      await expectError(() => organization.updateGroup({ groupId: group.id, name }), ["resource_not_found"]);
      expect(await organization.createGroup({ name }), "its name is free again").toMatchObject({
        name,
        membersCount: 0,
      });
    },
  ),

  contractTest(
    "of two clients who give two groups one name at once, one succeeds",
    ["getGroups", "createGroup", "secondClient"],
    async ({ organization, secondClient }) => {
      const name = newGroupName();
      const creations = [organization, secondClient].map((client, index) =>
        client.createGroup({ name: index === 0 ? name : name.toUpperCase() }),
      );
      const outcomes = await Promise.allSettled(creations);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      await expectError(() => Promise.all(creations), TAKEN);
      const { data } = await organization.getGroups({ query: name, pageSize: 100 });
      expect(data.filter((group) => group.name.toLowerCase() === name.toLowerCase())).toHaveLength(1);
    },
  ),

  contractTest(
    "another client is told of a group and of its members",
    ["getGroups", "createGroup", "subscribe", "secondClient"],
    async ({ organization, secondClient }) => {
      const listening = listen(organization);
      try {
        await listening.connected();
        await createGroup(secondClient);
        await listening.reported("groups");
      } finally {
        listening.stop();
      }
    },
  ),

  contractTest(
    "each change of a group and of its members is in the audit trail",
    ["getMembershipEvents", "createGroup", "updateGroup", "deleteGroup", "addGroupMembers", "removeGroupMembers"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const { totalCount: before } = await organization.getMembershipEvents({ pageSize: 1 });
      const { id, name: previousName } = await createGroup(organization, [member]);
      const groupId = id;
      const userIds = [userIdOf(member)];
      const name = newGroupName();
      await organization.addGroupMembers({ groupId, userIds });
      await organization.updateGroup({ groupId, name });
      await organization.updateGroup({ groupId, name });
      await organization.removeGroupMembers({ groupId, userIds });
      await organization.deleteGroup(groupId);
      const { data, totalCount } = await organization.getMembershipEvents({ pageSize: 5 });
      expect(totalCount, "what changes nothing is no event").toBe(before + 5);
      const group = { id, name, previousName: null };
      expect(data).toMatchObject([
        { type: "group_deleted", subjectId: null, group },
        { type: "group_member_removed", subjectId: userIds[0], group },
        { type: "group_renamed", subjectId: null, group: { id, name, previousName } },
        { type: "group_member_added", subjectId: userIds[0], group: { id, name: previousName, previousName: null } },
        { type: "group_created", subjectId: null, group: { id, name: previousName, previousName: null } },
      ]);
      expectPlain(data);
    },
  ),
];
