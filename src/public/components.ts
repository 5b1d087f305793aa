// Components.
export { AddMembersDialog, type AddMembersDialogProps } from "../components/member-dialogs/AddMembersDialog.js";
export { AddMemberDialog, type AddMemberDialogProps } from "../components/member-dialogs/AddMemberDialog.js";
export { Avatar } from "../components/ui/Avatar.js";
export { ManageGroupsDialog, type ManageGroupsDialogProps } from "../components/groups/ManageGroupsDialog.js";
export { ExportMembersDialog, type ExportMembersDialogProps } from "../components/export/ExportMembersDialog.js";
export {
  LeaveOrganizationDialog,
  type LeaveOrganizationDialogProps,
} from "../components/ownership/LeaveOrganizationDialog.js";
export { PermissionGate, type PermissionGateProps } from "../components/list/PermissionGate.js";
export {
  TransferOwnershipDialog,
  type TransferOwnershipDialogProps,
} from "../components/ownership/TransferOwnershipDialog.js";
export { MemberDetails, type MemberDetailsProps } from "../components/member-details/MemberDetails.js";
export { MemberTable, type MemberTableProps } from "../components/member-table/MemberTable.js";
export { memberColumns } from "../components/member-table/memberColumns.js";
export { metadataColumn, type MetadataColumnOptions } from "../components/member-table/metadataColumn.js";
export { InviteDialog, type InviteDialogProps } from "../components/invitations/InviteDialog.js";
export { InviteForm, type InviteFormProps } from "../components/invitations/InviteForm.js";
export { InviteManager, type InviteManagerProps } from "../components/invitations/InviteManager.js";
export { InvitationTable, type InvitationTableProps } from "../components/invitations/InvitationTable.js";
export { MembersPage, type MembersPageProps } from "../components/members-page/MembersPage.js";
export {
  useMembersPageContext,
  type HeadingLevel,
  type MembersPageContextValue,
  type MembersPageTable,
} from "../components/members-page/MembersPageContext.js";
export { MembersPanel, type MembersPanelProps } from "../components/members-page/MembersPanel.js";
export { MembersTabList, type MembersTabListProps } from "../components/members-page/MembersTabList.js";
export { MembersHeader, type MembersHeaderProps, MembersSearch } from "../components/members-page/MembersHeader.js";
export {
  MembershipRequestTable,
  type MembershipRequestTableProps,
} from "../components/requests/MembershipRequestTable.js";
export { ActivityLog, type ActivityLogProps } from "../components/activity/ActivityLog.js";
export { Pager, type PagerProps } from "../components/list/Pager.js";
export { PeopleTable, type PeopleTableProps } from "../components/people/PeopleTable.js";
export { SeatMeter, type SeatMeterProps } from "../components/members-page/SeatMeter.js";
export { RemoveMemberDialog, type RemoveMemberDialogProps } from "../components/member-dialogs/RemoveMemberDialog.js";
export { RolePicker, type RolePickerProps } from "../components/role-picker/RolePicker.js";
