import { expect } from "vitest";
import { allMembers, listAll, otherMember, otherRole, userIdOf } from "../support/members.js";
import { expectPlain, expectTime } from "../support/shapes.js";
import { contractTest } from "../contractTest.js";

export const eventTests = [
  contractTest(
    "a role change is the newest entry of the audit trail",
    ["getMembershipEvents", "updateMember", "getViewer"],
    async ({ organization }) => {
      const viewer = await organization.getViewer();
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      const { totalCount } = await organization.getMembershipEvents({ pageSize: 1 });
      const updated = await organization.updateMember({ userId: userIdOf(member), role });
      const trail = await organization.getMembershipEvents({ pageSize: 1 });
      expect(trail.totalCount).toBe(totalCount + 1);
      expect(trail.data).toMatchObject([
        {
          type: "member_role_changed",
          actorId: userIdOf(viewer),
          subjectId: userIdOf(member),
          before: { role: member.role, roleName: member.roleName },
          after: { role, roleName: updated.roleName },
        },
      ]);
      expectPlain(trail);
      expectTime(trail.data[0]?.createdAt, "an event's createdAt");
    },
  ),

  contractTest(
    "the audit trail filters by person and type, newest first, page by page",
    ["getMembershipEvents", "updateMember", "removeMember"],
    async ({ organization }) => {
      const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
      const role = await otherRole(organization, one.role);
      await organization.updateMember({ userId: userIdOf(one), role });
      await organization.updateMember({ userId: userIdOf(one), role: one.role });
      await organization.removeMember(userIdOf(other));
      const all = await listAll((page) => organization.getMembershipEvents(page));
      const times = all.map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(await listAll((page) => organization.getMembershipEvents(page), 2)).toEqual(all);
      const ofOther = await organization.getMembershipEvents({ userId: [userIdOf(other)] });
      expect(ofOther.data).toEqual(all.filter(({ subjectId }) => subjectId === userIdOf(other)));
      const removals = await organization.getMembershipEvents({ type: ["member_removed"] });
      expect(removals.data).toEqual(all.filter(({ type }) => type === "member_removed"));
      expect(removals.data[0]).toMatchObject({ subjectId: userIdOf(other), before: { role: other.role } });
    },
  ),

  contractTest(
    "a rejected write is not in the audit trail",
    ["getMembershipEvents", "updateMember"],
    async ({ organization }) => {
      const before = await organization.getMembershipEvents();
      const { publicUserData } = await otherMember(organization);
      await organization.updateMember({ userId: publicUserData.userId, role: "no_such_role" }).catch(() => undefined);
      expect(await organization.getMembershipEvents()).toEqual(before);
      expect(await allMembers(organization)).not.toHaveLength(0);
    },
  ),
];
