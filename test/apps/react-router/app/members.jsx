import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  createOrganization,
  LocaleProvider,
  MembersPage,
  membershipsOptions,
  organizationDetailsOptions,
  OrganizationProvider,
  rolesOptions,
  viewerOptions,
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
  await Promise.all([
    queryClient.prefetchQuery(membershipsOptions(organization)),
    queryClient.prefetchQuery(organizationDetailsOptions(organization)),
    queryClient.prefetchQuery(rolesOptions(organization)),
    queryClient.prefetchQuery(viewerOptions(organization)),
  ]);
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
