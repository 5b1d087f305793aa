import { MembersHeader, MembersPage, MembersPanel, MembersTabList } from "../../src/index.js";

export const WithoutInvitations = () => (
  <MembersPage tabs={["members", "requests"]}>
    <MembersHeader>{null}</MembersHeader>
    <MembersTabList />
    <MembersPanel tab="members" />
    <MembersPanel tab="requests" />
  </MembersPage>
);
