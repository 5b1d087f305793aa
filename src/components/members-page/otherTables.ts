/** The tables of the tabs beside that of the members: fetched as one, because they share most of their code. */
export { InvitationTable } from "../invitations/InvitationTable.js";
export { PeopleTable } from "../people/PeopleTable.js";
export { MembershipRequestTable } from "../requests/MembershipRequestTable.js";
