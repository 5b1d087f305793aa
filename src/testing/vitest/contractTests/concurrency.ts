import { expect } from "vitest";
import { allMembers, membershipOf, otherMember, otherRole, userIdOf } from "../support/members.js";
import { expectOrganizationError } from "../support/expectError.js";
import { contractTest } from "../contractTest.js";

export const concurrencyTests = [
  contractTest(
    "two clients can change two members at once",
    ["secondClient", "updateMember"],
    async ({ organization, secondClient }) => {
      const [one, other] = [await otherMember(organization, 0), await otherMember(organization, 1)];
      const roles = [await otherRole(organization, one.role), await otherRole(organization, other.role)] as const;
      await Promise.all([
        organization.updateMember({ userId: userIdOf(one), role: roles[0] }),
        secondClient.updateMember({ userId: userIdOf(other), role: roles[1] }),
      ]);
      for (const client of [organization, secondClient]) {
        expect(await membershipOf(client, userIdOf(one))).toMatchObject({ role: roles[0] });
        expect(await membershipOf(client, userIdOf(other))).toMatchObject({ role: roles[1] });
      }
    },
  ),

  contractTest(
    "a client reads what another client wrote",
    ["secondClient", "updateMember"],
    async ({ organization, secondClient }) => {
      // Detects a client that caches.
      await allMembers(organization);
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      await secondClient.updateMember({ userId: userIdOf(member), role });
      expect(await membershipOf(organization, userIdOf(member))).toMatchObject({ role });
    },
  ),

  contractTest(
    "ten simultaneous role changes of one member leave one of the roles",
    ["updateMember"],
    async (subject) => {
      const { organization } = subject;
      const member = await otherMember(organization);
      const roles = [await otherRole(organization, member.role), member.role] as const;
      const clients = [organization, subject.secondClient ?? organization] as const;
      const before = await allMembers(organization);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, index) =>
          (index % 3 === 0 ? clients[0] : clients[1]).updateMember({
            userId: userIdOf(member),
            role: index % 2 === 0 ? roles[0] : roles[1],
          }),
        ),
      );
      // A backend may reject some of them, with proper errors.
      for (const outcome of outcomes) if (outcome.status === "rejected") expectOrganizationError(outcome.reason);
      expect(outcomes.map(({ status }) => status)).toContain("fulfilled");
      const after = await allMembers(organization);
      expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
      expect(roles).toContain(after.find(({ id }) => id === member.id)?.role);
      expect(await allMembers(organization)).toEqual(after);
    },
  ),

  contractTest(
    "ten simultaneous removals of one member remove them once",
    ["removeMember"],
    async ({ organization }) => {
      const before = await allMembers(organization);
      const userId = userIdOf(await otherMember(organization));
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => organization.removeMember(userId)));
      for (const outcome of outcomes) if (outcome.status === "rejected") expectOrganizationError(outcome.reason);
      expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
      expect(await allMembers(organization)).toEqual(before.filter((member) => userIdOf(member) !== userId));
    },
  ),
];
