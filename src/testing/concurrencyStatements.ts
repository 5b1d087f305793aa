import { expect } from "vitest";
import { everybody, membershipOf, otherMember, otherRole, userIdOf } from "./members.js";
import { expectOrganizationError } from "./refusal.js";
import { statement } from "./statement.js";

export const concurrencyStatements = [
  statement(
    "new roles of two members, through two clients at once, both hold",
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

  statement(
    "what one client writes the other reads",
    ["secondClient", "updateMember"],
    async ({ organization, secondClient }) => {
      // So that a client that keeps what it has read is found out.
      await everybody(organization);
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      await secondClient.updateMember({ userId: userIdOf(member), role });
      expect(await membershipOf(organization, userIdOf(member))).toMatchObject({ role });
    },
  ),

  statement("ten new roles of one member at once end in one of them", ["updateMember"], async (subject) => {
    const { organization } = subject;
    const member = await otherMember(organization);
    const roles = [await otherRole(organization, member.role), member.role] as const;
    const clients = [organization, subject.secondClient ?? organization] as const;
    const before = await everybody(organization);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        (index % 3 === 0 ? clients[0] : clients[1]).updateMember({
          userId: userIdOf(member),
          role: index % 2 === 0 ? roles[0] : roles[1],
        }),
      ),
    );
    // A backend may refuse some of them; it may not lose its words.
    for (const outcome of outcomes) if (outcome.status === "rejected") expectOrganizationError(outcome.reason);
    expect(outcomes.map(({ status }) => status)).toContain("fulfilled");
    const after = await everybody(organization);
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    expect(roles).toContain(after.find(({ id }) => id === member.id)?.role);
    expect(await everybody(organization)).toEqual(after);
  }),

  statement("of ten removals of one member at once, one is carried out", ["removeMember"], async ({ organization }) => {
    const before = await everybody(organization);
    const userId = userIdOf(await otherMember(organization));
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => organization.removeMember(userId)));
    for (const outcome of outcomes) if (outcome.status === "rejected") expectOrganizationError(outcome.reason);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    expect(await everybody(organization)).toEqual(before.filter((member) => userIdOf(member) !== userId));
  }),
];
