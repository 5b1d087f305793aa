import { expect } from "vitest";
import { MEMBERSHIP_STATUSES } from "../../../organization/fields.js";
import type { Organization } from "../../../organization/Organization.js";
import type { MembershipFilterField, MembershipFilters } from "../../../organization/listParams.js";
import type { Membership, MetadataValue } from "../../../organization/records.js";
import { expectError } from "../support/expectError.js";
import { expectFound } from "../support/expectFound.js";
import { allMembers, otherMember, othersIn, UNKNOWN_ID, userIdOf } from "../support/members.js";
import { type ContractTest, contractTest } from "../contractTest.js";
import { groupFilterTest } from "./groupMembers.js";

/** Metadata of the kinds that can be mistaken for each other, where the backend can store it. */
async function giveMetadata(organization: Organization): Promise<void> {
  const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
  const set = (member: Membership, contractFilter: unknown) =>
    organization.updateMembershipMetadata?.({ userId: userIdOf(member), publicMetadata: { contractFilter } });
  await set(one, ["Sales & 'Ops' %", "1", true, ["inner"]]);
  await set(other, 1);
}

/** What a member can be found by, for a key of their metadata. */
function valuesOf({ publicMetadata }: Membership, key: string): readonly MetadataValue[] {
  const values: readonly unknown[] = [publicMetadata[key]].flat();
  return values.filter((value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean");
}

const methodsOf = ({ publicUserData }: Membership) => publicUserData.signInMethods ?? [];

/** A test of each field that a backend may filter by. */
const FILTER_TESTS: Readonly<Record<MembershipFilterField, ContractTest>> = {
  created_at: contractTest(
    "members filter by when they joined",
    ["membershipFilterFields"],
    async ({ organization }, skip) => {
      if (!organization.membershipFilterFields.includes("created_at")) skip("does not filter by created_at");
      const members = await allMembers(organization);
      const times = members.map(({ createdAt }) => createdAt).toSorted((a, b) => a - b);
      const createdAfter = times[Math.floor(times.length / 2)] ?? 0;
      await expectFound(
        organization,
        { createdAfter },
        members.filter(({ createdAt }) => createdAt > createdAfter),
      );
      await expectFound(organization, { createdAfter: 0 }, members);
    },
  ),
  status: contractTest(
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
  ),
  expires_at: contractTest(
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
  ),
  public_metadata: contractTest(
    "members filter by values of their public metadata, and these are listed",
    ["membershipFilterFields"],
    async ({ organization }, skip) => {
      if (!organization.membershipFilterFields.includes("public_metadata")) skip("does not filter by public_metadata");
      await giveMetadata(organization);
      const members = await allMembers(organization);
      const keys = [...new Set(members.flatMap(({ publicMetadata }) => Object.keys(publicMetadata)))];
      if (keys.length === 0) skip("has no metadata");
      for (const key of keys.slice(0, 9)) {
        const values = [...new Set(members.flatMap((member) => valuesOf(member, key)))];
        for (const value of values.slice(0, 5)) {
          const found = members.filter((member) => valuesOf(member, key).includes(value));
          await expectFound(organization, { publicMetadata: { [key]: [value] } }, found);
          await expectFound(organization, { publicMetadata: { [key]: [value], unknown_key: [] } }, found);
          await expectFound(organization, { publicMetadata: { [key]: [value], unknown_key: [value] } }, []);
          await expectFound(organization, { publicMetadata: { [key]: [UNKNOWN_ID, value] } }, found);
        }
        const { data = values, totalCount = values.length } =
          (await organization.getMembershipMetadataValues?.(key)) ?? {};
        expect(totalCount).toBe(values.length);
        if (totalCount <= 100) expect(new Set(data)).toEqual(new Set(values));
      }
      await expectFound(organization, { publicMetadata: {} }, members);
      expect((await organization.getMembershipMetadataValues?.("unknown_key"))?.data ?? []).toEqual([]);
    },
  ),
  managed: contractTest(
    "members filter by what manages their fields, and its names are listed",
    ["membershipFilterFields", "setManaged"],
    async ({ organization, setManaged }, skip) => {
      if (!organization.membershipFilterFields.includes("managed")) skip("does not filter by managed");
      const [okta, entra] = [{ name: "Okta" }, { name: "Entra ID & 'Co' %" }];
      const one = await otherMember(organization, 0);
      const other = await otherMember(organization, 1);
      const both = await otherMember(organization, 2);
      await setManaged(userIdOf(one), { role: okta, profile: okta });
      await setManaged(userIdOf(other), { status: entra });
      await setManaged(userIdOf(both), { role: entra, status: okta });
      const members = await allMembers(organization);
      const free = members.filter(({ managed }) => Object.keys(managed).length === 0);
      await expectFound(organization, { managedBy: [okta.name] }, [one, both]);
      await expectFound(organization, { managedBy: [entra.name] }, [other, both]);
      await expectFound(organization, { managedBy: [entra.name, okta.name, UNKNOWN_ID] }, [one, other, both]);
      await expectFound(organization, { managedBy: [UNKNOWN_ID] }, []);
      await expectFound(organization, { managedBy: [""] }, free);
      await expectFound(organization, { managedBy: ["", okta.name] }, [...free, one, both]);
      await expectFound(organization, { managedBy: [] }, members);
      const names = [okta.name, entra.name];
      const { data = names, totalCount = 2 } = (await organization.getMembershipSources?.()) ?? {};
      expect(new Set(data)).toEqual(new Set(names));
      expect(totalCount).toBe(2);
    },
  ),
  last_active_at: contractTest(
    "members filter by when they were last active, and those who never were are found too",
    ["membershipFilterFields"],
    async ({ organization }, skip) => {
      if (!organization.membershipFilterFields.includes("last_active_at")) skip("does not filter by last_active_at");
      const members = await allMembers(organization);
      const times = members
        .flatMap(({ publicUserData }) => publicUserData.lastActiveAt ?? [])
        .toSorted((a, b) => a - b);
      for (const lastActiveBefore of [...times.slice(0, 1), ...times.slice(-2), Date.now() + 1000]) {
        await expectFound(
          organization,
          { lastActiveBefore },
          members.filter(({ publicUserData }) => (publicUserData.lastActiveAt ?? 0) < lastActiveBefore),
        );
      }
      await expectFound(organization, { lastActiveBefore: 0 }, members);
    },
  ),
  two_factor: contractTest(
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
  ),
  sign_in_method: contractTest(
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
  ),
  group: groupFilterTest,
};

/** What members show of when they were last active, and how they sign in. */
const activityOf = ({ publicUserData: { lastActiveAt, twoFactorEnabled, signInMethods } }: Membership) => ({
  lastActiveAt,
  twoFactorEnabled,
  signInMethods,
});

const NOTHING = { lastActiveAt: undefined, twoFactorEnabled: undefined, signInMethods: undefined };

export const filterTests = [
  ...Object.values(FILTER_TESTS),

  contractTest(
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
  ),
];
