import { expect } from "vitest";
import { commonRole, membershipOf, UNKNOWN_ID, otherMember, userIdOf } from "../support/members.js";
import { expectError } from "../support/expectError.js";
import { expectMembership } from "../support/shapes.js";
import { contractTest } from "../contractTest.js";

export const metadataTests = [
  contractTest(
    "metadata merges at every depth, and its keys stay unchanged",
    ["updateMembershipMetadata"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const userId = userIdOf(member);
      const set = (publicMetadata: Record<string, unknown>) =>
        organization.updateMembershipMetadata({ userId, publicMetadata });
      await set({ contractTest: { camelCase: { a_b: 1, stored: true }, list: [1, 2, 3] } });
      const merged = await set({ contractTest: { camelCase: { a_b: { deep: "é" } }, list: [4] } });
      expectMembership(merged);
      expect(merged).toMatchObject({ id: member.id, role: member.role });
      expect(merged.publicMetadata).toEqual({
        ...member.publicMetadata,
        contractTest: { camelCase: { a_b: { deep: "é" }, stored: true }, list: [4] },
      });
      expect(await membershipOf(organization, userId)).toEqual(merged);
    },
  ),

  contractTest("null deletes a metadata key, at any depth", ["updateMembershipMetadata"], async ({ organization }) => {
    const { publicUserData, publicMetadata } = await otherMember(organization);
    const set = (metadata: Record<string, unknown>) =>
      organization.updateMembershipMetadata({ userId: publicUserData.userId, publicMetadata: metadata });
    await set({ contractTest: { inner: { gone: 1, stored: 2 } }, contractTestToo: 1 });
    const left = await set({ contractTest: { inner: { gone: null } }, contractTestToo: null });
    expect(left.publicMetadata).toEqual({ ...publicMetadata, contractTest: { inner: { stored: 2 } } });
    expect((await set({ contractTest: null })).publicMetadata).toEqual(publicMetadata);
  }),

  contractTest(
    "changing one member's metadata changes no other member",
    ["updateMembershipMetadata"],
    async ({ organization }) => {
      const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
      await organization.updateMembershipMetadata({ userId: userIdOf(one), publicMetadata: { contractTest: 1 } });
      expect(await membershipOf(organization, userIdOf(other))).toEqual(other);
    },
  ),

  contractTest(
    "a user who is not a member cannot be given metadata",
    ["updateMembershipMetadata"],
    async ({ organization }) => {
      const act = () => organization.updateMembershipMetadata({ userId: UNKNOWN_ID, publicMetadata: { a: 1 } });
      await expectError(act, ["resource_not_found"]);
    },
  ),

  contractTest(
    "a user can be added with metadata",
    ["outsiders", "addMember", "updateMembershipMetadata"],
    async ({ organization, outsiders: [userId = ""] }) => {
      const publicMetadata = { contractTest: { camelCase: [1, null] } };
      const added = await organization.addMember({ userId, role: await commonRole(organization), publicMetadata });
      expect(added.publicMetadata).toMatchObject(publicMetadata);
      expect(await membershipOf(organization, userId)).toEqual(added);
    },
  ),
];
