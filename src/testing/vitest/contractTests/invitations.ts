import { expect } from "vitest";
import { INVITATION_STATUSES } from "../../../organization/fields.js";
import { contractTest } from "../contractTest.js";
import { newAddress, newAddresses } from "../support/addresses.js";
import { expectError } from "../support/expectError.js";
import { invitationsOf, pendingOf } from "../support/invitations.js";
import { commonRole, listAll, UNKNOWN_ID } from "../support/members.js";
import { expectInvitation, expectPlain } from "../support/shapes.js";

const NOT_PENDING = ["organization_invitation_not_pending", "resource_not_found"] as const;

export const invitationTests = [
  contractTest(
    "a revoked invitation is returned, and no longer pending",
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

  contractTest("an invitation can be revoked once", ["inviteMember", "revokeInvitation"], async ({ organization }) => {
    const role = await commonRole(organization);
    const { id } = await organization.inviteMember({ emailAddress: newAddress(), role });
    await organization.revokeInvitation(id);
    await expectError(() => organization.revokeInvitation(id), NOT_PENDING);
    await expectError(() => organization.revokeInvitation(UNKNOWN_ID), NOT_PENDING);
  }),

  contractTest(
    "an address can be invited again after its invitation was revoked",
    ["inviteMember", "revokeInvitation", "getInvitations"],
    async ({ organization }) => {
      const terms = { emailAddress: newAddress(), role: await commonRole(organization) };
      const { id } = await organization.inviteMember(terms);
      await organization.revokeInvitation(id);
      expect(await organization.inviteMember(terms)).toMatchObject({ status: "pending" });
      expect(await pendingOf(organization)).toContain(newAddress());
    },
  ),

  contractTest(
    "invitations filter by any of several statuses, with the right count",
    ["inviteMember", "revokeInvitation", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      for (const emailAddress of newAddresses(3)) await organization.inviteMember({ emailAddress, role });
      const [first] = await invitationsOf(organization, { status: ["pending"] });
      await organization.revokeInvitation(first?.id ?? "");
      const all = await invitationsOf(organization);
      for (const status of [...INVITATION_STATUSES.map((one) => [one]), ["pending", "revoked"] as const, []]) {
        const expected = all.filter((one) => status.length === 0 || status.some((wanted) => wanted === one.status));
        expect(await invitationsOf(organization, { status }), status.join(" or ")).toEqual(expected);
        const { totalCount } = await organization.getInvitations({ status, pageSize: 1 });
        expect(totalCount, `the count of ${status.join(" or ")}`).toBe(expected.length);
      }
    },
  ),

  contractTest(
    "paging through invitations returns each exactly once",
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

  contractTest(
    "invitations are found by part of their address, in any letter case",
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

  contractTest(
    "a resent invitation stays pending, exists once and expires no sooner",
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

  contractTest(
    "a revoked invitation cannot be resent",
    ["inviteMember", "resendInvitation", "revokeInvitation"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const { id } = await organization.inviteMember({ emailAddress: newAddress(), role });
      await organization.revokeInvitation(id);
      await expectError(() => organization.resendInvitation(id), NOT_PENDING);
      await expectError(() => organization.resendInvitation(UNKNOWN_ID), NOT_PENDING);
    },
  ),
];
