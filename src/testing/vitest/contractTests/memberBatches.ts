import { expect } from "vitest";
import type { MembershipOutcome } from "../../../organization/membershipOutcome.js";
import { contractTest } from "../contractTest.js";
import { expectError } from "../support/expectError.js";
import {
  allMembers,
  canManage,
  otherMember,
  otherRole,
  othersIn,
  UNKNOWN_ID,
  UNKNOWN_ROLE,
  userIdOf,
} from "../support/members.js";
import { expectMembership, expectPlain } from "../support/shapes.js";

const LAST_MANAGER = "organization_minimum_permissions_needed";

/** What came of each change, in order: the role, or the code of the error. */
function resultsOf(outcomes: readonly MembershipOutcome[]) {
  for (const { membership } of outcomes) {
    if (membership) expectMembership(membership);
  }
  expectPlain(outcomes.map(({ membership }) => membership));
  return outcomes.map(({ userId, membership, error }) => [userId, membership?.role ?? error?.code]);
}

export const memberBatchTests = [
  contractTest(
    "each of many role changes has its own outcome, in order, and a rejected one does not block the others",
    ["updateMembers"],
    async ({ organization }) => {
      const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
      const roles = [await otherRole(organization, one.role), await otherRole(organization, other.role)] as const;
      const outcomes = await organization.updateMembers([
        { userId: UNKNOWN_ID, role: roles[0] },
        { userId: userIdOf(other), role: roles[1] },
        { userId: userIdOf(one), role: roles[0] },
      ]);
      expect(resultsOf(outcomes)).toEqual([
        [UNKNOWN_ID, "resource_not_found"],
        [userIdOf(other), roles[1]],
        [userIdOf(one), roles[0]],
      ]);
      const members = await allMembers(organization);
      for (const { membership } of outcomes) if (membership) expect(members).toContainEqual(membership);
    },
  ),

  contractTest("an unknown role in many changes is rejected alone", ["updateMembers"], async ({ organization }) => {
    const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
    const role = await otherRole(organization, other.role);
    const outcomes = await organization.updateMembers([
      { userId: userIdOf(one), role: UNKNOWN_ROLE },
      { userId: userIdOf(other), role },
    ]);
    expect(outcomes.map(({ membership }) => membership?.role)).toEqual([undefined, role]);
    await expectError(() => Promise.reject(outcomes[0]?.error), ["resource_not_found", "form_param_value_invalid"]);
    expect(await allMembers(organization)).toContainEqual(one);
  }),

  contractTest(
    "one of many changes can make another member a manager in place of the last one",
    ["updateMembers", "getViewer"],
    async ({ organization }, skip) => {
      const viewer = await organization.getViewer();
      const others = await othersIn(organization);
      const heir = others.find((member) => !canManage(member)) ?? skip("has no member who cannot manage members");
      const managers = others.filter(canManage).map((member) => ({ userId: userIdOf(member), role: heir.role }));
      const outcomes = await organization.updateMembers([
        ...managers,
        { userId: userIdOf(viewer), role: heir.role },
        { userId: userIdOf(heir), role: viewer.role },
      ]);
      expect(outcomes.map(({ membership }) => membership?.role)).toEqual([
        ...managers.map(() => heir.role),
        heir.role,
        viewer.role,
      ]);
    },
  ),

  contractTest(
    "many changes leave the last of the managers",
    ["updateMembers", "getViewer"],
    async ({ organization }, skip) => {
      const viewer = userIdOf(await organization.getViewer());
      const others = await othersIn(organization);
      const role = others.find((member) => !canManage(member))?.role ?? skip("has no member who cannot manage members");
      const managers = [...others.filter(canManage).map(userIdOf), viewer];
      const outcomes = await organization.updateMembers(managers.map((userId) => ({ userId, role })));
      expect(resultsOf(outcomes)).toEqual(managers.map((userId) => [userId, userId === viewer ? LAST_MANAGER : role]));
      expect((await allMembers(organization)).filter(canManage).map(userIdOf)).toEqual([viewer]);
    },
  ),

  contractTest(
    "each of many removals has its own outcome, with the ended membership",
    ["removeMembers"],
    async ({ organization }) => {
      const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
      const before = await allMembers(organization);
      const outcomes = await organization.removeMembers([userIdOf(one), UNKNOWN_ID, userIdOf(other)]);
      expect(resultsOf(outcomes)).toEqual([
        [userIdOf(one), one.role],
        [UNKNOWN_ID, "resource_not_found"],
        [userIdOf(other), other.role],
      ]);
      expect(await allMembers(organization)).toEqual(before.filter(({ id }) => id !== one.id && id !== other.id));
    },
  ),

  contractTest(
    "many changes with a member twice change nothing",
    ["updateMembers", "removeMembers"],
    async ({ organization }) => {
      const member = await otherMember(organization);
      const userId = userIdOf(member);
      const role = await otherRole(organization, member.role);
      const twice = [role, member.role].map((one) => ({ userId, role: one }));
      await expectError(() => organization.updateMembers(twice), ["form_param_value_invalid"]);
      await expectError(() => organization.removeMembers([userId, userId]), ["form_param_value_invalid"]);
      expect(await allMembers(organization)).toContainEqual(member);
    },
  ),
];
