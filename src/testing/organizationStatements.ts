import { expect } from "vitest";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import { newAddress } from "./addresses.js";
import { commonRole, everybody, otherMember, userIdOf } from "./members.js";
import { statement } from "./statement.js";

export const organizationStatements = [
  statement("the viewer is one of the members, and may manage them", ["getViewer"], async ({ organization }) => {
    const viewer = await organization.getViewer();
    expect(await everybody(organization)).toContainEqual(viewer);
    expect(viewer.permissions).toContain(MANAGE_MEMBERS);
  }),

  statement("each role has a key of its own, a name and permissions", ["getRoles"], async ({ organization }) => {
    const { data, totalCount } = await organization.getRoles();
    expect(data.length).toBeGreaterThanOrEqual(2);
    expect(totalCount).toBe(data.length);
    expect(new Set(data.map(({ key }) => key)).size).toBe(data.length);
    const managing = data.filter(({ permissions }) => permissions.some(({ key }) => key === MANAGE_MEMBERS));
    expect(managing, "roles that may manage members").not.toHaveLength(0);
  }),

  statement("the roles are those that members have", ["getRoles"], async ({ organization }) => {
    const { data } = await organization.getRoles();
    for (const { role, roleName, permissions } of await everybody(organization)) {
      const held = data.find(({ key }) => key === role);
      // Where one member can hold several roles, the sum of them may be no role by itself.
      if (!held) continue;
      expect(roleName, role).toBe(held.name);
      expect(permissions.toSorted(), `what ${role} permits`).toEqual(held.permissions.map(({ key }) => key).toSorted());
    }
    expect(data.map(({ key }) => key)).toContain((await otherMember(organization)).role);
  }),

  statement("the organization says who it is", ["getOrganization"], async ({ organization }) => {
    const details = await organization.getOrganization();
    expect(details.id).toBe(organization.id);
    expect(details.name).not.toBe("");
    for (const text of [details.name, details.slug, details.imageUrl]) expect(text).toBeTypeOf("string");
    expect(details.maxAllowedMemberships).toBeGreaterThanOrEqual(0);
  }),

  statement("the organization counts what the lists count", ["getOrganization"], async ({ organization }) => {
    const details = await organization.getOrganization();
    expect(details.membersCount).toBe((await organization.getMemberships({ pageSize: 1 })).totalCount);
    const invitations = await organization.getInvitations?.({ status: ["pending"], pageSize: 1 });
    if (invitations) expect(details.pendingInvitationsCount).toBe(invitations.totalCount);
    const requests = await organization.getMembershipRequests?.({ status: ["pending"], pageSize: 1 });
    if (requests) expect(details.pendingRequestsCount).toBe(requests.totalCount);
  }),

  statement(
    "the organization's count of members follows a removal",
    ["getOrganization", "removeMember"],
    async ({ organization }) => {
      const { membersCount } = await organization.getOrganization();
      await organization.removeMember(userIdOf(await otherMember(organization)));
      expect((await organization.getOrganization()).membersCount).toBe(membersCount - 1);
    },
  ),

  statement(
    "the organization's count of invitations follows inviting and taking back",
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
