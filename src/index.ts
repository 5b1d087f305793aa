// The organization: the contract, over HTTP.
export { acceptInvitation } from "./organization/acceptInvitation.js";
export type { AcceptedInvitation, AcceptInvitationOptions } from "./organization/acceptInvitation.js";
export { createOrganization } from "./organization/createOrganization.js";
export type { CreateOrganizationOptions, HttpOrganization } from "./organization/createOrganization.js";
export { NOT_AT_CLERK } from "./organization/notAtClerk.js";
export type { RequestConfig, RequestHeaders } from "./organization/createSend.js";
export { inviteInChunks } from "./organization/inviteInChunks.js";
export type { InviteInChunksOptions } from "./organization/inviteInChunks.js";
export { refusedInvitation } from "./organization/invitationOutcome.js";
export type { InvitationOutcome, InvitationRefusal, RefusedInvitation } from "./organization/invitationOutcome.js";
export type {
  Capability,
  AcceptMembershipRequestParams,
  AddMemberParams,
  InvitationFilters,
  InvitationOrder,
  InvitationOrderField,
  InvitationsParams,
  InviteMemberParams,
  InviteMembersParams,
  MembershipEventFilters,
  MembershipEventsParams,
  MembershipFilterField,
  MembershipFilters,
  MembershipOrder,
  MembershipOrderField,
  MembershipRequestFilters,
  MembershipRequestsParams,
  MembershipsParams,
  Organization,
  OrganizationEvent,
  OrganizationSubject,
  PageParams,
  ReadOptions,
  TransferOwnershipParams,
  UpdateMemberParams,
  UpdateMembershipMetadataParams,
} from "./organization/Organization.js";
export { OrganizationError } from "./organization/OrganizationError.js";
export type { OrganizationErrorCode } from "./organization/errorCodes.js";
export { MANAGE_MEMBERS, READ_MEMBERS } from "./organization/permissions.js";
export { fullName, personName } from "./organization/personName.js";
export type {
  Invitation,
  InvitationStatus,
  Membership,
  MembershipEvent,
  MembershipEventType,
  MembershipRequest,
  MembershipRequestStatus,
  Metadata,
  OrganizationDetails,
  PaginatedResponse,
  PastRole,
  Permission,
  PublicUserData,
  Role,
} from "./organization/records.js";

// Query and mutation options, for loaders, prefetching, Suspense and tests.
export { addMemberOptions } from "./query/addMemberOptions.js";
export { organizationKey } from "./query/keys.js";
export type { Subject } from "./query/keys.js";
export { acceptMembershipRequestOptions } from "./query/acceptMembershipRequestOptions.js";
export type { AcceptMembershipRequestVariables } from "./query/acceptMembershipRequestOptions.js";
export { invitationsOptions } from "./query/invitationsOptions.js";
export type { InvitationsPage } from "./query/invitationsOptions.js";
export { inviteMembersOptions } from "./query/inviteMembersOptions.js";
export type { InviteMembersVariables } from "./query/inviteMembersOptions.js";
export { membershipRequestsOptions } from "./query/membershipRequestsOptions.js";
export type { MembershipRequestsPage } from "./query/membershipRequestsOptions.js";
export { reopenMembershipRequestOptions } from "./query/reopenMembershipRequestOptions.js";
export { rejectMembershipRequestOptions } from "./query/rejectMembershipRequestOptions.js";
export { resendInvitationOptions } from "./query/resendInvitationOptions.js";
export { setWriteDefaults } from "./query/setWriteDefaults.js";
export { revokeInvitationOptions } from "./query/revokeInvitationOptions.js";
export { infiniteMembershipsOptions, membershipsOptions } from "./query/membershipsOptions.js";
export type { MembershipsPage } from "./query/membershipsOptions.js";
export type { RowWrite } from "./query/rowWrites.js";
export { organizationDetailsOptions, rolesOptions, viewerOptions } from "./query/organizationOptions.js";
export type { Page } from "./query/page.js";
export type { PagedOptions } from "./query/pagedOptions.js";
export { removeMemberOptions } from "./query/removeMemberOptions.js";
export { updateMemberOptions } from "./query/updateMemberOptions.js";
export { updateMembershipMetadataOptions } from "./query/updateMembershipMetadataOptions.js";
export { transferOwnershipOptions } from "./query/transferOwnershipOptions.js";
export { leaveOrganizationOptions } from "./query/leaveOrganizationOptions.js";
export { membershipEventsOptions } from "./query/membershipEventsOptions.js";
export type { MembershipEventsPage } from "./query/membershipEventsOptions.js";

export { parseAddresses } from "./lib/parseAddresses.js";
export type { ParseAddressesOptions, ParsedAddress } from "./lib/parseAddresses.js";
export { parseAddressTable } from "./lib/parseAddressTable.js";
export type { AddressRow, AddressTable, ParseAddressTableOptions } from "./lib/parseAddressTable.js";
export { seatsOf } from "./organization/seats.js";
export type { Seats } from "./organization/seats.js";

