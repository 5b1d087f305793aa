import { expect } from "vitest";
import type { Organization } from "../organization/Organization.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import { canManage, everybody, membershipOf, NOBODY, otherMember, othersIn, userIdOf } from "./members.js";
import { expectRefusal } from "./refusal.js";
import { expectMembership } from "./shapes.js";
import { statement, type Skip, type Subject } from "./statement.js";

type WithRoles = Subject<"getViewer" | "updateMember">["organization"];

/** Leaves the viewer as the only one who can manage members. Answers the viewer's id and a role that cannot. */
async function standAlone(organization: WithRoles, skip: Skip) {
  const others = await othersIn(organization);
  const role = others.find((member) => !canManage(member))?.role ?? skip("has nobody who does not manage members");
  for (const manager of others.filter(canManage)) {
    await organization.updateMember({ userId: userIdOf(manager), role });
  }
  return { userId: userIdOf(await organization.getViewer()), role };
}

/** Holds that the backend refuses it, where it cares for the last manager at all, and that the viewer still manages. */
async function expectToStay(organization: Organization, userId: string, act: () => Promise<unknown>, skip: Skip) {
  try {
    await act();
  } catch (error) {
    await expectRefusal(() => Promise.reject(error), ["organization_minimum_permissions_needed"]);
    const viewer = await membershipOf(organization, userId);
    expect(viewer && canManage(viewer), "the viewer still manages members").toBe(true);
    return;
  }
  skip("lets the last manager go");
}

export const managerStatements = [
  statement(
    "the last who manages members keeps the role",
    ["getViewer", "updateMember"],
    async ({ organization }, skip) => {
      const { userId, role } = await standAlone(organization, skip);
      await expectToStay(organization, userId, () => organization.updateMember({ userId, role }), skip);
    },
  ),

  statement(
    "the last who manages members is not removed",
    ["getViewer", "updateMember", "removeMember"],
    async ({ organization }, skip) => {
      const { userId } = await standAlone(organization, skip);
      await expectToStay(organization, userId, () => organization.removeMember(userId), skip);
    },
  ),

  statement(
    "the last who manages members does not leave",
    ["getViewer", "updateMember", "leaveOrganization"],
    async ({ organization }, skip) => {
      const { userId } = await standAlone(organization, skip);
      await expectToStay(organization, userId, () => organization.leaveOrganization(), skip);
    },
  ),

  statement(
    "who leaves gets their membership answered, and may read no more",
    ["getViewer", "updateMember", "leaveOrganization"],
    async ({ organization }) => {
      const viewer = await organization.getViewer();
      const { publicUserData } = await otherMember(organization);
      await organization.updateMember({ userId: publicUserData.userId, role: viewer.role });
      const ended = await organization.leaveOrganization();
      expectMembership(ended);
      expect(ended).toMatchObject({ id: viewer.id, publicUserData: { userId: userIdOf(viewer) } });
      const reason = await organization.getViewer().catch((error: unknown) => error);
      expect(reason).toBeInstanceOf(OrganizationError);
    },
  ),

  statement(
    "the organization is handed on: the two swap roles, nobody else's changes",
    ["getViewer", "transferOwnership"],
    async ({ organization }) => {
      const viewer = await organization.getViewer();
      const heir = await otherMember(organization);
      const before = await everybody(organization);
      const answered = await organization.transferOwnership({ userId: userIdOf(heir) });
      expect(answered).toMatchObject({ id: heir.id, role: viewer.role });
      const expected = before.map(({ id, role }) => {
        if (id === viewer.id) return { id, role: heir.role };
        return { id, role: id === heir.id ? viewer.role : role };
      });
      expect((await everybody(organization)).map(({ id, role }) => ({ id, role }))).toEqual(expected);
    },
  ),

  statement(
    "the organization is handed on to members only",
    ["getViewer", "transferOwnership"],
    async ({ organization }) => {
      const before = await everybody(organization);
      await expectRefusal(() => organization.transferOwnership({ userId: NOBODY }), ["resource_not_found"]);
      expect(await everybody(organization)).toEqual(before);
    },
  ),
];
