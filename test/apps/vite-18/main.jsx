import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, version } from "react";
import { createRoot } from "react-dom/client";
import { createOrganization, MembersPage, OrganizationProvider } from "roster-react";
import "./app.css";
import "roster-react/styles.unlayered.css";

const queryClient = new QueryClient();
const organizationId = await (await fetch("/organization-id")).text();
const organization = createOrganization({ url: "/api/v1", organizationId });

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <p>React {version}</p>
    <QueryClientProvider client={queryClient}>
      <OrganizationProvider organization={organization}>
        <MembersPage />
      </OrganizationProvider>
    </QueryClientProvider>
  </StrictMode>,
);
