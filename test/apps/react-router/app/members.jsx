import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import {
  createOrganization,
  LocaleProvider,
  MembersPage,
  OrganizationProvider,
  prefetchMembersPage,
  useUrlViewState,
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

// The page requests its rows itself when the view changes.
export const shouldRevalidate = () => false;

export default function Members({ loaderData: { organizationId, scope, state } }) {
  const [organization] = useState(() => createOrganization({ url: "/api/v1", organizationId, scope }));
  const goTo = useNavigate();
  const view = useUrlViewState({
    search: useLocation().search,
    navigate: (search, { replace }) => void goTo({ search }, { replace, preventScrollReset: true }),
  });
  return (
    <HydrationBoundary state={state}>
      <LocaleProvider locale="en" timeZone="UTC">
        <OrganizationProvider organization={organization}>
          <MembersPage {...view} />
        </OrganizationProvider>
      </LocaleProvider>
    </HydrationBoundary>
  );
}
