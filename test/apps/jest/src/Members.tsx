import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { MembersPage, OrganizationProvider, type Organization } from "roster-react";
import "roster-react/styles.css";

export const Members = ({ organization }: { organization: Organization }) => (
  <QueryClientProvider client={new QueryClient()}>
    <OrganizationProvider organization={organization}>
      <MembersPage />
    </OrganizationProvider>
  </QueryClientProvider>
);
