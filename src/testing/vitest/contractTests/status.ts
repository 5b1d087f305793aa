import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { Membership } from "../../../organization/records.js";
import { contractTest } from "../contractTest.js";
import { expectError } from "../support/expectError.js";
import { canManage, membershipOf, otherMember, othersIn, UNKNOWN_ID, userIdOf } from "../support/members.js";
import { expectMembership } from "../support/shapes.js";

const DAY = 86_400_000;

/** A whole number of days from now. */
const inDays = (days: number) => Date.now() + days * DAY;

/** What a member has whatever their status is. */
const lasting = ({ id, role, publicMetadata, createdAt }: Membership) => ({ id, role, publicMetadata, createdAt });

/** Gives all other managers another role. */
async function demoteOthers(organization: Organization & Required<Pick<Organization, "updateMember">>) {
  const others = await othersIn(organization);
  const role = others.find((member) => !canManage(member))?.role ?? expect.fail("has no one who cannot manage members");
  for (const manager of others.filter(canManage)) {
    await organization.updateMember({ userId: userIdOf(manager), role });
  }
  return others;
}

export const statusTests = [
  contractTest(
    "a deactivated member is inactive, and has the same role, metadata and time of joining",
    ["deactivateMember"],
    async ({ organization }) => {
      const before = await otherMember(organization);
      const answer = await organization.deactivateMember(userIdOf(before));
      expectMembership(answer);
      expect(answer.status).toBe("inactive");
      expect(lasting(answer)).toEqual(lasting(before));
      expect(await membershipOf(organization, userIdOf(before))).toEqual(answer);
    },
  ),

  contractTest(
    "a deactivated member does not count, and counts again when reactivated",
    ["deactivateMember", "reactivateMember", "getOrganization"],
    async ({ organization }) => {
      const count = async () => (await organization.getOrganization()).membersCount;
      const before = await count();
      const userId = userIdOf(await otherMember(organization));
      await organization.deactivateMember(userId);
      expect(await count()).toBe(before - 1);
      await organization.reactivateMember(userId);
      expect(await count()).toBe(before);
    },
  ),

  contractTest(
    "a reactivated member is as they were",
    ["deactivateMember", "reactivateMember"],
    async ({ organization }) => {
      const before = await otherMember(organization);
      await organization.deactivateMember(userIdOf(before));
      const answer = await organization.reactivateMember(userIdOf(before));
      expect(answer.status).toBe("active");
      expect(lasting(answer)).toEqual(lasting(before));
      expect(await membershipOf(organization, userIdOf(before))).toEqual(answer);
    },
  ),

  contractTest(
    "deactivating an inactive member, or reactivating an active one, changes nothing",
    ["deactivateMember", "reactivateMember"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const userId = userIdOf(member);
      expect(await organization.reactivateMember(userId)).toEqual(member);
      const inactive = await organization.deactivateMember(userId);
      expect(await organization.deactivateMember(userId)).toEqual(inactive);
    },
  ),

  contractTest(
    "only members can be deactivated, reactivated or given an end",
    ["deactivateMember", "reactivateMember", "updateMemberExpiry"],
    async ({ organization }) => {
      await expectError(() => organization.deactivateMember(UNKNOWN_ID), ["resource_not_found"]);
      await expectError(() => organization.reactivateMember(UNKNOWN_ID), ["resource_not_found"]);
      const expiry = { userId: UNKNOWN_ID, expiresAt: inDays(1) };
      await expectError(() => organization.updateMemberExpiry(expiry), ["resource_not_found"]);
    },
  ),

  contractTest(
    "a deactivated viewer can do nothing",
    ["deactivateMember", "getViewer", "updateMember"],
    async ({ organization }) => {
      const viewer = await organization.getViewer();
      const userId = userIdOf(await otherMember(organization));
      await organization.updateMember({ userId, role: viewer.role });
      expect((await organization.deactivateMember(userIdOf(viewer))).status).toBe("inactive");
      for (const read of [organization.getViewer(), organization.getMemberships()]) {
        expect((await expectError(() => read, ["membership_inactive"])).status).toBe(403);
      }
      await expectError(() => organization.updateMember({ userId, role: viewer.role }), ["membership_inactive"]);
    },
  ),

  contractTest(
    "the last member who can manage members cannot be deactivated, or get an end",
    ["getViewer", "updateMember", "deactivateMember", "updateMemberExpiry"],
    async ({ organization }) => {
      await demoteOthers(organization);
      const userId = userIdOf(await organization.getViewer());
      const codes = ["organization_minimum_permissions_needed"] as const;
      await expectError(() => organization.deactivateMember(userId), codes);
      await expectError(() => organization.updateMemberExpiry({ userId, expiresAt: inDays(1) }), codes);
      expect(await organization.getViewer()).toMatchObject({ status: "active", expiresAt: null });
    },
  ),

  contractTest(
    "a manager who is inactive, or whose access ends, is not the one who remains",
    ["getViewer", "updateMember", "deactivateMember", "updateMemberExpiry"],
    async ({ organization }) => {
      const [inactive, ending, other] = await demoteOthers(organization);
      const viewer = await organization.getViewer();
      for (const [member, end] of [
        [inactive, (userId: string) => organization.deactivateMember(userId)],
        [ending, (userId: string) => organization.updateMemberExpiry({ userId, expiresAt: inDays(1) })],
      ] as const) {
        const userId = userIdOf(member ?? expect.fail("The organization has too few members"));
        await organization.updateMember({ userId, role: viewer.role });
        await end(userId);
      }
      const role = other?.role ?? expect.fail("The organization has too few members");
      const codes = ["organization_minimum_permissions_needed"] as const;
      await expectError(() => organization.updateMember({ userId: userIdOf(viewer), role }), codes);
    },
  ),
];
