export { RoleListbox } from "../role-picker/RoleListbox.js";
export { ShortcutsDialog } from "../list/ShortcutsDialog.js";
export { BulkChangeDialog } from "./BulkChangeDialog.js";
export { MemberChangeDialog } from "./MemberChangeDialog.js";
export { MemberSelectionActions, MemberSelectionDialogs } from "../member-table/MemberSelectionActions.js";
export { RowActionDialog } from "../member-table/RowActionDialog.js";
export { MemberRowMenu } from "../member-table/MemberRowMenu.js";
export { ProgressBar } from "../ui/ProgressBar.js";
