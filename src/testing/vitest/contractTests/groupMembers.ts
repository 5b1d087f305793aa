import { expect } from "vitest";
import type { MembershipOutcome } from "../../../organization/membershipOutcome.js";
import type { Membership } from "../../../organization/records.js";
import { contractTest } from "../contractTest.js";
import { expectError } from "../support/expectError.js";
import { expectFound } from "../support/expectFound.js";
import { allGroups, createGroup, groupOf } from "../support/groups.js";
import { allMembers, membershipOf, otherMember, UNKNOWN_ID, userIdOf } from "../support/members.js";
import { expectMembership, expectPlain } from "../support/shapes.js";

const idsOf = ({ groups = [] }: Membership) => groups.map(({ id }) => id);

/** What came of each change, in order: whether the member is in the group, or the code of the error. */
function resultsOf(outcomes: readonly MembershipOutcome[], groupId: string) {
  for (const { membership } of outcomes) {
    if (membership) expectMembership(membership);
  }
  expectPlain(outcomes.map(({ membership }) => membership));
  return outcomes.map(({ userId, membership, error }) => [
    userId,
    membership ? idsOf(membership).includes(groupId) : error?.code,
  ]);
}

/** Belongs to the tests of filters. */
export const groupFilterTest = contractTest(
  "members filter by group, each once, and by one that was deleted no one is found",
  ["membershipFilterFields", "createGroup", "deleteGroup", "addGroupMembers"],
  async ({ organization }, skip) => {
    if (!organization.membershipFilterFields.includes("group")) skip("does not filter by group");
    const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
    const [group, second] = [await createGroup(organization, [one, other]), await createGroup(organization, [one])];
    const now = (member: Membership) => membershipOf(organization, userIdOf(member));
    const both = [await now(one), await now(other)].flatMap((member) => member ?? []);
    await expectFound(organization, { group: [group.id] }, both);
    await expectFound(organization, { group: [second.id, UNKNOWN_ID] }, both.slice(0, 1));
    await expectFound(organization, { group: [group.id, second.id] }, both);
    await expectFound(organization, { group: [] }, await allMembers(organization));
    await organization.deleteGroup(group.id);
    await expectFound(organization, { group: [group.id] }, []);
  },
);

export const groupMemberTests = [
  contractTest(
    "each added member has an outcome, in order, and a user who is no member is rejected alone",
    ["getGroups", "createGroup", "addGroupMembers"],
    async ({ organization }) => {
      const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
      const group = await createGroup(organization, [one]);
      const userIds = [userIdOf(other), UNKNOWN_ID, userIdOf(one)];
      const outcomes = await organization.addGroupMembers({ groupId: group.id, userIds });
      expect(resultsOf(outcomes, group.id)).toEqual([
        [userIdOf(other), true],
        [UNKNOWN_ID, "resource_not_found"],
        [userIdOf(one), true],
      ]);
      expect(await groupOf(organization, group.id)).toMatchObject({ membersCount: 2 });
      const members = await allMembers(organization);
      for (const { membership } of outcomes) if (membership) expect(members).toContainEqual(membership);
      expect(members.filter((member) => idsOf(member).includes(group.id))).toHaveLength(2);
    },
  ),

  contractTest(
    "each removed member has an outcome, in order, and stays in the organization and in other groups",
    ["getGroups", "createGroup", "addGroupMembers", "removeGroupMembers"],
    async ({ organization }) => {
      const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
      const [group, second] = [await createGroup(organization, [one]), await createGroup(organization, [one, other])];
      const userIds = [UNKNOWN_ID, userIdOf(one), userIdOf(other)];
      const outcomes = await organization.removeGroupMembers({ groupId: group.id, userIds });
      expect(resultsOf(outcomes, group.id)).toEqual([
        [UNKNOWN_ID, "resource_not_found"],
        [userIdOf(one), false],
        [userIdOf(other), false],
      ]);
      for (const member of [one, other]) {
        expect((await membershipOf(organization, userIdOf(member)))?.groups).toContainEqual({
          id: second.id,
          name: second.name,
        });
      }
      const counts = (await allGroups(organization)).map(({ id, membersCount }) => [id, membersCount]);
      expect(counts).toContainEqual([group.id, 0]);
      expect(counts).toContainEqual([second.id, 2]);
    },
  ),

  contractTest(
    "members of a group that does not exist change nothing, nor does a member who is named twice",
    ["createGroup", "addGroupMembers", "removeGroupMembers"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const group = await createGroup(organization);
      const userIds = [userIdOf(member)];
      for (const name of ["addGroupMembers", "removeGroupMembers"] as const) {
        const change = (groupId: string, ids: readonly string[]) => organization[name]({ groupId, userIds: ids });
        const { paramName } = await expectError(() => change(UNKNOWN_ID, userIds), ["resource_not_found"]);
        expect(paramName, "it is the group that is missing, not the member").toBe("group_id");
        await expectError(() => change(group.id, [...userIds, ...userIds]), ["form_param_value_invalid"]);
      }
      expect(await membershipOf(organization, userIdOf(member))).toEqual(member);
    },
  ),

  contractTest(
    "a removed member leaves all groups, and can be added back to those that there still are",
    ["getGroups", "createGroup", "deleteGroup", "addGroupMembers", "removeMember", "addMember"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const userId = userIdOf(member);
      const [group, second] = [await createGroup(organization, [member]), await createGroup(organization, [member])];
      const removed = await organization.removeMember(userId);
      expect(idsOf(removed), "the ended membership tells the groups").toEqual(
        expect.arrayContaining([group.id, second.id]),
      );
      expect(await groupOf(organization, group.id)).toMatchObject({ membersCount: 0 });
      await organization.deleteGroup(second.id);
      const again = await organization.addMember({ userId, role: removed.role, groupIds: idsOf(removed) });
      expect(idsOf(again)).toContain(group.id);
      expect(idsOf(again)).not.toContain(second.id);
      expect(await membershipOf(organization, userId)).toEqual(again);
      expect(await groupOf(organization, group.id)).toMatchObject({ membersCount: 1 });
    },
  ),

  contractTest(
    "a member who is added without groups is in none",
    ["getGroups", "createGroup", "addMember", "outsiders"],
    async ({ organization, outsiders: [userId = ""] }) => {
      await createGroup(organization, [await otherMember(organization)]);
      const { role } = await otherMember(organization);
      expect((await organization.addMember({ userId, role })).groups).toEqual([]);
      const members = await allMembers(organization);
      expect(
        members.every(({ groups }) => groups !== undefined),
        "each member says their groups",
      ).toBe(true);
    },
  ),
];
