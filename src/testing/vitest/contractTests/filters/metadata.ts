import { expect } from "vitest";
import type { Organization } from "../../../../organization/Organization.js";
import type { Membership, MetadataValue } from "../../../../organization/records.js";
import { contractTest } from "../../contractTest.js";
import { expectFound } from "../../support/expectFound.js";
import { allMembers, otherMember, UNKNOWN_ID, userIdOf } from "../../support/members.js";

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

export const metadataTest = contractTest(
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
);
