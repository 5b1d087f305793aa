export { BulkGroupDialog } from "./BulkGroupDialog.js";
export { GroupManager } from "./GroupManager.js";
export { MemberGroupsDialog } from "./MemberGroupsDialog.js";
