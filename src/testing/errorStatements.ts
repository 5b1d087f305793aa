import { expect } from "vitest";
import { callsOf, READS, WRITES } from "./calls.js";
import { commonRole, everybody, otherMember, otherRole, userIdOf } from "./members.js";
import { expectOrganizationError, expectRefusal, reasonOf } from "./refusal.js";
import { statement } from "./statement.js";

// A stranger may ask to join.
const OPEN_TO_STRANGERS = ["requestMembership", "withdrawMembershipRequest"];

export const errorStatements = [
  statement("who is no member reads nothing, and is told so", ["stranger"], async ({ stranger }) => {
    for (const [name, read] of callsOf(READS, stranger)) {
      // What roles there are may be no secret.
      if (name === "getRoles") continue;
      const { status } = await expectRefusal(async () => read(stranger));
      expect([401, 403, 404], `the status of ${name}`).toContain(status);
    }
  }),

  statement("who is no member changes nothing, and is told so", ["stranger"], async ({ organization, stranger }) => {
    const before = await everybody(organization);
    const member = await otherMember(organization);
    const role = await otherRole(organization, member.role);
    for (const [name, write] of callsOf(WRITES, stranger)) {
      if (!OPEN_TO_STRANGERS.includes(name)) await expectRefusal(async () => write(stranger, role));
    }
    if (stranger.updateMember)
      await expectRefusal(async () => stranger.updateMember?.({ userId: userIdOf(member), role }));
    if (stranger.removeMember) await expectRefusal(async () => stranger.removeMember?.(userIdOf(member)));
    expect(await everybody(organization)).toEqual(before);
  }),

  statement(
    "an id with letters that are special in an address names nobody else",
    ["removeMember"],
    async (subject) => {
      const { organization } = subject;
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      const before = await everybody(organization);
      // In many backends an id goes into an address, where these would name another member, a list, or what is above it.
      for (const id of ["", ".", "..", ...["/", "?", "#", "%20"].map((ending) => `${userIdOf(member)}${ending}`)]) {
        const what = `who has the id ${JSON.stringify(id)}`;
        expectOrganizationError(await reasonOf(() => organization.removeMember(id), what));
        if (!organization.updateMember) continue;
        expectOrganizationError(await reasonOf(async () => organization.updateMember?.({ userId: id, role }), what));
      }
      expect(await everybody(organization)).toEqual(before);
    },
  ),

  statement("what is refused says why, in all writes alike", [], async ({ organization }) => {
    const role = await commonRole(organization);
    for (const [name, write] of callsOf(WRITES, organization)) {
      try {
        await write(organization, role);
      } catch (reason) {
        const { status } = expectOrganizationError(reason);
        expect(status, `the status of what ${name} is refused with`).toBeTypeOf("number");
      }
    }
  }),
];
