import { expect } from "vitest";
import { MANAGE_MEMBERS } from "../../../organization/permissions.js";
import { newAddress } from "../support/addresses.js";
import { commonRole, allMembers, otherMember, userIdOf } from "../support/members.js";
import { contractTest } from "../contractTest.js";

export const organizationTests = [
  contractTest("the viewer is a member who can manage members", ["getViewer"], async ({ organization }) => {
    const viewer = await organization.getViewer();
    expect(await allMembers(organization)).toContainEqual(viewer);
    expect(viewer.permissions).toContain(MANAGE_MEMBERS);
  }),

  contractTest("each role has a unique key, a name and permissions", ["getRoles"], async ({ organization }) => {
    const { data, totalCount } = await organization.getRoles();
    expect(data.length).toBeGreaterThanOrEqual(2);
    expect(totalCount).toBe(data.length);
    expect(new Set(data.map(({ key }) => key)).size).toBe(data.length);
    const managing = data.filter(({ permissions }) => permissions.some(({ key }) => key === MANAGE_MEMBERS));
    expect(managing, "roles that may manage members").not.toHaveLength(0);
  }),

  contractTest("the list of roles has those that members hold", ["getRoles"], async ({ organization }) => {
    const { data } = await organization.getRoles();
    for (const { role, roleName, permissions } of await allMembers(organization)) {
      const held = data.find(({ key }) => key === role);
      // A combination of several roles need not be in the list.
      if (!held) continue;
      expect(roleName, role).toBe(held.name);
      expect(permissions.toSorted(), `what ${role} permits`).toEqual(held.permissions.map(({ key }) => key).toSorted());
    }
    expect(data.map(({ key }) => key)).toContain((await otherMember(organization)).role);
  }),

  contractTest("the organization has an id and a name", ["getOrganization"], async ({ organization }) => {
    const details = await organization.getOrganization();
    expect(details.id).toBe(organization.id);
    expect(details.name).not.toBe("");
    for (const text of [details.name, details.slug, details.imageUrl]) expect(text).toBeTypeOf("string");
    expect(details.maxAllowedMemberships).toBeGreaterThanOrEqual(0);
  }),

  contractTest("the organization's counts match the lists", ["getOrganization"], async ({ organization }) => {
    const details = await organization.getOrganization();
    const status = organization.membershipFilterFields?.includes("status") ? (["active"] as const) : [];
    expect(details.membersCount).toBe((await organization.getMemberships({ status, pageSize: 1 })).totalCount);
    const invitations = await organization.getInvitations?.({ status: ["pending"], pageSize: 1 });
    if (invitations) expect(details.pendingInvitationsCount).toBe(invitations.totalCount);
    const requests = await organization.getMembershipRequests?.({ status: ["pending"], pageSize: 1 });
    if (requests) expect(details.pendingRequestsCount).toBe(requests.totalCount);
  }),

  contractTest(
    "the organization's member count follows a removal",
    ["getOrganization", "removeMember"],
    async ({ organization }) => {
      const { membersCount } = await organization.getOrganization();
      await organization.removeMember(userIdOf(await otherMember(organization)));
      expect((await organization.getOrganization()).membersCount).toBe(membersCount - 1);
    },
  ),

  contractTest(
    "the organization's invitation count follows inviting and revoking",
    ["getOrganization", "inviteMember", "revokeInvitation"],
    async ({ organization }) => {
      const count = async () => (await organization.getOrganization()).pendingInvitationsCount;
      const before = await count();
      const role = await commonRole(organization);
      const { id } = await organization.inviteMember({ emailAddress: newAddress(), role });
      expect(await count()).toBe(before + 1);
      await organization.revokeInvitation(id);
      expect(await count()).toBe(before);
    },
  ),
];
