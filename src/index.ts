// The organization: the contract, over HTTP.
export { acceptInvitation } from "./organization/http/acceptInvitation.js";
export type { AcceptedInvitation, AcceptInvitationOptions } from "./organization/http/acceptInvitation.js";
export { createOrganization } from "./organization/http/createOrganization.js";
export type { CreateOrganizationOptions, HttpOrganization } from "./organization/http/createOrganization.js";
export { getUnsupported } from "./organization/http/getUnsupported.js";
export type { RequestConfig, RequestHeaders } from "./organization/http/createSend.js";
export { inviteInChunks } from "./organization/inviteInChunks.js";
export type { InviteInChunksOptions } from "./organization/inviteInChunks.js";
export { failedInvitation } from "./organization/invitationOutcome.js";
export type { InvitationOutcome, InvitationFailure, FailedInvitation } from "./organization/invitationOutcome.js";
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
  PageParams,
  ReadOptions,
  TransferOwnershipParams,
  UpdateMemberParams,
  UpdateMembershipMetadataParams,
} from "./organization/Organization.js";
export type { OrganizationEvent, OrganizationResource } from "./organization/OrganizationEvent.js";
export { OrganizationError } from "./organization/OrganizationError.js";
export type { OrganizationErrorCode } from "./organization/errorCodes.js";
export { MANAGE_MEMBERS, READ_MEMBERS } from "./organization/permissions.js";
export { fullName, personName } from "./organization/rules/personName.js";
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
  RecordedEventType,
  Role,
} from "./organization/records.js";

// Query and mutation options, for loaders, prefetching, Suspense and tests.
export { organizationKey } from "./query/keys.js";
export type { CachedResource } from "./query/keys.js";
export type { CachedPage, PageOptions } from "./query/lists/defineList.js";
export { infiniteMembershipsOptions, membershipsOptions } from "./query/lists/memberships.js";
export type { MembershipsPage } from "./query/lists/memberships.js";
export { invitationsOptions } from "./query/lists/invitations.js";
export type { InvitationsPage } from "./query/lists/invitations.js";
export { membershipRequestsOptions } from "./query/lists/membershipRequests.js";
export type { MembershipRequestsPage } from "./query/lists/membershipRequests.js";
export { membershipEventsOptions } from "./query/lists/membershipEvents.js";
export type { MembershipEventsPage } from "./query/lists/membershipEvents.js";
export { organizationDetailsOptions, rolesOptions, viewerOptions } from "./query/organizationOptions.js";
export {
  addMemberOptions,
  memberWrites,
  removeMemberOptions,
  updateMemberOptions,
  updateMembershipMetadataOptions,
} from "./query/writes/memberWrites.js";
export { invitationWrites, resendInvitationOptions, revokeInvitationOptions } from "./query/writes/invitationWrites.js";
export { inviteMembersOptions } from "./query/writes/inviteMembersOptions.js";
export type { InviteMembersVariables } from "./query/writes/inviteMembersOptions.js";
export {
  acceptMembershipRequestOptions,
  rejectMembershipRequestOptions,
  reopenMembershipRequestOptions,
  requestWrites,
} from "./query/writes/requestWrites.js";
export type { AcceptMembershipRequestVariables } from "./query/writes/requestWrites.js";
export { leaveOrganizationOptions, transferOwnershipOptions } from "./query/writes/organizationWrites.js";
export { setWriteDefaults } from "./query/writes/setWriteDefaults.js";
export type { ListWrites, RowWrite } from "./query/writes/rowWrites.js";
export type { RowWriteName } from "./organization/rowWriteNames.js";

export { parseAddresses } from "./addresses/parseAddresses.js";
export type { ParseAddressesOptions, ParsedAddress } from "./addresses/parseAddresses.js";
export { parseAddressTable } from "./addresses/parseAddressTable.js";
export type { AddressRow, AddressTable, ParseAddressTableOptions } from "./addresses/parseAddressTable.js";
export { seatsOf } from "./organization/rules/seats.js";
export type { Seats } from "./organization/rules/seats.js";