// Hooks: one read or one write each.
export { OrganizationProvider, useOrganization } from "./hooks/OrganizationProvider.js";
export type { OrganizationProviderProps } from "./hooks/OrganizationProvider.js";
export type { ActionEvent, ActionType } from "./hooks/ActionEvent.js";
export { useAcceptMembershipRequest } from "./hooks/useAcceptMembershipRequest.js";
export { useInvitations } from "./hooks/useInvitations.js";
export type { UseInvitationsParams } from "./hooks/useInvitations.js";
export { useInviteMembers } from "./hooks/useInviteMembers.js";
export { useMembershipRequests } from "./hooks/useMembershipRequests.js";
export type { UseMembershipRequestsParams } from "./hooks/useMembershipRequests.js";
export { useReopenMembershipRequest } from "./hooks/useReopenMembershipRequest.js";
export { useRejectMembershipRequest } from "./hooks/useRejectMembershipRequest.js";
export { useResendInvitation } from "./hooks/useResendInvitation.js";
export { useRevokeInvitation } from "./hooks/useRevokeInvitation.js";
export { useSendingInvitations } from "./hooks/useSendingInvitations.js";
export type { SendingInvitation } from "./query/sendingInvitationsOptions.js";
export { useLiveUpdates } from "./hooks/useLiveUpdates.js";
export { useAddMember } from "./hooks/useAddMember.js";
export { useInfiniteMemberships } from "./hooks/useInfiniteMemberships.js";
export type { InfiniteMemberships, UseInfiniteMembershipsParams } from "./hooks/useInfiniteMemberships.js";
export type { MutationHookOptions } from "./hooks/MutationHookOptions.js";
export { useMemberships } from "./hooks/useMemberships.js";
export type { UseMembershipsParams } from "./hooks/useMemberships.js";
export { useRowWrites } from "./hooks/useRowWrites.js";
export { useOrganizationDetails } from "./hooks/useOrganizationDetails.js";
export type { ListOptions, PagedList, Paging } from "./hooks/usePagedList.js";
export type { PageChange, PagingParams } from "./hooks/usePageState.js";
export { usePermission } from "./hooks/usePermission.js";
export { useRemoveMember } from "./hooks/useRemoveMember.js";
export { useRoles } from "./hooks/useRoles.js";
export { useUpdateMembershipMetadata } from "./hooks/useUpdateMembershipMetadata.js";
export { useTransferOwnership } from "./hooks/useTransferOwnership.js";
export { useLeaveOrganization } from "./hooks/useLeaveOrganization.js";
export { useMembershipEvents } from "./hooks/useMembershipEvents.js";
export type { UseMembershipEventsParams } from "./hooks/useMembershipEvents.js";
export { useUpdateMember } from "./hooks/useUpdateMember.js";
export { useViewer } from "./hooks/useViewer.js";

// Headless behaviour, for markup of your own.
export type { Announcement } from "./state/useAnnouncer.js";
export type { MemberActions } from "./state/useMemberActions.js";
export { useMemberFilters } from "./state/useMemberFilters.js";
export type { MemberFilters, OfferedFilter, SavedFilter, UseMemberFiltersOptions } from "./state/useMemberFilters.js";
export type { TableView } from "./state/tableView.js";
export { ShortcutsProvider } from "./state/useShortcut.js";
export { useStoredView } from "./state/useStoredView.js";
export type { StoredView } from "./state/useStoredView.js";
export type { Period } from "./lib/startOfPeriod.js";
export { useMemberTable } from "./state/useMemberTable.js";
export type {
  MemberTableState,
  MemberTableStatus,
  RoleFilter,
  Sorting,
  UseMemberTableOptions,
} from "./state/useMemberTable.js";
export { useMetadataForm } from "./state/useMetadataForm.js";
export type { MetadataForm } from "./state/useMetadataForm.js";
export type { MetadataField, MetadataKind, MetadataProblem } from "./state/metadataFields.js";
export { usePagination } from "./state/usePagination.js";
export type { PageStep, Pagination } from "./state/usePagination.js";
export { useInvitationList } from "./state/useInvitationList.js";
export type { InvitationListState, UseInvitationListOptions } from "./state/useInvitationList.js";
export { useRequestQueue } from "./state/useRequestQueue.js";
export type { RequestQueueState, UseRequestQueueOptions } from "./state/useRequestQueue.js";
export { useActivityLog } from "./state/useActivityLog.js";
export type {
  ActivityDay,
  ActivityFilters,
  ActivityLogState,
  ActivityPeriod,
  DeedKind,
  UseActivityLogOptions,
} from "./state/useActivityLog.js";
export type { ListStatus } from "./state/listStatus.js";
export type { AddressProblem } from "./lib/checkAddress.js";
export type { DraftAddress, InviteNotice } from "./state/addressList.js";
export type { BulkOutcome } from "./hooks/BulkOutcome.js";
export type { Bulk, BulkProgress } from "./state/useBulk.js";
export { useConnection } from "./state/useConnection.js";
export type { Connection } from "./state/useConnection.js";
export { useConsequences } from "./state/useConsequences.js";
export type { Consequences } from "./state/useConsequences.js";
export type { Matching } from "./state/useMatching.js";
export type { MemberBulk } from "./state/useMemberBulk.js";
export { useExportColumns } from "./state/useExportColumns.js";
export type { ExportColumn } from "./state/useExportColumns.js";
export { useMembersExport } from "./state/useMembersExport.js";
export type { ExportOutcome, MembersExport, UseMembersExportOptions } from "./state/useMembersExport.js";
export { useInviteDraft } from "./state/useInviteDraft.js";
export type { InviteDraft, SendProgress, UseInviteDraftOptions } from "./state/useInviteDraft.js";
export type { InviteDraftActions } from "./state/useInviteDraftActions.js";
export { useMembersTabCounts } from "./state/useMembersTabCounts.js";
export { useMembersPage } from "./state/useMembersPage.js";
export type { MembersPageState, MembersTab, MembersTabName, UseMembersPageOptions } from "./state/useMembersPage.js";
export type { Refusal } from "./state/useRefusals.js";
export { useSearch } from "./state/useSearch.js";
export type { Search, UseSearchOptions } from "./state/useSearch.js";
export { useUrlViewState } from "./state/useUrlViewState.js";
export type { UrlViewState, UseUrlViewStateOptions } from "./state/useUrlViewState.js";
export type { Selection } from "./state/useSelection.js";

