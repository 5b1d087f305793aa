import { expect, vi } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { Membership } from "../../../organization/records.js";
import { LAST_TIME } from "../../../organization/rules/expiry.js";
import { contractTest } from "../contractTest.js";
import { newAddress } from "../support/addresses.js";
import { expectError } from "../support/expectError.js";
import { commonRole, membershipOf, otherMember, userIdOf } from "../support/members.js";

const DAY = 86_400_000;

/** A whole number of days from now. */
const inDays = (days: number) => Date.now() + days * DAY;

/** What a member has whatever their status is. */
const lasting = ({ id, role, publicMetadata, createdAt }: Membership) => ({ id, role, publicMetadata, createdAt });

const statusOf = async (organization: Organization, userId: string) =>
  (await membershipOf(organization, userId))?.status;

/** Gives a member an end that comes at once, and waits for it. */
async function expire(organization: Organization & Required<Pick<Organization, "updateMemberExpiry">>, userId: string) {
  await organization.updateMemberExpiry({ userId, expiresAt: Date.now() + 300 });
  await vi.waitFor(async () => expect(await statusOf(organization, userId)).toBe("expired"), 10_000);
}

export const expiryTests = [
  contractTest(
    "access can get an end, another one, and none again",
    ["updateMemberExpiry"],
    async ({ organization }) => {
      const before = await otherMember(organization);
      const userId = userIdOf(before);
      for (const expiresAt of [inDays(3), inDays(400), LAST_TIME, null]) {
        const answer = await organization.updateMemberExpiry({ userId, expiresAt });
        expect(answer).toMatchObject({ status: "active", expiresAt });
        expect(lasting(answer)).toEqual(lasting(before));
        expect(await membershipOf(organization, userId)).toEqual(answer);
      }
    },
  ),

  contractTest(
    "access cannot end in the past, after the year 9999, or between two milliseconds",
    ["updateMemberExpiry"],
    async ({ organization }) => {
      const before = await otherMember(organization);
      for (const expiresAt of [Date.now() - DAY, 0, -1, LAST_TIME + 1, inDays(1) + 0.5]) {
        const expiry = { userId: userIdOf(before), expiresAt };
        const error = await expectError(() => organization.updateMemberExpiry(expiry), ["form_param_value_invalid"]);
        expect(error.paramName).toBe("expires_at");
      }
      expect(await membershipOf(organization, userIdOf(before))).toEqual(before);
    },
  ),

  contractTest(
    "a member whose access has ended is expired, and active again with a later end",
    ["updateMemberExpiry"],
    async ({ organization }) => {
      const before = await otherMember(organization);
      const userId = userIdOf(before);
      await expire(organization, userId);
      const expiresAt = inDays(1);
      const answer = await organization.updateMemberExpiry({ userId, expiresAt });
      expect(answer).toMatchObject({ status: "active", expiresAt });
      expect(lasting(answer)).toEqual(lasting(before));
    },
  ),

  contractTest(
    "a viewer whose access has ended can do nothing",
    ["updateMemberExpiry", "getViewer", "updateMember"],
    async ({ organization }) => {
      const viewer = await organization.getViewer();
      const userId = userIdOf(await otherMember(organization));
      await organization.updateMember({ userId, role: viewer.role });
      await organization.updateMemberExpiry({ userId: userIdOf(viewer), expiresAt: Date.now() + 300 });
      await vi.waitFor(() => expectError(() => organization.getViewer(), ["membership_expired"]), 10_000);
      expect((await expectError(() => organization.getMemberships(), ["membership_expired"])).status).toBe(403);
    },
  ),

  contractTest(
    "a member who expired does not count, and is not reactivated before they have another end",
    ["updateMemberExpiry", "reactivateMember", "getOrganization"],
    async ({ organization }) => {
      const { membersCount } = await organization.getOrganization();
      const userId = userIdOf(await otherMember(organization));
      await expire(organization, userId);
      expect((await organization.getOrganization()).membersCount).toBe(membersCount - 1);
      await expectError(() => organization.reactivateMember(userId), ["membership_expired"]);
      await organization.updateMemberExpiry({ userId, expiresAt: null });
      expect((await organization.getOrganization()).membersCount).toBe(membersCount);
    },
  ),

  contractTest(
    "a user can be added with an end, and not with one in the past",
    ["addMember", "outsiders", "updateMemberExpiry"],
    async ({ organization, outsiders: [userId = expect.fail("has no outsiders")] }) => {
      const role = await commonRole(organization);
      const past = { userId, role, expiresAt: Date.now() - DAY };
      await expectError(() => organization.addMember(past), ["form_param_value_invalid"]);
      const expiresAt = inDays(7);
      expect((await organization.addMember({ userId, role, expiresAt })).expiresAt).toBe(expiresAt);
      expect(await membershipOf(organization, userId)).toMatchObject({ status: "active", expiresAt });
    },
  ),

  contractTest(
    "an invitation says when the access that it gives ends, and is void then",
    ["inviteMembers", "updateMemberExpiry", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const membershipExpiresAt = inDays(2);
      const [outcome] = await organization.inviteMembers({
        emailAddresses: [newAddress()],
        role,
        membershipExpiresAt,
      });
      if (outcome?.outcome !== "invited") expect.fail("The address was not invited");
      expect(outcome.invitation).toMatchObject({ membershipExpiresAt, expiresAt: membershipExpiresAt });
      const { data } = await organization.getInvitations({ status: ["pending"], pageSize: 100 });
      expect(data.find(({ id }) => id === outcome.invitation.id)?.membershipExpiresAt).toBe(membershipExpiresAt);
      const past = { emailAddresses: [newAddress(1)], role, membershipExpiresAt: Date.now() - DAY };
      await expectError(() => organization.inviteMembers(past), ["form_param_value_invalid"]);
    },
  ),

  contractTest(
    "a join request can be accepted with an end",
    ["acceptMembershipRequest", "getMembershipRequests", "askToJoin", "updateMemberExpiry"],
    async ({ organization, askToJoin }) => {
      const requestId = await askToJoin();
      const role = await commonRole(organization);
      const expiresAt = inDays(7);
      const { publicUserData } = await organization.acceptMembershipRequest(requestId, { role, expiresAt });
      expect(await membershipOf(organization, publicUserData.userId)).toMatchObject({ role, expiresAt });
    },
  ),

  contractTest(
    "the audit trail has each change of a status, and when access ended before and since",
    ["deactivateMember", "reactivateMember", "updateMemberExpiry", "getMembershipEvents"],
    async ({ organization }) => {
      const userId = userIdOf(await otherMember(organization));
      const [first, second] = [inDays(1), inDays(2)];
      await organization.deactivateMember(userId);
      await organization.reactivateMember(userId);
      await organization.updateMemberExpiry({ userId, expiresAt: first });
      await organization.updateMemberExpiry({ userId, expiresAt: second });
      await expire(organization, userId);
      const { data } = await organization.getMembershipEvents({ userId: [userId], pageSize: 6 });
      expect(data.map(({ type }) => type)).toEqual([
        "member_expired",
        "member_expiry_changed",
        "member_expiry_changed",
        "member_expiry_changed",
        "member_reactivated",
        "member_deactivated",
      ]);
      expect(data[0]?.actorId).toBeNull();
      expect(data[2]?.before?.expiresAt).toBe(first);
      expect(data[2]?.after?.expiresAt).toBe(second);
      expect(data[3]?.before?.expiresAt).toBeUndefined();
    },
  ),
];
