import { expect } from "vitest";
import type { ManagedFields } from "../../../../organization/records.js";
import { expectError } from "../../support/expectError.js";
import { allMembers, membershipOf, otherMember, otherRole, userIdOf } from "../../support/members.js";
import { expectMembership, expectPlain } from "../../support/shapes.js";
import { contractTest } from "../../contractTest.js";

const OKTA = { name: "Okta", url: "https://example.okta.test/users/1?a=b#c" };
const ENTRA = { name: "Entra ID" };
const metadata = { contractTest: "managed" };

/** Expects a refusal that names the field. */
async function expectManaged(act: () => Promise<unknown>, paramName: string) {
  const error = await expectError(act, ["membership_field_managed"]);
  expect(error).toMatchObject({ status: 403, paramName });
}

export const managedTests = [
  contractTest(
    "a membership says which of its fields are managed, and by what",
    ["setManaged"],
    async ({ organization, setManaged }) => {
      const member = await otherMember(organization);
      const userId = userIdOf(member);
      const others = (await allMembers(organization)).filter(({ id }) => id !== member.id);
      const all: readonly ManagedFields[] = [
        { role: OKTA, status: ENTRA, profile: OKTA },
        { profile: { ...OKTA, name: "A directory with a name of many characters, « é » & more" } },
        {},
      ];
      for (const managed of all) {
        await setManaged(userId, managed);
        const found = await membershipOf(organization, userId);
        expect(found).toMatchObject({ id: member.id, role: member.role });
        expect(found?.managed).toEqual(managed);
        if (found) expectMembership(found);
        expectPlain(found);
      }
      expect((await allMembers(organization)).filter(({ id }) => id !== member.id)).toEqual(others);
    },
  ),

  contractTest(
    "a managed role cannot be changed, and what is not managed can",
    ["setManaged", "updateMember", "removeMember"],
    async ({ organization, setManaged }) => {
      const member = await otherMember(organization);
      const userId = userIdOf(member);
      await setManaged(userId, { role: OKTA });
      const role = await otherRole(organization, member.role);
      await expectManaged(() => organization.updateMember({ userId, role }), "role");
      expect(await membershipOf(organization, userId)).toMatchObject({ role: member.role });
      await setManaged(userId, { status: OKTA, profile: OKTA });
      expect(await organization.updateMember({ userId, role })).toMatchObject({ role, managed: { status: OKTA } });
      await setManaged(userId, { role: OKTA, profile: OKTA });
      expect(await organization.removeMember(userId)).toMatchObject({ id: member.id });
    },
  ),

  contractTest(
    "ownership cannot be transferred from or to a member whose role is managed",
    ["setManaged", "transferOwnership", "getViewer"],
    async ({ organization, setManaged }) => {
      const viewer = await organization.getViewer();
      const member = await otherMember(organization);
      for (const managed of [viewer, member].map(userIdOf)) {
        await setManaged(managed, { role: OKTA });
        await expectManaged(() => organization.transferOwnership({ userId: userIdOf(member) }), "role");
        await setManaged(managed, {});
      }
      expect(await organization.getViewer()).toMatchObject({ role: viewer.role });
      expect(await membershipOf(organization, userIdOf(member))).toMatchObject({ role: member.role });
    },
  ),

  contractTest(
    "a member whose status is managed cannot be removed",
    ["setManaged", "removeMember"],
    async ({ organization, setManaged }) => {
      const userId = userIdOf(await otherMember(organization));
      await setManaged(userId, { status: OKTA });
      await expectManaged(() => organization.removeMember(userId), "status");
      expect(await membershipOf(organization, userId)).toBeDefined();
    },
  ),

  contractTest(
    "a member whose status is managed can neither be deactivated, reactivated nor given an end of access",
    ["setManaged", "deactivateMember", "reactivateMember", "updateMemberExpiry"],
    async ({ organization, setManaged }) => {
      const userId = userIdOf(await otherMember(organization));
      const change = () => organization.updateMemberExpiry({ userId, expiresAt: Date.now() + 86_400_000 });
      await setManaged(userId, { status: OKTA });
      await expectManaged(() => organization.deactivateMember(userId), "status");
      await expectManaged(change, "status");
      expect(await membershipOf(organization, userId)).toMatchObject({ status: "active", expiresAt: null });
      await setManaged(userId, {});
      await organization.deactivateMember(userId);
      await setManaged(userId, { status: OKTA });
      await expectManaged(() => organization.reactivateMember(userId), "status");
      expect(await membershipOf(organization, userId)).toMatchObject({ status: "inactive" });
    },
  ),

  contractTest(
    "a viewer whose status is managed cannot leave",
    ["setManaged", "leaveOrganization", "getViewer"],
    async ({ organization, setManaged }) => {
      const userId = userIdOf(await organization.getViewer());
      await setManaged(userId, { status: OKTA });
      await expectManaged(() => organization.leaveOrganization(), "status");
      expect(await organization.getViewer()).toMatchObject({ managed: { status: OKTA } });
    },
  ),

  contractTest(
    "a managed profile cannot be changed, and what is not managed can",
    ["setManaged", "updateMembershipMetadata"],
    async ({ organization, setManaged }) => {
      const member = await otherMember(organization);
      const set = () => organization.updateMembershipMetadata({ userId: userIdOf(member), publicMetadata: metadata });
      await setManaged(userIdOf(member), { profile: OKTA });
      await expectManaged(set, "public_metadata");
      expect((await membershipOf(organization, userIdOf(member)))?.publicMetadata).toEqual(member.publicMetadata);
      await setManaged(userIdOf(member), { role: OKTA, status: OKTA });
      expect((await set()).publicMetadata).toMatchObject(metadata);
    },
  ),

  contractTest(
    "of many changes, those of managed members are refused, and the others are made",
    ["setManaged", "updateMembers", "removeMembers"],
    async ({ organization, setManaged }) => {
      const managed = await otherMember(organization, 0);
      const free = await otherMember(organization, 1);
      const userIds = [managed, free].map(userIdOf);
      const role = await otherRole(organization, free.role);
      await setManaged(userIdOf(managed), { role: OKTA, status: OKTA });
      const changed = await organization.updateMembers(userIds.map((userId) => ({ userId, role })));
      expect(changed.map(({ error, membership }) => error?.paramName ?? membership?.role)).toEqual(["role", role]);
      expect(changed[0]?.error?.code).toBe("membership_field_managed");
      const removed = await organization.removeMembers(userIds);
      expect(removed.map(({ error, membership }) => error?.paramName ?? membership?.id)).toEqual(["status", free.id]);
      const left = (await allMembers(organization)).map(userIdOf);
      expect(userIds.filter((userId) => left.includes(userId))).toEqual([userIdOf(managed)]);
    },
  ),
];
