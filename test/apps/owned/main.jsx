import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as copy from "roster-copy";
import * as kit from "roster-react";
import "roster-react/styles.css";
import "roster-copy/styles.css";
import { MembersPage } from "./components/roster/members-page/MembersPage";

const organizationId = await (await fetch("/organization-id")).text();

// The app's own markup over the package; and a second copy of the whole package, as another team's part of the page has it.
const PARTS = [
  { name: "Ours", Page: MembersPage, ...kit },
  { name: "Theirs", Page: copy.MembersPage, ...copy },
];

createRoot(document.getElementById("root")).render(
  <StrictMode>
    {PARTS.map(({ name, Page, OrganizationProvider, createOrganization }) => (
      <section key={name} aria-label={name}>
        <QueryClientProvider client={new QueryClient()}>
          <OrganizationProvider organization={createOrganization({ url: "/api/v1", organizationId, scope: "ada" })}>
            <Page />
          </OrganizationProvider>
        </QueryClientProvider>
      </section>
    ))}
  </StrictMode>,
);