// Hooks: one read or one write each.
export { OrganizationProvider, useOrganization } from "./hooks/OrganizationProvider.js";
export type { OrganizationProviderProps } from "./hooks/OrganizationProvider.js";
export type { ActionEvent, ActionType, BulkActionEvent, RowActionEvent } from "./hooks/ActionEvent.js";
export { useAcceptMembershipRequest } from "./hooks/writes/useAcceptMembershipRequest.js";
export { useInvitations } from "./hooks/reads/useInvitations.js";
export type { UseInvitationsParams } from "./hooks/reads/useInvitations.js";
export { useInviteMembers } from "./hooks/writes/useInviteMembers.js";
export { useMembershipRequests } from "./hooks/reads/useMembershipRequests.js";
export type { UseMembershipRequestsParams } from "./hooks/reads/useMembershipRequests.js";
export { useReopenMembershipRequest } from "./hooks/writes/useReopenMembershipRequest.js";
export { useRejectMembershipRequest } from "./hooks/writes/useRejectMembershipRequest.js";
export { useResendInvitation } from "./hooks/writes/useResendInvitation.js";
export { useRevokeInvitation } from "./hooks/writes/useRevokeInvitation.js";
export { useSendingInvitations } from "./hooks/reads/useSendingInvitations.js";
export type { SendingInvitation } from "./query/writes/sendingInvitationsOptions.js";
export { useLiveUpdates } from "./hooks/reads/useLiveUpdates.js";
export { useAddMember } from "./hooks/writes/useAddMember.js";
export { useInfiniteMemberships } from "./hooks/reads/useInfiniteMemberships.js";
export type { InfiniteMemberships, UseInfiniteMembershipsParams } from "./hooks/reads/useInfiniteMemberships.js";
export type { MutationHookOptions } from "./hooks/writes/MutationHookOptions.js";
export { useMemberships } from "./hooks/reads/useMemberships.js";
export type { UseMembershipsParams } from "./hooks/reads/useMemberships.js";
export { useRowWrites } from "./hooks/writes/useRowWrites.js";
export { useOrganizationDetails } from "./hooks/reads/useOrganizationDetails.js";
export type { ListOptions, PagedList, Paging } from "./hooks/list/usePagedList.js";
export type { PageChange, PagingParams } from "./hooks/list/usePageState.js";
export { usePermission } from "./hooks/reads/usePermission.js";
export { useRemoveMember } from "./hooks/writes/useRemoveMember.js";
export { useRoles } from "./hooks/reads/useRoles.js";
export { useUpdateMembershipMetadata } from "./hooks/writes/useUpdateMembershipMetadata.js";
export { useTransferOwnership } from "./hooks/writes/useTransferOwnership.js";
export { useLeaveOrganization } from "./hooks/writes/useLeaveOrganization.js";
export { useMembershipEvents } from "./hooks/reads/useMembershipEvents.js";
export type { UseMembershipEventsParams } from "./hooks/reads/useMembershipEvents.js";
export { useUpdateMember } from "./hooks/writes/useUpdateMember.js";
export { useViewer } from "./hooks/reads/useViewer.js";

