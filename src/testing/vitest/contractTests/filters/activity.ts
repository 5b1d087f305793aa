import { expect } from "vitest";
import type { MembershipFilters } from "../../../../organization/listParams.js";
import type { Membership } from "../../../../organization/records.js";
import { contractTest } from "../../contractTest.js";
import { expectError } from "../../support/expectError.js";
import { expectFound } from "../../support/expectFound.js";
import { allMembers, UNKNOWN_ID } from "../../support/members.js";

const methodsOf = ({ publicUserData }: Membership) => publicUserData.signInMethods ?? [];

export const lastActiveTest = contractTest(
  "members filter by when they were last active, and those who never were are found too",
  ["membershipFilterFields"],
  async ({ organization }, skip) => {
    if (!organization.membershipFilterFields.includes("last_active_at")) skip("does not filter by last_active_at");
    const members = await allMembers(organization);
    const times = members.flatMap(({ publicUserData }) => publicUserData.lastActiveAt ?? []).toSorted((a, b) => a - b);
    for (const lastActiveBefore of [...times.slice(0, 1), ...times.slice(-2), Date.now() + 1000]) {
      await expectFound(
        organization,
        { lastActiveBefore },
        members.filter(({ publicUserData }) => (publicUserData.lastActiveAt ?? 0) < lastActiveBefore),
      );
    }
    await expectFound(organization, { lastActiveBefore: 0 }, members);
  },
);

export const twoFactorTest = contractTest(
  "members filter by two-factor authentication, and match neither value where it isn't known",
  ["membershipFilterFields"],
  async ({ organization }, skip) => {
    if (!organization.membershipFilterFields.includes("two_factor")) skip("does not filter by two_factor");
    const members = await allMembers(organization);
    const having = (isEnabled: boolean) =>
      members.filter(({ publicUserData }) => publicUserData.twoFactorEnabled === isEnabled);
    await expectFound(organization, { twoFactor: ["enabled"] }, having(true));
    await expectFound(organization, { twoFactor: ["disabled"] }, having(false));
    await expectFound(organization, { twoFactor: ["enabled", "disabled"] }, [...having(true), ...having(false)]);
    await expectFound(organization, { twoFactor: [] }, members);
  },
);

export const signInMethodTest = contractTest(
  "members filter by any of several sign-in methods",
  ["membershipFilterFields"],
  async ({ organization }, skip) => {
    if (!organization.membershipFilterFields.includes("sign_in_method")) skip("does not filter by sign_in_method");
    const members = await allMembers(organization);
    const methods = [...new Set(members.flatMap(methodsOf))];
    for (const signInMethod of [...methods.map((method) => [method]), methods.slice(0, 2), [UNKNOWN_ID]]) {
      await expectFound(
        organization,
        { signInMethod },
        members.filter((member) =>
          signInMethod.length > 0 ? methodsOf(member).some((method) => signInMethod.includes(method)) : true,
        ),
      );
    }
    await expectFound(organization, { signInMethod: [] }, members);
  },
);

/** What members show of when they were last active, and how they sign in. */
const activityOf = ({ publicUserData: { lastActiveAt, twoFactorEnabled, signInMethods } }: Membership) => ({
  lastActiveAt,
  twoFactorEnabled,
  signInMethods,
});

const NOTHING = { lastActiveAt: undefined, twoFactorEnabled: undefined, signInMethods: undefined };

export const knowableTest = contractTest(
  "only those who manage members know when others were last active and how they sign in",
  ["member", "getViewer"],
  async ({ organization, member }, skip) => {
    const managed = await allMembers(organization);
    if (managed.every((one) => Object.values(activityOf(one)).every((fact) => fact === undefined)))
      skip("does not know when members were active");
    const viewer = await member.getViewer?.();
    const seen = await allMembers(member);
    for (const one of seen) {
      const isOwn = one.id === viewer?.id;
      const own = managed.find(({ id }) => id === viewer?.id);
      expect(activityOf(one), one.id).toEqual(isOwn && own ? activityOf(own) : NOTHING);
    }
    const filters: readonly MembershipFilters[] = [
      { lastActiveBefore: Date.now() },
      { twoFactor: ["disabled"] },
      { signInMethod: ["password"] },
      { orderBy: "last_active_at" },
      { orderBy: "-last_active_at" },
    ];
    for (const filter of filters) {
      await expectError(() => member.getMemberships(filter), ["missing_organization_permission"]);
    }
  },
);
