import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  createOrganization,
  LocaleProvider,
  MembersPage,
  OrganizationProvider,
  prefetchMembersPage,
} from "roster-react";
import "roster-react/styles.css";
import { openBackend } from "../../backend.js";

export async function loader({ request }) {
  const { organizationId } = await openBackend();
  const queryClient = new QueryClient();
  const organization = createOrganization({
    url: new URL("/api/v1", request.url).href,
    organizationId,
    scope: "ada",
    headers: { cookie: request.headers.get("cookie") ?? "" },
  });
  await prefetchMembersPage(queryClient, organization, { search: new URL(request.url).search });
  return { organizationId, scope: "ada", state: dehydrate(queryClient) };
}

export default function Members({ loaderData: { organizationId, scope, state } }) {
  const [organization] = useState(() => createOrganization({ url: "/api/v1", organizationId, scope }));
  return (
    <HydrationBoundary state={state}>
      <LocaleProvider locale="en" timeZone="UTC">
        <OrganizationProvider organization={organization}>
          <MembersPage />
        </OrganizationProvider>
      </LocaleProvider>
    </HydrationBoundary>
  );
}
