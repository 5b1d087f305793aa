// The organization: the contract, over HTTP.
export { acceptInvitation } from "./organization/acceptInvitation.js";
export type { AcceptedInvitation, AcceptInvitationOptions } from "./organization/acceptInvitation.js";
export { createOrganization } from "./organization/createOrganization.js";
export type { CreateOrganizationOptions, HttpOrganization } from "./organization/createOrganization.js";
export type { RequestConfig, RequestHeaders } from "./organization/createRequest.js";
export { inviteInChunks } from "./organization/inviteInChunks.js";
export type { InviteInChunksOptions } from "./organization/inviteInChunks.js";
export { refusedInvitation } from "./organization/invitationOutcome.js";
export type { InvitationOutcome, InvitationRefusal } from "./organization/invitationOutcome.js";
export type {
  AcceptMembershipRequestParams,
  AddMemberParams,
  InvitationFilters,
  InvitationOrder,
  InvitationOrderField,
  InvitationsParams,
  InviteMemberParams,
  InviteMembersParams,
  MembershipFilters,
  MembershipOrder,
  MembershipOrderField,
  MembershipRequestFilters,
  MembershipRequestsParams,
  MembershipsParams,
  Organization,
  PageParams,
  ReadOptions,
  UpdateMemberParams,
} from "./organization/Organization.js";
export { OrganizationError } from "./organization/OrganizationError.js";
export type { OrganizationErrorCode } from "./organization/OrganizationError.js";
export { MANAGE_MEMBERS, READ_MEMBERS } from "./organization/permissions.js";
export { fullName, personName } from "./organization/personName.js";
export type {
  Invitation,
  InvitationStatus,
  Membership,
  MembershipRequest,
  MembershipRequestStatus,
  Metadata,
  OrganizationDetails,
  PaginatedResponse,
  Permission,
  PublicUserData,
  Role,
} from "./organization/records.js";

// Query and mutation options, for loaders, prefetching, Suspense and tests.
export { addMemberOptions } from "./query/addMemberOptions.js";
export { organizationKey } from "./query/keys.js";
export { acceptMembershipRequestOptions } from "./query/acceptMembershipRequestOptions.js";
export type { AcceptMembershipRequestVariables } from "./query/acceptMembershipRequestOptions.js";
export { invitationsOptions } from "./query/invitationsOptions.js";
export type { InvitationsPage } from "./query/invitationsOptions.js";
export { inviteMembersOptions } from "./query/inviteMembersOptions.js";
export type { InviteMembersVariables } from "./query/inviteMembersOptions.js";
export { membershipRequestsOptions } from "./query/membershipRequestsOptions.js";
export type { MembershipRequestsPage } from "./query/membershipRequestsOptions.js";
export { rejectMembershipRequestOptions } from "./query/rejectMembershipRequestOptions.js";
export { resendInvitationOptions } from "./query/resendInvitationOptions.js";
export { revokeInvitationOptions } from "./query/revokeInvitationOptions.js";
export { infiniteMembershipsOptions, membershipsOptions } from "./query/membershipsOptions.js";
export type { MembershipsPage } from "./query/membershipsOptions.js";
export type { RowWrite } from "./query/rowWrites.js";
export { organizationDetailsOptions, rolesOptions, viewerOptions } from "./query/organizationOptions.js";
export type { Page } from "./query/page.js";
export type { PagedOptions } from "./query/pagedOptions.js";
export { removeMemberOptions } from "./query/removeMemberOptions.js";
export { updateMemberOptions } from "./query/updateMemberOptions.js";

// Hooks: one read or one write each.
export { OrganizationProvider, useOrganization } from "./hooks/OrganizationProvider.js";
export type { OrganizationProviderProps } from "./hooks/OrganizationProvider.js";
export { useAcceptMembershipRequest } from "./hooks/useAcceptMembershipRequest.js";
export { useInvitations } from "./hooks/useInvitations.js";
export type { UseInvitationsParams } from "./hooks/useInvitations.js";
export { useInviteMembers } from "./hooks/useInviteMembers.js";
export { useMembershipRequests } from "./hooks/useMembershipRequests.js";
export type { UseMembershipRequestsParams } from "./hooks/useMembershipRequests.js";
export { useRejectMembershipRequest } from "./hooks/useRejectMembershipRequest.js";
export { useResendInvitation } from "./hooks/useResendInvitation.js";
export { useRevokeInvitation } from "./hooks/useRevokeInvitation.js";
export { useAddMember } from "./hooks/useAddMember.js";
export { useInfiniteMemberships } from "./hooks/useInfiniteMemberships.js";
export type { InfiniteMemberships, UseInfiniteMembershipsParams } from "./hooks/useInfiniteMemberships.js";
export type { MutationHookOptions } from "./hooks/MutationHookOptions.js";
export { useMemberships } from "./hooks/useMemberships.js";
export type { UseMembershipsParams } from "./hooks/useMemberships.js";
export { useRowWrites } from "./hooks/useRowWrites.js";
export { useOrganizationDetails } from "./hooks/useOrganizationDetails.js";
export type { ListOptions, PagedList, Paging } from "./hooks/usePagedList.js";
export type { PagingParams } from "./hooks/usePageState.js";
export { usePermission } from "./hooks/usePermission.js";
export { useRemoveMember } from "./hooks/useRemoveMember.js";
export { useRoles } from "./hooks/useRoles.js";
export { useUpdateMember } from "./hooks/useUpdateMember.js";
export { useViewer } from "./hooks/useViewer.js";

// Headless behaviour, for markup of your own.
export type { Announcement } from "./state/useAnnouncer.js";
export type { MemberActions } from "./state/useMemberActions.js";
export { useMemberTable } from "./state/useMemberTable.js";
export type {
  MemberTableState,
  MemberTableStatus,
  RoleFilter,
  Sorting,
  UseMemberTableOptions,
} from "./state/useMemberTable.js";
export { usePagination } from "./state/usePagination.js";
export type { PageStep, Pagination } from "./state/usePagination.js";
export { useInvitationList } from "./state/useInvitationList.js";
export type { InvitationListState, UseInvitationListOptions } from "./state/useInvitationList.js";
export { useRequestQueue } from "./state/useRequestQueue.js";
export type { RequestQueueState, UseRequestQueueOptions } from "./state/useRequestQueue.js";
export type { Search } from "./state/useSearch.js";

// Components.
export { AddMemberDialog } from "./components/AddMemberDialog.js";
export type { AddMemberDialogProps } from "./components/AddMemberDialog.js";
export { Avatar } from "./components/Avatar.js";
export type { AvatarProps } from "./components/Avatar.js";
export { MemberTable } from "./components/MemberTable.js";
export type { MemberTableProps } from "./components/MemberTable.js";
export { InvitationList } from "./components/InvitationList.js";
export type { InvitationListProps } from "./components/InvitationList.js";
export { MembershipRequests } from "./components/MembershipRequests.js";
export type { MembershipRequestsProps } from "./components/MembershipRequests.js";
export { Pager } from "./components/Pager.js";
export type { PagerProps } from "./components/Pager.js";
export { RemoveMemberDialog } from "./components/RemoveMemberDialog.js";
export type { RemoveMemberDialogProps } from "./components/RemoveMemberDialog.js";
export { RolePicker } from "./components/RolePicker.js";
export type { RolePickerProps } from "./components/RolePicker.js";

// Words, dates and numbers.
export { en } from "./labels/en.js";
export type { Labels } from "./labels/en.js";
export { LocaleProvider, useLocale } from "./labels/LocaleProvider.js";
export type { Locale, LocaleProviderProps } from "./labels/LocaleProvider.js";
