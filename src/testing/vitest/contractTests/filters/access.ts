import { expect } from "vitest";
import { MEMBERSHIP_STATUSES } from "../../../../organization/fields.js";
import type { Membership } from "../../../../organization/records.js";
import { contractTest } from "../../contractTest.js";
import { expectFound } from "../../support/expectFound.js";
import { allMembers, otherMember, othersIn, userIdOf } from "../../support/members.js";

export const statusTest = contractTest(
  "members filter by their status",
  ["membershipFilterFields", "deactivateMember", "updateMember"],
  async ({ organization }, skip) => {
    if (!organization.membershipFilterFields.includes("status")) skip("does not filter by status");
    const inactive = await otherMember(organization);
    await organization.deactivateMember(userIdOf(inactive));
    const members = await allMembers(organization);
    for (const status of [
      ["active"],
      ["inactive"],
      ["expired"],
      ["active", "inactive"],
      [...MEMBERSHIP_STATUSES],
    ] as const) {
      const isOfStatus = (member: Membership) => status.some((one) => one === member.status);
      await expectFound(organization, { status }, members.filter(isOfStatus));
      const { role } = inactive;
      await expectFound(
        organization,
        { status, role: [role] },
        members.filter((member) => isOfStatus(member) && member.role === role),
      );
    }
    await expectFound(organization, { status: [] }, members);
  },
);

export const expiryTest = contractTest(
  "members filter by when their access ends",
  ["membershipFilterFields", "updateMemberExpiry", "deactivateMember"],
  async ({ organization }, skip) => {
    if (!organization.membershipFilterFields.includes("expires_at")) skip("does not filter by expires_at");
    const end = Date.now() + 86_400_000;
    const [first, second, inactive] = (await othersIn(organization)).map(userIdOf);
    for (const [userId, expiresAt] of [
      [first, end],
      [second, end + 1000],
      [inactive, end],
    ] as const) {
      await organization.updateMemberExpiry({ userId: userId ?? expect.fail("has too few members"), expiresAt });
    }
    await organization.deactivateMember(inactive ?? "");
    const members = await allMembers(organization);
    const ends = (...userIds: readonly (string | undefined)[]) =>
      members.filter((member) => userIds.includes(userIdOf(member)));
    await expectFound(organization, { expiresBefore: end - 1 }, []);
    await expectFound(organization, { expiresBefore: end }, ends(first));
    await expectFound(organization, { expiresBefore: end + 1000 }, ends(first, second));
    await expectFound(organization, { expiresBefore: 0 }, members);
  },
);
