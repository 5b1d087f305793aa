import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createOrganization, MembersPage, OrganizationProvider, useUrlViewState } from "roster-react";
import { Join } from "./Join";
import "roster-react/styles.css";
import "./theme.css";

const queryClient = new QueryClient();
const organization = createOrganization({ url: "/api/v1", organizationId: import.meta.env.VITE_ROSTER_ORGANIZATION });

function Members() {
  return <MembersPage {...useUrlViewState()} />;
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root.");
createRoot(root).render(
  <StrictMode>
    {location.pathname === "/join" ? (
      <Join />
    ) : (
      <QueryClientProvider client={queryClient}>
        <OrganizationProvider organization={organization}>
          <Members />
        </OrganizationProvider>
      </QueryClientProvider>
    )}
  </StrictMode>,
);
