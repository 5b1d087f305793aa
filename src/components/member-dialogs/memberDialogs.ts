export { RoleListbox } from "../role-picker/RoleListbox.js";
export { BulkChangeDialog } from "./BulkChangeDialog.js";
export { MemberChangeDialog } from "./MemberChangeDialog.js";
