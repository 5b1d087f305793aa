import { type MemberColumn, memberColumns, MembersPage } from "../../src/index.js";

// Outside the component:
const domain: MemberColumn = {
  id: "domain",
  label: "Domain",
  sortBy: "email_address", // a field that the backend sorts by
  text: ({ publicUserData }) => publicUserData.identifier?.split("@")[1] ?? "", // exported as CSV
  render: ({ publicUserData }) => <code>{publicUserData.identifier?.split("@")[1]}</code>, // in the table
};
const columns = [memberColumns.role, domain, memberColumns.joined];

export const OwnColumn = () => <MembersPage table={{ columns }} />;
