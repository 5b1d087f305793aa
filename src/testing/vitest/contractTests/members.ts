import { expect } from "vitest";
import {
  commonRole,
  allMembers,
  membershipOf,
  UNKNOWN_ROLE,
  UNKNOWN_ID,
  otherMember,
  otherRole,
  userIdOf,
} from "../support/members.js";
import { expectError } from "../support/expectError.js";
import { expectMembership, expectPlain } from "../support/shapes.js";
import { contractTest } from "../contractTest.js";

const [first, second] = [0, 1];
const ROLE_NOT_FOUND = ["resource_not_found", "form_param_value_invalid"] as const;

export const memberTests = [
  contractTest("a role change is returned, and the next read shows it", ["updateMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    const userId = userIdOf(member);
    const role = await otherRole(organization, member.role);
    const updated = await organization.updateMember({ userId, role });
    expectMembership(updated);
    expectPlain(updated);
    expect(updated).toMatchObject({ id: member.id, role, publicUserData: member.publicUserData });
    expect(updated.createdAt).toBe(member.createdAt);
    expect(await membershipOf(organization, userId)).toEqual(updated);
    expect(await allMembers(organization, { role: [role] })).toContainEqual(updated);
    expect((await allMembers(organization, { role: [member.role] })).map(userIdOf)).not.toContain(userId);
  }),

  contractTest(
    "a changed role has the name that the roles list",
    ["updateMember", "getRoles"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      const { roleName } = await organization.updateMember({ userId: userIdOf(member), role });
      expect(roleName).toBe((await organization.getRoles()).data.find(({ key }) => key === role)?.name);
    },
  ),

  contractTest("changing one member's role changes no other member", ["updateMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    const others = (await allMembers(organization)).filter(({ id }) => id !== member.id);
    await organization.updateMember({ userId: userIdOf(member), role: await otherRole(organization, member.role) });
    expect((await allMembers(organization)).filter(({ id }) => id !== member.id)).toEqual(others);
  }),

  contractTest("a member can be given the role they already have", ["updateMember"], async ({ organization }) => {
    const { role, publicUserData } = await otherMember(organization);
    expect(await organization.updateMember({ userId: publicUserData.userId, role })).toMatchObject({ role });
  }),

  contractTest("an unknown role is rejected, and nothing changes", ["updateMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    await expectError(
      () => organization.updateMember({ userId: userIdOf(member), role: UNKNOWN_ROLE }),
      ROLE_NOT_FOUND,
    );
    expect(await membershipOf(organization, userIdOf(member))).toEqual(member);
  }),

  contractTest("a user who is not a member cannot be given a role", ["updateMember"], async ({ organization }) => {
    const role = await commonRole(organization);
    const before = await allMembers(organization);
    await expectError(() => organization.updateMember({ userId: UNKNOWN_ID, role }), ["resource_not_found"]);
    expect(await allMembers(organization)).toEqual(before);
  }),

  contractTest("a removed member is returned as they were, and gone", ["removeMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    const before = await allMembers(organization);
    const removed = await organization.removeMember(userIdOf(member));
    expectMembership(removed);
    expectPlain(removed);
    expect(removed).toMatchObject({ id: member.id, role: member.role, publicUserData: member.publicUserData });
    expect(await allMembers(organization)).toEqual(before.filter(({ id }) => id !== member.id));
    const { totalCount } = await organization.getMemberships({ pageSize: 1 });
    expect(totalCount).toBe(before.length - 1);
  }),

  contractTest(
    "a user who is not a member, or no longer one, cannot be removed",
    ["removeMember"],
    async ({ organization }) => {
      const userId = userIdOf(await otherMember(organization));
      await expectError(() => organization.removeMember(UNKNOWN_ID), ["resource_not_found"]);
      await organization.removeMember(userId);
      await expectError(() => organization.removeMember(userId), ["resource_not_found"]);
    },
  ),

  contractTest(
    "a removed member cannot be given a role",
    ["removeMember", "updateMember"],
    async ({ organization }) => {
      const { role, publicUserData } = await otherMember(organization);
      await organization.removeMember(publicUserData.userId);
      const act = () => organization.updateMember({ userId: publicUserData.userId, role });
      await expectError(act, ["resource_not_found"]);
    },
  ),

  contractTest(
    "an added user is returned, and is a member",
    ["outsiders", "addMember"],
    async ({ organization, outsiders }) => {
      const before = await allMembers(organization);
      for (const [index, userId] of outsiders.slice(0, 2).entries()) {
        const { role } = await otherMember(organization);
        const added = await organization.addMember({ userId, role });
        expectMembership(added);
        expectPlain(added);
        expect(added).toMatchObject({ role, publicUserData: { userId } });
        expect(await membershipOf(organization, userId)).toEqual(added);
        expect(await allMembers(organization)).toHaveLength(before.length + index + 1);
      }
    },
  ),

  contractTest(
    "a member cannot be added again, and keeps the role",
    ["outsiders", "addMember"],
    async ({ organization, outsiders: [userId = ""] }) => {
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      const already = ["already_a_member_in_organization"] as const;
      await expectError(() => organization.addMember({ userId: userIdOf(member), role }), already);
      expect(await membershipOf(organization, userIdOf(member))).toEqual(member);
      await organization.addMember({ userId, role });
      await expectError(() => organization.addMember({ userId, role: member.role }), already);
      expect(await membershipOf(organization, userId)).toMatchObject({ role });
    },
  ),

  contractTest(
    "an unknown user or role adds no one",
    ["outsiders", "addMember"],
    async ({ organization, outsiders: [userId = ""] }) => {
      const role = await commonRole(organization);
      const before = await allMembers(organization);
      await expectError(() => organization.addMember({ userId: UNKNOWN_ID, role }), ["resource_not_found"]);
      await expectError(() => organization.addMember({ userId, role: UNKNOWN_ROLE }), ROLE_NOT_FOUND);
      expect(await allMembers(organization)).toEqual(before);
    },
  ),

  contractTest(
    "a removed member can be added again",
    ["outsiders", "addMember", "removeMember"],
    async ({ organization, outsiders: [userId = ""] }) => {
      const role = await commonRole(organization);
      await organization.addMember({ userId, role });
      await organization.removeMember(userId);
      expect(await membershipOf(organization, userId)).toBeUndefined();
      const again = await organization.addMember({ userId, role });
      expect(await membershipOf(organization, userId)).toEqual(again);
    },
  ),

  contractTest("consecutive writes all take effect", ["updateMember", "removeMember"], async ({ organization }) => {
    const changed = await otherMember(organization, first);
    const removed = await otherMember(organization, second);
    const role = await otherRole(organization, changed.role);
    await organization.updateMember({ userId: userIdOf(changed), role });
    await organization.removeMember(userIdOf(removed));
    expect(await membershipOf(organization, userIdOf(changed))).toMatchObject({ role });
    expect(await membershipOf(organization, userIdOf(removed))).toBeUndefined();
  }),
];
