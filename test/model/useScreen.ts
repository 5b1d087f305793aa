import { useAddMember } from "../../src/hooks/writes/useAddMember.js";
import { useCreateGroup } from "../../src/hooks/writes/useCreateGroup.js";
import { useDeleteGroup } from "../../src/hooks/writes/useDeleteGroup.js";
import { useGroups } from "../../src/hooks/reads/useGroups.js";
import { useInfiniteMemberships } from "../../src/hooks/reads/useInfiniteMemberships.js";
import { useInviteMembers } from "../../src/hooks/writes/useInviteMembers.js";
import { useOrganizationDetails } from "../../src/hooks/reads/useOrganizationDetails.js";
import { useOrganization } from "../../src/hooks/OrganizationProvider.js";
import { useRemoveMember } from "../../src/hooks/writes/useRemoveMember.js";
import { useRowWrites } from "../../src/hooks/writes/useRowWrites.js";
import { useUpdateGroup } from "../../src/hooks/writes/useUpdateGroup.js";
import { useUpdateMember } from "../../src/hooks/writes/useUpdateMember.js";
import { groupWrites } from "../../src/query/writes/groupWrites.js";
import { invitationWrites } from "../../src/query/writes/invitationWrites.js";
import { memberWrites } from "../../src/query/writes/memberWrites.js";
import { requestWrites } from "../../src/query/writes/requestWrites.js";
import { useInvitationTable } from "../../src/state/invitations/useInvitationTable.js";
import { useMemberTable } from "../../src/state/members/useMemberTable.js";
import { useMembershipRequestTable } from "../../src/state/requests/useMembershipRequestTable.js";

/** How many rows a page of each list has at first. */
export interface PageSizes {
  readonly members: number;
  readonly infinite: number;
  readonly requests: number;
  readonly invitations: number;
}

/** All that one person has before them, at once, and can do there. */
export function useScreen(sizes: PageSizes) {
  const organization = useOrganization();
  const table = useMemberTable({ defaultView: { pageSize: sizes.members } });
  const role = table.filters.role;
  const { mutateAsync: updateMember } = useUpdateMember();
  const { mutateAsync: removeMember } = useRemoveMember();
  return {
    organization,
    table,
    infinite: useInfiniteMemberships({ pageSize: sizes.infinite, role: role ? [role] : [] }),
    queue: useMembershipRequestTable({ defaultView: { pageSize: sizes.requests } }),
    invitations: useInvitationTable({ defaultView: { pageSize: sizes.invitations } }),
    // All of it is looked at, or a change of its error alone would not render.
    details: { ...useOrganizationDetails() },
    addMember: useAddMember().mutate,
    inviteMembers: useInviteMembers().mutate,
    groups: useGroups({ pageSize: 50 }),
    createGroup: useCreateGroup().mutate,
    renameGroup: useUpdateGroup().mutate,
    deleteGroup: useDeleteGroup().mutate,
    updateMember: (userId: string, to: string) => updateMember({ userId, role: to }),
    removeMember,
    writes: {
      members: useRowWrites(memberWrites),
      requests: useRowWrites(requestWrites),
      invitations: useRowWrites(invitationWrites),
      groups: useRowWrites(groupWrites),
    },
  };
}

export type Screen = ReturnType<typeof useScreen>;
