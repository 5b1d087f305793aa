// Headless behaviour, for markup of your own.
export type { Announcement } from "../state/list/useAnnouncer.js";
export type { MemberActions, MemberBulk } from "../state/members/useMemberActions.js";
export type { MemberFilter, MetadataFilterId, MetadataMemberFilter } from "../state/members/memberFilter.js";
export { metadataFilter, type MetadataFilterOptions } from "../state/members/metadataFilter.js";
export type { MemberFilters } from "../state/members/memberFilters.js";
export type { MemberFiltersState, OfferedFilter, SavedFilter } from "../state/members/useMemberFilters.js";
export type { TableLayout } from "../state/members/tableLayout.js";
export { ShortcutsProvider } from "../state/ui/useShortcut.js";
export { useStoredLayout, type StoredLayout } from "../state/members/useStoredLayout.js";
export type { JoinedPeriod } from "../lib/startOfPeriod.js";
export {
  useMemberTable,
  type MemberTableState,
  type MemberTableStatus,
  type UseMemberTableOptions,
} from "../state/members/useMemberTable.js";
export type { IsReadOnly, MemberRowsState } from "../state/members/useMemberRows.js";
export { usePeopleTable, type PeopleTableState, type UsePeopleTableOptions } from "../state/people/usePeopleTable.js";
export type { FailedPersonWrite } from "../state/people/useFailedPeople.js";
export type { PeopleStatus } from "../state/view/membersView.js";
export type { InvitationActions } from "../state/invitations/useInvitationActions.js";
export type { MembershipRequestActions } from "../state/requests/useMembershipRequestActions.js";
export type { SortingState } from "../state/view/sorting.js";
export type { MemberList, MemberTableMode } from "../state/members/useMemberList.js";
export { useMetadataForm, type MetadataForm } from "../state/metadata/useMetadataForm.js";
export type { MetadataField, MetadataKind, MetadataProblem } from "../state/metadata/metadataFields.js";
export { usePagination, type PageStep, type Pagination } from "../state/list/usePagination.js";
export {
  useInvitationTable,
  type InvitationTableState,
  type UseInvitationTableOptions,
} from "../state/invitations/useInvitationTable.js";
export {
  useMembershipRequestTable,
  type MembershipRequestTableState,
  type UseMembershipRequestTableOptions,
} from "../state/requests/useMembershipRequestTable.js";
export {
  useActivityLog,
  type ActivityDay,
  type ActivityFilters,
  type ActivityLogState,
  type ActivityPeriod,
  type EventCategory,
  type UseActivityLogOptions,
} from "../state/activity/useActivityLog.js";
export type { ListStatus } from "../state/list/listStatus.js";
export type { AddressProblem } from "../addresses/checkAddress.js";
export type { DraftAddress, InviteNotice } from "../state/invitations/addressList.js";
export type { BulkOutcome } from "../hooks/list/BulkOutcome.js";
export type { BulkProgress, BulkState } from "../state/list/useBulk.js";
export { useConnection, type ConnectionState } from "../state/list/useConnection.js";
export { useChangeImpact, type ChangeImpact } from "../state/members/useChangeImpact.js";
export type { MatchingState } from "../state/members/useMatching.js";
export type { MemberCell, MemberColumn } from "../state/members/memberColumn.js";
export type { MemberRowAction, MemberRowConfirmation, MemberRowContext } from "../state/members/rowAction.js";
export {
  useExportMembers,
  type ExportOutcome,
  type ExportMembersState,
  type UseExportMembersOptions,
} from "../state/export/useExportMembers.js";
export {
  useInviteForm,
  type InviteFormState,
  type SendProgress,
  type UseInviteFormOptions,
} from "../state/invitations/useInviteForm.js";
export type { InviteFormActions } from "../state/invitations/useInviteFormActions.js";
export { useMembersTabCounts } from "../state/page/useMembersTabCounts.js";
export {
  useMembersPage,
  type MembersPageState,
  type MembersTab,
  type MembersTabName,
  type UseMembersPageOptions,
} from "../state/page/useMembersPage.js";
export type { FailedWrite } from "../state/list/useFailedWrites.js";
export { useSearch, type SearchState, type UseSearchOptions } from "../state/list/useSearch.js";
export {
  changeView,
  DEFAULT_VIEW,
  parseView,
  serializeView,
  type MembersView,
  type MembersViewPatch,
  type ViewAddressOptions,
} from "../state/view/membersView.js";
export type { MembersViewOptions } from "../state/view/useMembersView.js";
export { useUrlViewState, type UrlViewState, type UseUrlViewStateOptions } from "../state/view/useUrlViewState.js";
export type { SelectionState } from "../state/list/useSelection.js";
export { prefetchMembersPage, type PrefetchMembersPageOptions } from "../state/page/prefetchMembersPage.js";
export {
  useAddMembers,
  type AddedUser,
  type AddMembersState,
  type FindUserId,
  type UseAddMembersOptions,
} from "../state/adding/useAddMembers.js";
