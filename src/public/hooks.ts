// Hooks: one read or one write each.
export {
  OrganizationProvider,
  useOrganization,
  type OrganizationProviderProps,
} from "../hooks/OrganizationProvider.js";
export type {
  AlertProps,
  AvatarProps,
  BadgeProps,
  ButtonProps,
  CheckboxProps,
  DialogProps,
  EmptyStateProps,
  RosterClassNames,
  RosterComponents,
  SelectOption,
  SelectProps,
  SkeletonProps,
  TextAreaProps,
  TextInputProps,
} from "../hooks/PartProps.js";
export type { BeforeRemove, RemovalStep, RemovalStepContext } from "../hooks/BeforeRemove.js";
export type { ActionEvent, ActionType, BulkActionEvent, RowActionEvent } from "../hooks/ActionEvent.js";
export { useAcceptMembershipRequest } from "../hooks/writes/useAcceptMembershipRequest.js";
export { useGroups, type UseGroupsParams } from "../hooks/reads/useGroups.js";
export { useCreateGroup } from "../hooks/writes/useCreateGroup.js";
export { useUpdateGroup } from "../hooks/writes/useUpdateGroup.js";
export { useDeleteGroup } from "../hooks/writes/useDeleteGroup.js";
export { useAddGroupMember } from "../hooks/writes/useAddGroupMember.js";
export { useRemoveGroupMember } from "../hooks/writes/useRemoveGroupMember.js";
export { useInvitations, type UseInvitationsParams } from "../hooks/reads/useInvitations.js";
export { useInviteMembers } from "../hooks/writes/useInviteMembers.js";
export { useMembershipRequests, type UseMembershipRequestsParams } from "../hooks/reads/useMembershipRequests.js";
export { useReopenMembershipRequest } from "../hooks/writes/useReopenMembershipRequest.js";
export { useRejectMembershipRequest } from "../hooks/writes/useRejectMembershipRequest.js";
export { useResendInvitation } from "../hooks/writes/useResendInvitation.js";
export { useRevokeInvitation } from "../hooks/writes/useRevokeInvitation.js";
export { useSendingInvitations } from "../hooks/reads/useSendingInvitations.js";
export type { SendingInvitation } from "../query/writes/sendingInvitationsOptions.js";
export { useLiveUpdates } from "../hooks/reads/useLiveUpdates.js";
export { useAddMember } from "../hooks/writes/useAddMember.js";
export {
  useInfiniteMemberships,
  type InfiniteMemberships,
  type UseInfiniteMembershipsParams,
} from "../hooks/reads/useInfiniteMemberships.js";
export type { MutationHookOptions } from "../hooks/writes/writeHook.js";
export { useMembershipMetadataValues } from "../hooks/reads/useMembershipMetadataValues.js";
export { useMembershipSources } from "../hooks/reads/useMembershipSources.js";
export { usePeople, type UsePeopleParams } from "../hooks/reads/usePeople.js";
export { useMemberships, type UseMembershipsParams } from "../hooks/reads/useMemberships.js";
export { useWindowedMemberships } from "../hooks/reads/useWindowedMemberships.js";
export type { RowWindow, WindowedList } from "../hooks/list/useWindowedList.js";
export type { RowRange } from "../hooks/list/useShownPages.js";
export { useRowWrites } from "../hooks/writes/useRowWrites.js";
export { useOrganizationDetails } from "../hooks/reads/useOrganizationDetails.js";
export type { ListOptions, PagedList, Paging } from "../hooks/list/usePagedList.js";
export type { PageChange, PagingParams } from "../hooks/list/usePageState.js";
export { usePermission } from "../hooks/reads/usePermission.js";
export { useDeactivateMember } from "../hooks/writes/useDeactivateMember.js";
export { useReactivateMember } from "../hooks/writes/useReactivateMember.js";
export { useUpdateMemberExpiry } from "../hooks/writes/useUpdateMemberExpiry.js";
export { useRemoveMember } from "../hooks/writes/useRemoveMember.js";
export { type RoleList, useRoles } from "../hooks/reads/useRoles.js";
export { useUpdateMembershipMetadata } from "../hooks/writes/useUpdateMembershipMetadata.js";
export { useTransferOwnership } from "../hooks/writes/useTransferOwnership.js";
export { useLeaveOrganization } from "../hooks/writes/useLeaveOrganization.js";
export { useMembershipEvents, type UseMembershipEventsParams } from "../hooks/reads/useMembershipEvents.js";
export { useSuspenseInfiniteMemberships } from "../hooks/suspense/useSuspenseInfiniteMemberships.js";
export { useSuspenseInvitations } from "../hooks/suspense/useSuspenseInvitations.js";
export { useSuspenseMembershipEvents } from "../hooks/suspense/useSuspenseMembershipEvents.js";
export { useSuspenseMembershipRequests } from "../hooks/suspense/useSuspenseMembershipRequests.js";
export { useSuspenseMemberships } from "../hooks/suspense/useSuspenseMemberships.js";
export type { SuspenseListOptions } from "../hooks/suspense/useSuspenseList.js";
export { useUpdateMember } from "../hooks/writes/useUpdateMember.js";
export { useViewer } from "../hooks/reads/useViewer.js";
