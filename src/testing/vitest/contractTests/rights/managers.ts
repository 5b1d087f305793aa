import { expect } from "vitest";
import type { Organization } from "../../../../organization/Organization.js";
import { OrganizationError } from "../../../../organization/OrganizationError.js";
import {
  canManage,
  allMembers,
  membershipOf,
  UNKNOWN_ID,
  otherMember,
  othersIn,
  userIdOf,
} from "../../support/members.js";
import { expectError } from "../../support/expectError.js";
import { expectMembership } from "../../support/shapes.js";
import { contractTest, type Skip, type Tested } from "../../contractTest.js";

type WithRoles = Tested<"getViewer" | "updateMember">["organization"];

/** Makes the viewer the only member who can manage members. Returns the viewer's id and a role that cannot. */
async function makeViewerLastManager(organization: WithRoles, skip: Skip) {
  const others = await othersIn(organization);
  const role = others.find((member) => !canManage(member))?.role ?? skip("has no member who cannot manage members");
  for (const manager of others.filter(canManage)) {
    await organization.updateMember({ userId: userIdOf(manager), role });
  }
  return { userId: userIdOf(await organization.getViewer()), role };
}

/** Expects a rejection that leaves the viewer a manager; skips backends that do not protect the last manager. */
async function expectProtected(organization: Organization, userId: string, act: () => Promise<unknown>, skip: Skip) {
  try {
    await act();
  } catch (error) {
    await expectError(() => Promise.reject(error), ["organization_minimum_permissions_needed"]);
    const viewer = await membershipOf(organization, userId);
    expect(viewer && canManage(viewer), "the viewer can still manage members").toBe(true);
    return;
  }
  skip("does not protect the last manager");
}

export const managerTests = [
  contractTest(
    "the last member who can manage members keeps the role",
    ["getViewer", "updateMember"],
    async ({ organization }, skip) => {
      const { userId, role } = await makeViewerLastManager(organization, skip);
      await expectProtected(organization, userId, () => organization.updateMember({ userId, role }), skip);
    },
  ),

  contractTest(
    "the last member who can manage members cannot be removed",
    ["getViewer", "updateMember", "removeMember"],
    async ({ organization }, skip) => {
      const { userId } = await makeViewerLastManager(organization, skip);
      await expectProtected(organization, userId, () => organization.removeMember(userId), skip);
    },
  ),

  contractTest(
    "the last member who can manage members cannot leave",
    ["getViewer", "updateMember", "leaveOrganization"],
    async ({ organization }, skip) => {
      const { userId } = await makeViewerLastManager(organization, skip);
      await expectProtected(organization, userId, () => organization.leaveOrganization(), skip);
    },
  ),

  contractTest(
    "a member who leaves gets the ended membership, and can no longer read",
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

  contractTest(
    "transferring ownership swaps two roles and changes no other",
    ["getViewer", "transferOwnership"],
    async ({ organization }) => {
      const viewer = await organization.getViewer();
      const heir = await otherMember(organization);
      const before = await allMembers(organization);
      const answered = await organization.transferOwnership({ userId: userIdOf(heir) });
      expect(answered).toMatchObject({ id: heir.id, role: viewer.role });
      const expected = before.map(({ id, role }) => {
        if (id === viewer.id) return { id, role: heir.role };
        return { id, role: id === heir.id ? viewer.role : role };
      });
      expect((await allMembers(organization)).map(({ id, role }) => ({ id, role }))).toEqual(expected);
    },
  ),

  contractTest(
    "ownership can be transferred to members only",
    ["getViewer", "transferOwnership"],
    async ({ organization }) => {
      const before = await allMembers(organization);
      await expectError(() => organization.transferOwnership({ userId: UNKNOWN_ID }), ["resource_not_found"]);
      expect(await allMembers(organization)).toEqual(before);
    },
  ),
];
