import { MembersPage, MembersPanel, MembersSearch, MembersTabList, MembersToolbar } from "../../src/index.js";

export const WithoutInvitations = () => (
  <MembersPage tabs={["members", "requests"]}>
    <MembersToolbar>
      <MembersSearch />
    </MembersToolbar>
    <MembersTabList />
    <MembersPanel tab="members" />
    <MembersPanel tab="requests" />
  </MembersPage>
);