// Headless behaviour, for markup of your own.
export type { Announcement } from "./state/list/useAnnouncer.js";
export type { MemberActions, MemberBulk } from "./state/members/useMemberActions.js";
export type { MemberFilters } from "./state/members/memberFilters.js";
export type { MemberFiltersState, OfferedFilter, SavedFilter } from "./state/members/useMemberFilters.js";
export type { TableLayout } from "./state/members/tableLayout.js";
export { ShortcutsProvider } from "./state/ui/useShortcut.js";
export { useStoredLayout } from "./state/members/useStoredLayout.js";
export type { StoredLayout } from "./state/members/useStoredLayout.js";
export type { JoinedPeriod } from "./lib/startOfPeriod.js";
export { useMemberTable } from "./state/members/useMemberTable.js";
export type {
  MemberTableState,
  MemberTableStatus,
  SortingState,
  UseMemberTableOptions,
} from "./state/members/useMemberTable.js";
export { useMetadataForm } from "./state/metadata/useMetadataForm.js";
export type { MetadataForm } from "./state/metadata/useMetadataForm.js";
export type { MetadataField, MetadataKind, MetadataProblem } from "./state/metadata/metadataFields.js";
export { usePagination } from "./state/list/usePagination.js";
export type { PageStep, Pagination } from "./state/list/usePagination.js";
export { useInvitationTable } from "./state/invitations/useInvitationTable.js";
export type { InvitationTableState, UseInvitationTableOptions } from "./state/invitations/useInvitationTable.js";
export { useMembershipRequestTable } from "./state/requests/useMembershipRequestTable.js";
export type {
  MembershipRequestTableState,
  UseMembershipRequestTableOptions,
} from "./state/requests/useMembershipRequestTable.js";
export { useActivityLog } from "./state/activity/useActivityLog.js";
export type {
  ActivityDay,
  ActivityFilters,
  ActivityLogState,
  ActivityPeriod,
  EventCategory,
  UseActivityLogOptions,
} from "./state/activity/useActivityLog.js";
export type { ListStatus } from "./state/list/listStatus.js";
export type { AddressProblem } from "./addresses/checkAddress.js";
export type { DraftAddress, InviteNotice } from "./state/invitations/addressList.js";
export type { BulkOutcome } from "./hooks/list/BulkOutcome.js";
export type { BulkProgress, BulkState } from "./state/list/useBulk.js";
export { useConnection } from "./state/list/useConnection.js";
export type { ConnectionState } from "./state/list/useConnection.js";
export { useConsequences } from "./state/members/useConsequences.js";
export type { Consequences } from "./state/members/useConsequences.js";
export type { MatchingState } from "./state/members/useMatching.js";
export type { MemberCell, MemberColumn, MemberRowAction } from "./state/members/memberColumn.js";
export { useExportMembers } from "./state/members/useExportMembers.js";
export type { ExportOutcome, ExportMembersState, UseExportMembersOptions } from "./state/members/useExportMembers.js";
export { useInviteForm } from "./state/invitations/useInviteForm.js";
export type { InviteFormState, SendProgress, UseInviteFormOptions } from "./state/invitations/useInviteForm.js";
export type { InviteFormActions } from "./state/invitations/useInviteFormActions.js";
export { useMembersTabCounts } from "./state/page/useMembersTabCounts.js";
export { useMembersPage } from "./state/page/useMembersPage.js";
export type {
  MembersPageState,
  MembersTab,
  MembersTabName,
  UseMembersPageOptions,
} from "./state/page/useMembersPage.js";
export type { FailedWrite } from "./state/list/useFailedWrites.js";
export { useSearch } from "./state/list/useSearch.js";
export type { SearchState, UseSearchOptions } from "./state/list/useSearch.js";
export { changeView, DEFAULT_VIEW, parseView, serializeView } from "./state/view/membersView.js";
export type { MembersView, MembersViewPatch, ViewAddressOptions } from "./state/view/membersView.js";
export type { MembersViewOptions } from "./state/view/useMembersView.js";
export { useUrlViewState } from "./state/view/useUrlViewState.js";
export type { UrlViewState, UseUrlViewStateOptions } from "./state/view/useUrlViewState.js";
export type { SelectionState } from "./state/list/useSelection.js";

