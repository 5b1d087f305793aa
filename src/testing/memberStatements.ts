import { expect } from "vitest";
import { commonRole, everybody, membershipOf, NO_ROLE, NOBODY, otherMember, otherRole, userIdOf } from "./members.js";
import { expectRefusal } from "./refusal.js";
import { expectMembership, expectPlain } from "./shapes.js";
import { statement } from "./statement.js";

const [first, second] = [0, 1];
const NO_SUCH_ROLE = ["resource_not_found", "form_param_value_invalid"] as const;

export const memberStatements = [
  statement("a new role is answered, and the next read shows it", ["updateMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    const userId = userIdOf(member);
    const role = await otherRole(organization, member.role);
    const updated = await organization.updateMember({ userId, role });
    expectMembership(updated);
    expectPlain(updated);
    expect(updated).toMatchObject({ id: member.id, role, publicUserData: member.publicUserData });
    expect(updated.createdAt).toBe(member.createdAt);
    expect(await membershipOf(organization, userId)).toEqual(updated);
    expect(await everybody(organization, { role: [role] })).toContainEqual(updated);
    expect((await everybody(organization, { role: [member.role] })).map(userIdOf)).not.toContain(userId);
  }),

  statement(
    "a new role is called by its name, as in the roles",
    ["updateMember", "getRoles"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      const { roleName } = await organization.updateMember({ userId: userIdOf(member), role });
      expect(roleName).toBe((await organization.getRoles()).data.find(({ key }) => key === role)?.name);
    },
  ),

  statement("a new role of one member changes no other", ["updateMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    const others = (await everybody(organization)).filter(({ id }) => id !== member.id);
    await organization.updateMember({ userId: userIdOf(member), role: await otherRole(organization, member.role) });
    expect((await everybody(organization)).filter(({ id }) => id !== member.id)).toEqual(others);
  }),

  statement("the role that somebody has can be given again", ["updateMember"], async ({ organization }) => {
    const { role, publicUserData } = await otherMember(organization);
    expect(await organization.updateMember({ userId: publicUserData.userId, role })).toMatchObject({ role });
  }),

  statement("a role that is not there is refused, and nothing changes", ["updateMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    await expectRefusal(() => organization.updateMember({ userId: userIdOf(member), role: NO_ROLE }), NO_SUCH_ROLE);
    expect(await membershipOf(organization, userIdOf(member))).toEqual(member);
  }),

  statement("who is no member gets no role", ["updateMember"], async ({ organization }) => {
    const role = await commonRole(organization);
    const before = await everybody(organization);
    await expectRefusal(() => organization.updateMember({ userId: NOBODY, role }), ["resource_not_found"]);
    expect(await everybody(organization)).toEqual(before);
  }),

  statement("who is removed is answered as they were, and gone", ["removeMember"], async ({ organization }) => {
    const member = await otherMember(organization);
    const before = await everybody(organization);
    const removed = await organization.removeMember(userIdOf(member));
    expectMembership(removed);
    expectPlain(removed);
    expect(removed).toMatchObject({ id: member.id, role: member.role, publicUserData: member.publicUserData });
    expect(await everybody(organization)).toEqual(before.filter(({ id }) => id !== member.id));
    const { totalCount } = await organization.getMemberships({ pageSize: 1 });
    expect(totalCount).toBe(before.length - 1);
  }),

  statement("who is no member, or no more, cannot be removed", ["removeMember"], async ({ organization }) => {
    const userId = userIdOf(await otherMember(organization));
    await expectRefusal(() => organization.removeMember(NOBODY), ["resource_not_found"]);
    await organization.removeMember(userId);
    await expectRefusal(() => organization.removeMember(userId), ["resource_not_found"]);
  }),

  statement("who is removed gets no role any more", ["removeMember", "updateMember"], async ({ organization }) => {
    const { role, publicUserData } = await otherMember(organization);
    await organization.removeMember(publicUserData.userId);
    const act = () => organization.updateMember({ userId: publicUserData.userId, role });
    await expectRefusal(act, ["resource_not_found"]);
  }),

  statement(
    "who is added is answered, and a member",
    ["outsiders", "addMember"],
    async ({ organization, outsiders }) => {
      const before = await everybody(organization);
      for (const [index, userId] of outsiders.slice(0, 2).entries()) {
        const { role } = await otherMember(organization);
        const added = await organization.addMember({ userId, role });
        expectMembership(added);
        expectPlain(added);
        expect(added).toMatchObject({ role, publicUserData: { userId } });
        expect(await membershipOf(organization, userId)).toEqual(added);
        expect(await everybody(organization)).toHaveLength(before.length + index + 1);
      }
    },
  ),

  statement(
    "who is a member cannot be added again, and keeps the role",
    ["outsiders", "addMember"],
    async ({ organization, outsiders: [userId = ""] }) => {
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      const already = ["already_a_member_in_organization"] as const;
      await expectRefusal(() => organization.addMember({ userId: userIdOf(member), role }), already);
      expect(await membershipOf(organization, userIdOf(member))).toEqual(member);
      await organization.addMember({ userId, role });
      await expectRefusal(() => organization.addMember({ userId, role: member.role }), already);
      expect(await membershipOf(organization, userId)).toMatchObject({ role });
    },
  ),

  statement(
    "a user who is not there, or a role that is not, adds nobody",
    ["outsiders", "addMember"],
    async ({ organization, outsiders: [userId = ""] }) => {
      const role = await commonRole(organization);
      const before = await everybody(organization);
      await expectRefusal(() => organization.addMember({ userId: NOBODY, role }), ["resource_not_found"]);
      await expectRefusal(() => organization.addMember({ userId, role: NO_ROLE }), NO_SUCH_ROLE);
      expect(await everybody(organization)).toEqual(before);
    },
  ),

  statement(
    "who was removed can be added again",
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

  statement("writes one after the other all hold", ["updateMember", "removeMember"], async ({ organization }) => {
    const changed = await otherMember(organization, first);
    const removed = await otherMember(organization, second);
    const role = await otherRole(organization, changed.role);
    await organization.updateMember({ userId: userIdOf(changed), role });
    await organization.removeMember(userIdOf(removed));
    expect(await membershipOf(organization, userIdOf(changed))).toMatchObject({ role });
    expect(await membershipOf(organization, userIdOf(removed))).toBeUndefined();
  }),
];
