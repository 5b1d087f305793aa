import { expect } from "vitest";
import { inviteInChunks } from "../../../organization/inviteInChunks.js";
import { contractTest } from "../contractTest.js";
import { memberAddress, newAddress, newAddresses } from "../support/addresses.js";
import { expectError } from "../support/expectError.js";
import { invitationsOf, pendingOf } from "../support/invitations.js";
import { commonRole, UNKNOWN_ROLE } from "../support/members.js";
import { expectInvitation, expectPlain } from "../support/shapes.js";

const DUPLICATE = ["duplicate_record", "organization_invitation_not_unique"] as const;

export const invitingTests = [
  contractTest(
    "an invitation is returned, and listed as pending",
    ["inviteMember", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const before = await invitationsOf(organization);
      const invitation = await organization.inviteMember({ emailAddress: newAddress(), role });
      expectInvitation(invitation);
      expectPlain(invitation);
      expect(invitation).toMatchObject({ emailAddress: newAddress(), role, status: "pending" });
      const after = await invitationsOf(organization, { status: ["pending"] });
      expect(after.filter(({ emailAddress }) => emailAddress === newAddress())).toMatchObject([
        { id: invitation.id, role, roleName: invitation.roleName, status: "pending", createdAt: invitation.createdAt },
      ]);
      expect(await invitationsOf(organization)).toHaveLength(before.length + 1);
    },
  ),

  contractTest(
    "an address is invited once, in any letter case",
    ["inviteMember", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      await organization.inviteMember({ emailAddress: newAddress(), role });
      const before = await pendingOf(organization);
      for (const emailAddress of [newAddress(), newAddress().toUpperCase()]) {
        await expectError(() => organization.inviteMember({ emailAddress, role }), DUPLICATE);
      }
      expect(await pendingOf(organization)).toEqual(before);
    },
  ),

  contractTest("a member cannot be invited", ["inviteMember"], async ({ organization }, skip) => {
    const emailAddress = (await memberAddress(organization)) ?? skip("has no addresses");
    const role = await commonRole(organization);
    const act = () => organization.inviteMember({ emailAddress, role });
    await expectError(act, ["already_a_member_in_organization"]);
  }),

  contractTest(
    "an unknown role or an invalid address invites no one",
    ["inviteMember", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const before = await invitationsOf(organization);
      await expectError(() => organization.inviteMember({ emailAddress: newAddress(), role: UNKNOWN_ROLE }));
      const act = () => organization.inviteMember({ emailAddress: "nonsense", role });
      await expectError(act, ["form_param_format_invalid", "form_param_value_invalid"]);
      expect(await invitationsOf(organization)).toEqual(before);
    },
  ),

  contractTest(
    "each address has its own outcome, in order, and a rejected one does not block the others",
    ["inviteMember", "inviteMembers", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const member = await memberAddress(organization);
      await organization.inviteMember({ emailAddress: newAddress(1), role });
      const tried = [
        [newAddress(0), "invited"],
        [newAddress(1), "already_invited"],
        ["nonsense", "malformed"],
        ...(member === undefined ? [] : [[member, "already_member"] as const]),
        [newAddress(2), "invited"],
      ] as const;
      const emailAddresses = tried.map(([address]) => address);
      const outcomes = await organization.inviteMembers({ emailAddresses, role });
      expect(outcomes.map(({ emailAddress, outcome }) => [emailAddress, outcome])).toEqual(tried);
      for (const outcome of outcomes) {
        if (outcome.outcome === "invited") {
          expectInvitation(outcome.invitation);
          expectPlain(outcome.invitation);
          expect(outcome.invitation).toMatchObject({ emailAddress: outcome.emailAddress, role, status: "pending" });
        } else {
          await expectError(() => Promise.reject(outcome.error));
        }
      }
      const pending = await pendingOf(organization);
      for (const address of newAddresses(3)) {
        expect(
          pending.filter((one) => one === address),
          `how often ${address} is pending`,
        ).toHaveLength(1);
      }
    },
  ),

  contractTest(
    "an address that appears twice in a call is invited once",
    ["inviteMembers", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const emailAddresses = [newAddress(), newAddress()];
      const outcomes = await organization.inviteMembers({ emailAddresses, role });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["invited", "already_invited"]);
      expect((await pendingOf(organization)).filter((address) => address === newAddress())).toHaveLength(1);
    },
  ),

  contractTest(
    "too many addresses in one call are rejected, and no one is invited",
    ["inviteMembers", "getInvitations", "maxInvitationsPerCall"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const before = await invitationsOf(organization);
      const emailAddresses = newAddresses(organization.maxInvitationsPerCall + 1);
      await expectError(() => organization.inviteMembers({ emailAddresses, role }));
      expect(await invitationsOf(organization)).toEqual(before);
    },
  ),

  contractTest(
    "any number of addresses can be invited in chunks",
    ["inviteMembers", "getInvitations"],
    async ({ organization }) => {
      const emailAddresses = newAddresses((organization.maxInvitationsPerCall ?? 10) + 2);
      const outcomes = await inviteInChunks(organization, { emailAddresses, role: await commonRole(organization) });
      expect(outcomes.map(({ emailAddress, outcome }) => [emailAddress, outcome])).toEqual(
        emailAddresses.map((address) => [address, "invited"]),
      );
      expect(await pendingOf(organization)).toEqual(expect.arrayContaining(emailAddresses));
    },
  ),

  contractTest(
    "a personal message can have the maximum length, but not more",
    ["inviteMember", "maxInvitationMessageLength"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const most = organization.maxInvitationMessageLength;
      const invite = (index: number, length: number) =>
        organization.inviteMember({ emailAddress: newAddress(index), role, message: "x".repeat(length) });
      expect(await invite(0, most)).toMatchObject({ status: "pending" });
      await expectError(() => invite(1, most + 1));
    },
  ),
];
