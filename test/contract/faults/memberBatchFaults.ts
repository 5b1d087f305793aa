import type { MembershipOutcome } from "../../../src/organization/membershipOutcome.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import { UNKNOWN_ID, UNKNOWN_ROLE } from "../../../src/testing/vitest/support/members.js";
import { must } from "../../support/must.js";
import { allOf, type Fault } from "./fault.js";

const refused = (userId: string, code: "resource_not_found" | "organization_minimum_permissions_needed") => ({
  userId,
  error: new OrganizationError("It cannot be done.", { code, status: 404 }),
});

export const memberBatchFaults: readonly Fault[] = [
  {
    fault: "many role changes end at the first that fails",
    plant: (good) => ({
      async updateMembers(changes) {
        const first = changes.findIndex(({ userId, role }) => userId === UNKNOWN_ID || role === UNKNOWN_ROLE);
        const outcomes = await good.updateMembers(first === -1 ? changes : changes.slice(0, first + 1));
        return changes.map(({ userId }, n) => outcomes[n] ?? refused(userId, "resource_not_found"));
      },
    }),
    foundBy: [
      "each of many role changes has its own outcome, in order, and a rejected one does not block the others",
      "an unknown role in many changes is rejected alone",
    ],
  },
  {
    fault: "many changes are made one after another",
    plant: (good) => ({
      async updateMembers(changes) {
        const outcomes: MembershipOutcome[] = [];
        for (const change of changes) outcomes.push(...(await good.updateMembers([change])));
        return outcomes;
      },
    }),
    foundBy: ["one of many changes can make another member a manager in place of the last one"],
  },
  {
    fault: "many changes of managers are refused as a whole",
    plant: (good) => ({
      async updateMembers(changes) {
        if (changes.length > 0)
          return changes.map(({ userId }) => refused(userId, "organization_minimum_permissions_needed"));
        return good.updateMembers(changes);
      },
    }),
    foundBy: ["many changes leave the last of the managers"],
  },
  {
    fault: "of many removals, the first is made",
    plant: (good) => ({
      async removeMembers(userIds) {
        const before = await allOf(good);
        await good.removeMembers([must(userIds[0])]);
        return userIds.map((userId) => {
          const membership = before.find(({ publicUserData }) => publicUserData.userId === userId);
          return membership ? { userId, membership } : refused(userId, "resource_not_found");
        });
      },
    }),
    foundBy: ["each of many removals has its own outcome, with the ended membership"],
  },
  {
    fault: "the last change of a member counts",
    plant: (good) => ({
      updateMembers: (changes) => good.updateMembers([...new Map(changes.map((one) => [one.userId, one])).values()]),
    }),
    foundBy: ["many changes with a member twice change nothing"],
  },
];
