import { expect } from "vitest";
import { inviteInChunks } from "../organization/inviteInChunks.js";
import type { InvitationsParams } from "../organization/Organization.js";
import { memberAddress, newAddress, newAddresses } from "./addresses.js";
import { commonRole, listAll, NO_ROLE, NOBODY } from "./members.js";
import { expectRefusal } from "./refusal.js";
import { expectInvitation, expectPlain } from "./shapes.js";
import { statement, type Subject } from "./statement.js";

type WithInvitations = Subject<"getInvitations">["organization"];

const DUPLICATE = ["duplicate_record", "organization_invitation_not_unique"] as const;
const NOT_PENDING = ["organization_invitation_not_pending", "resource_not_found"] as const;
const STATUSES = ["pending", "accepted", "revoked", "expired"] as const;

const invitationsOf = (organization: WithInvitations, params: InvitationsParams = {}) =>
  listAll((page) => organization.getInvitations({ ...params, ...page }));

const pendingOf = async (organization: WithInvitations) =>
  (await invitationsOf(organization, { status: ["pending"] })).map(({ emailAddress }) => emailAddress);

export const invitationStatements = [
  statement(
    "who is invited is answered, and listed as pending",
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

  statement(
    "an address is invited once, in whatever letter case",
    ["inviteMember", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      await organization.inviteMember({ emailAddress: newAddress(), role });
      const before = await pendingOf(organization);
      for (const emailAddress of [newAddress(), newAddress().toUpperCase()]) {
        await expectRefusal(() => organization.inviteMember({ emailAddress, role }), DUPLICATE);
      }
      expect(await pendingOf(organization)).toEqual(before);
    },
  ),

  statement("who is a member is not invited", ["inviteMember"], async ({ organization }, skip) => {
    const emailAddress = (await memberAddress(organization)) ?? skip("tells no addresses");
    const role = await commonRole(organization);
    const act = () => organization.inviteMember({ emailAddress, role });
    await expectRefusal(act, ["already_a_member_in_organization"]);
  }),

  statement(
    "a role that is not there, or what is no address, invites nobody",
    ["inviteMember", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const before = await invitationsOf(organization);
      await expectRefusal(() => organization.inviteMember({ emailAddress: newAddress(), role: NO_ROLE }));
      const act = () => organization.inviteMember({ emailAddress: "nonsense", role });
      await expectRefusal(act, ["form_param_format_invalid", "form_param_value_invalid"]);
      expect(await invitationsOf(organization)).toEqual(before);
    },
  ),

  statement(
    "of many addresses each has its outcome, in their order, and a refused one keeps no other back",
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
          await expectRefusal(() => Promise.reject(outcome.error));
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

  statement(
    "the same address twice in one call is invited once",
    ["inviteMembers", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const emailAddresses = [newAddress(), newAddress()];
      const outcomes = await organization.inviteMembers({ emailAddresses, role });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["invited", "already_invited"]);
      expect((await pendingOf(organization)).filter((address) => address === newAddress())).toHaveLength(1);
    },
  ),

  statement(
    "more addresses than a call takes are refused, and nobody is invited",
    ["inviteMembers", "getInvitations", "maxInvitationsPerCall"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const before = await invitationsOf(organization);
      const emailAddresses = newAddresses(organization.maxInvitationsPerCall + 1);
      await expectRefusal(() => organization.inviteMembers({ emailAddresses, role }));
      expect(await invitationsOf(organization)).toEqual(before);
    },
  ),

  statement(
    "any number of addresses is invited in chunks",
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

  statement(
    "a personal message is as long as it may be, and no longer",
    ["inviteMember", "maxInvitationMessageLength"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const most = organization.maxInvitationMessageLength;
      const invite = (index: number, length: number) =>
        organization.inviteMember({ emailAddress: newAddress(index), role, message: "x".repeat(length) });
      expect(await invite(0, most)).toMatchObject({ status: "pending" });
      await expectRefusal(() => invite(1, most + 1));
    },
  ),

  statement(
    "an invitation that is taken back is answered, and pending no more",
    ["inviteMember", "revokeInvitation", "getInvitations"],
    async ({ organization }) => {
      const invitation = await organization.inviteMember({
        emailAddress: newAddress(),
        role: await commonRole(organization),
      });
      const revoked = await organization.revokeInvitation(invitation.id);
      expectInvitation(revoked);
      expectPlain(revoked);
      expect(revoked).toMatchObject({ id: invitation.id, emailAddress: newAddress(), status: "revoked" });
      expect(await pendingOf(organization)).not.toContain(newAddress());
      expect(await invitationsOf(organization, { status: ["revoked"] })).toContainEqual(revoked);
      expect(invitation.status, "what was answered first").toBe("pending");
    },
  ),

  statement("an invitation is taken back once", ["inviteMember", "revokeInvitation"], async ({ organization }) => {
    const role = await commonRole(organization);
    const { id } = await organization.inviteMember({ emailAddress: newAddress(), role });
    await organization.revokeInvitation(id);
    await expectRefusal(() => organization.revokeInvitation(id), NOT_PENDING);
    await expectRefusal(() => organization.revokeInvitation(NOBODY), NOT_PENDING);
  }),

  statement(
    "who was invited and taken back can be invited again",
    ["inviteMember", "revokeInvitation", "getInvitations"],
    async ({ organization }) => {
      const terms = { emailAddress: newAddress(), role: await commonRole(organization) };
      const { id } = await organization.inviteMember(terms);
      await organization.revokeInvitation(id);
      expect(await organization.inviteMember(terms)).toMatchObject({ status: "pending" });
      expect(await pendingOf(organization)).toContain(newAddress());
    },
  ),

  statement(
    "statuses leave invitations of any of them, and the count follows",
    ["inviteMember", "revokeInvitation", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      for (const emailAddress of newAddresses(3)) await organization.inviteMember({ emailAddress, role });
      const [first] = await invitationsOf(organization, { status: ["pending"] });
      await organization.revokeInvitation(first?.id ?? "");
      const all = await invitationsOf(organization);
      for (const status of [...STATUSES.map((one) => [one]), ["pending", "revoked"] as const, []]) {
        const expected = all.filter((one) => status.length === 0 || status.some((wanted) => wanted === one.status));
        expect(await invitationsOf(organization, { status }), status.join(" or ")).toEqual(expected);
        const { totalCount } = await organization.getInvitations({ status, pageSize: 1 });
        expect(totalCount, `the count of ${status.join(" or ")}`).toBe(expected.length);
      }
    },
  ),

  statement(
    "invitations page to the end, each exactly once",
    ["inviteMembers", "getInvitations"],
    async ({ organization }) => {
      await organization.inviteMembers({ emailAddresses: newAddresses(7), role: await commonRole(organization) });
      const all = await organization.getInvitations({ pageSize: 100 });
      const paged = await listAll((page) => organization.getInvitations(page), 3);
      expect(paged.map(({ id }) => id).toSorted()).toEqual(all.data.map(({ id }) => id).toSorted());
      expect(new Set(paged.map(({ id }) => id)).size).toBe(all.totalCount);
      const beyond = { initialPage: 50, pageSize: 10 };
      expect(await organization.getInvitations(beyond)).toEqual({ data: [], totalCount: all.totalCount });
      const first = await organization.getInvitations({ initialPage: 1, pageSize: 3 });
      expect(await organization.getInvitations({ initialPage: 0, pageSize: 3 })).toEqual(first);
    },
  ),

  statement(
    "part of an address finds its invitation, in any letter case",
    ["inviteMember", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      for (const emailAddress of newAddresses(2)) await organization.inviteMember({ emailAddress, role });
      for (const query of ["newcomer-1@", "NEWCOMER-1@", newAddress(1)]) {
        const found = await organization.getInvitations({ query });
        expect(
          found.data.map(({ emailAddress }) => emailAddress),
          query,
        ).toEqual([newAddress(1)]);
        expect(found.totalCount, query).toBe(1);
      }
      for (const query of ["newcomer-1,newcomer-0", "newcomer%1", "&status=pending"]) {
        expect(await organization.getInvitations({ query }), query).toEqual({ data: [], totalCount: 0 });
      }
    },
  ),

  statement(
    "an invitation that is sent once more stays pending, once, and runs out no sooner",
    ["inviteMember", "resendInvitation", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const sent = await organization.inviteMember({ emailAddress: newAddress(), role });
      const again = await organization.resendInvitation(sent.id);
      expectInvitation(again);
      expect(again).toMatchObject({ emailAddress: newAddress(), role, status: "pending" });
      expect(again.expiresAt ?? Infinity).toBeGreaterThanOrEqual(sent.expiresAt ?? 0);
      expect((await pendingOf(organization)).filter((address) => address === newAddress())).toHaveLength(1);
    },
  ),

  statement(
    "an invitation that was taken back is not sent once more",
    ["inviteMember", "resendInvitation", "revokeInvitation"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const { id } = await organization.inviteMember({ emailAddress: newAddress(), role });
      await organization.revokeInvitation(id);
      await expectRefusal(() => organization.resendInvitation(id), NOT_PENDING);
      await expectRefusal(() => organization.resendInvitation(NOBODY), NOT_PENDING);
    },
  ),
];