// Components.
export { AddMemberDialog } from "./components/member-dialogs/AddMemberDialog.js";
export type { AddMemberDialogProps } from "./components/member-dialogs/AddMemberDialog.js";
export { Avatar } from "./components/ui/Avatar.js";
export type { AvatarProps } from "./components/ui/Avatar.js";
export { ExportMembersDialog } from "./components/export/ExportMembersDialog.js";
export type { ExportMembersDialogProps } from "./components/export/ExportMembersDialog.js";
export { LeaveOrganizationDialog } from "./components/ownership/LeaveOrganizationDialog.js";
export type { LeaveOrganizationDialogProps } from "./components/ownership/LeaveOrganizationDialog.js";
export { PermissionGate } from "./components/ui/PermissionGate.js";
export type { PermissionGateProps } from "./components/ui/PermissionGate.js";
export { TransferOwnershipDialog } from "./components/ownership/TransferOwnershipDialog.js";
export type { TransferOwnershipDialogProps } from "./components/ownership/TransferOwnershipDialog.js";
export { MemberDetails } from "./components/member-details/MemberDetails.js";
export type { MemberDetailsProps } from "./components/member-details/MemberDetails.js";
export { MemberTable } from "./components/member-table/MemberTable.js";
export type { MemberTableProps } from "./components/member-table/MemberTable.js";
export { memberColumns, metadataColumn } from "./components/member-table/memberColumns.js";
export type { MetadataColumnOptions } from "./components/member-table/memberColumns.js";
export { InviteDialog } from "./components/invitations/InviteDialog.js";
export type { InviteDialogProps } from "./components/invitations/InviteDialog.js";
export { InviteForm } from "./components/invitations/InviteForm.js";
export type { InviteFormProps } from "./components/invitations/InviteForm.js";
export { InviteManager } from "./components/invitations/InviteManager.js";
export type { InviteManagerProps } from "./components/invitations/InviteManager.js";
export { InvitationTable } from "./components/invitations/InvitationTable.js";
export type { InvitationTableProps } from "./components/invitations/InvitationTable.js";
export { MembersPage } from "./components/members-page/MembersPage.js";
export type { MembersPageProps } from "./components/members-page/MembersPage.js";
export { useMembersPageContext } from "./components/members-page/MembersPageContext.js";
export type { MembersPageContextValue, MembersPageTable } from "./components/members-page/MembersPageContext.js";
export { MembersPanel } from "./components/members-page/MembersPanel.js";
export type { MembersPanelProps } from "./components/members-page/MembersPanel.js";
export { MembersTabList } from "./components/members-page/MembersTabList.js";
export type { MembersTabListProps } from "./components/members-page/MembersTabList.js";
export { MembersSearch, MembersToolbar } from "./components/members-page/MembersToolbar.js";
export { MembershipRequestTable } from "./components/requests/MembershipRequestTable.js";
export type { MembershipRequestTableProps } from "./components/requests/MembershipRequestTable.js";
export { ActivityLog } from "./components/activity/ActivityLog.js";
export type { ActivityLogProps } from "./components/activity/ActivityLog.js";
export { Pager } from "./components/list/Pager.js";
export type { PagerProps } from "./components/list/Pager.js";
export { SeatMeter } from "./components/members-page/SeatMeter.js";
export type { SeatMeterProps } from "./components/members-page/SeatMeter.js";
export { RemoveMemberDialog } from "./components/member-dialogs/RemoveMemberDialog.js";
export type { RemoveMemberDialogProps } from "./components/member-dialogs/RemoveMemberDialog.js";
export { RolePicker } from "./components/role-picker/RolePicker.js";
export type { RolePickerProps } from "./components/role-picker/RolePicker.js";

// Words, dates and numbers.
export { en } from "./labels/en.js";
export type { EventWording } from "./labels/en/activity.js";
export type { Labels } from "./labels/en.js";
export { LocaleProvider } from "./labels/LocaleProvider.js";
export type { LocaleProviderProps } from "./labels/LocaleProvider.js";
export { pluralIn } from "./labels/pluralIn.js";
export type { CountedText, PluralForms } from "./labels/pluralIn.js";
export type { WriteWords } from "./labels/WriteWords.js";
export { useLocale } from "./labels/useLocale.js";
export type { Locale } from "./labels/useLocale.js";
