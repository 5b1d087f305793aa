export { InvitationMenu } from "./InvitationMenu.js";
export { RevocationDialog } from "./RevocationDialog.js";