// Components.
export { AddMemberDialog } from "./components/AddMemberDialog.js";
export type { AddMemberDialogProps } from "./components/AddMemberDialog.js";
export { Avatar } from "./components/Avatar.js";
export type { AvatarProps } from "./components/Avatar.js";
export { ExportMembers } from "./components/ExportMembers.js";
export type { ExportMembersProps } from "./components/ExportMembers.js";
export { LeaveOrganization } from "./components/LeaveOrganization.js";
export type { LeaveOrganizationProps } from "./components/LeaveOrganization.js";
export { Permitted } from "./components/Permitted.js";
export type { PermittedProps } from "./components/Permitted.js";
export { TransferOwnership } from "./components/TransferOwnership.js";
export type { TransferOwnershipProps } from "./components/TransferOwnership.js";
export { MemberDetails } from "./components/MemberDetails.js";
export type { MemberDetailsProps } from "./components/MemberDetails.js";
export { MemberTable } from "./components/MemberTable.js";
export type { MemberTableProps } from "./components/MemberTable.js";
export { metadataColumn } from "./components/memberColumns.js";
export type { KitColumn, MemberColumn, MetadataColumnOptions, OwnColumn } from "./components/memberColumns.js";
export { InviteDialog } from "./components/InviteDialog.js";
export type { InviteDialogProps } from "./components/InviteDialog.js";
export { InviteEditor } from "./components/InviteEditor.js";
export type { InviteEditorProps } from "./components/InviteEditor.js";
export { InviteManager } from "./components/InviteManager.js";
export type { InviteManagerProps } from "./components/InviteManager.js";
export { InvitationList } from "./components/InvitationList.js";
export type { InvitationListProps } from "./components/InvitationList.js";
export { MembersPage } from "./components/MembersPage.js";
export type { MembersPageProps } from "./components/MembersPage.js";
export { useMembersPageContext } from "./components/MembersPageContext.js";
export type { MembersPageContextValue, MembersPageTable } from "./components/MembersPageContext.js";
export { MembersPanel } from "./components/MembersPanel.js";
export type { MembersPanelProps } from "./components/MembersPanel.js";
export { MembersTabList } from "./components/MembersTabList.js";
export type { MembersTabListProps } from "./components/MembersTabList.js";
export { MembersSearch, MembersToolbar } from "./components/MembersToolbar.js";
export { MembershipRequests } from "./components/MembershipRequests.js";
export type { MembershipRequestsProps } from "./components/MembershipRequests.js";
export { ActivityLog } from "./components/ActivityLog.js";
export type { ActivityLogProps } from "./components/ActivityLog.js";
export { Pager } from "./components/Pager.js";
export type { PagerProps } from "./components/Pager.js";
export { SeatMeter } from "./components/SeatMeter.js";
export type { SeatMeterProps } from "./components/SeatMeter.js";
export { RemoveMemberDialog } from "./components/RemoveMemberDialog.js";
export type { RemoveMemberDialogProps } from "./components/RemoveMemberDialog.js";
export { RolePicker } from "./components/RolePicker.js";
export type { RolePickerProps } from "./components/RolePicker.js";

// Words, dates and numbers.
export { en } from "./labels/en.js";
export type { DeedWords, Labels } from "./labels/en.js";
export { LocaleProvider } from "./labels/LocaleProvider.js";
export type { LocaleProviderProps } from "./labels/LocaleProvider.js";
export { useLocale } from "./labels/useLocale.js";
export type { Locale } from "./labels/useLocale.js";
