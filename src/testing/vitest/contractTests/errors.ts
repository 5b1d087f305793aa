import { expect } from "vitest";
import { callsOf, READS, WRITES } from "../support/calls.js";
import { commonRole, allMembers, otherMember, otherRole, userIdOf } from "../support/members.js";
import { expectOrganizationError, expectError, reasonOf } from "../support/expectError.js";
import { contractTest } from "../contractTest.js";

// Outsiders may request to join.
const OPEN_TO_STRANGERS = ["requestMembership", "withdrawMembershipRequest"];

export const errorTests = [
  contractTest("an outsider cannot read, and gets an error", ["stranger"], async ({ stranger }) => {
    for (const [name, read] of callsOf(READS, stranger)) {
      // The list of roles may be public.
      if (name === "getRoles") continue;
      const { status } = await expectError(async () => read(stranger));
      expect([401, 403, 404], `the status of ${name}`).toContain(status);
    }
  }),

  contractTest("an outsider cannot write, and gets an error", ["stranger"], async ({ organization, stranger }) => {
    const before = await allMembers(organization);
    const member = await otherMember(organization);
    const role = await otherRole(organization, member.role);
    for (const [name, write] of callsOf(WRITES, stranger)) {
      if (!OPEN_TO_STRANGERS.includes(name)) await expectError(async () => write(stranger, role));
    }
    if (stranger.updateMember)
      await expectError(async () => stranger.updateMember?.({ userId: userIdOf(member), role }));
    if (stranger.removeMember) await expectError(async () => stranger.removeMember?.(userIdOf(member)));
    expect(await allMembers(organization)).toEqual(before);
  }),

  contractTest(
    "an id with characters that are special in URLs names no other member",
    ["removeMember"],
    async (subject) => {
      const { organization } = subject;
      const member = await otherMember(organization);
      const role = await otherRole(organization, member.role);
      const before = await allMembers(organization);
      // Many backends put ids into URLs, where these would name another member or a list.
      for (const id of ["", ".", "..", ...["/", "?", "#", "%20"].map((ending) => `${userIdOf(member)}${ending}`)]) {
        const what = `a user with the id ${JSON.stringify(id)}`;
        expectOrganizationError(await reasonOf(() => organization.removeMember(id), what));
        if (!organization.updateMember) continue;
        expectOrganizationError(await reasonOf(async () => organization.updateMember?.({ userId: id, role }), what));
      }
      expect(await allMembers(organization)).toEqual(before);
    },
  ),

  contractTest("every rejected write gives a reason", [], async ({ organization }) => {
    const role = await commonRole(organization);
    for (const [name, write] of callsOf(WRITES, organization)) {
      try {
        await write(organization, role);
      } catch (reason) {
        const { status } = expectOrganizationError(reason);
        expect(status, `the status of the error of ${name}`).toBeTypeOf("number");
      }
    }
  }),
];
