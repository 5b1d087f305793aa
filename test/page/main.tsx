import "../../src/styles/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { MembersPage, OrganizationProvider } from "../../src/index.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openTabDatabase } from "../support/database/tabDatabase.js";

const { organization } = await createTestOrganization(await openTabDatabase(), {
  count: 26,
  invitations: 10,
  requests: 5,
  maxAllowedMemberships: 60,
});
const app = document.querySelector("#app");
if (!app) throw new Error("The page has no place for the app.");
createRoot(app).render(
  <QueryClientProvider client={new QueryClient()}>
    <OrganizationProvider organization={organization}>
      <MembersPage />
    </OrganizationProvider>
  </QueryClientProvider>,
);
