import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { headers } from "next/headers";
import {
  createOrganization,
  membershipsOptions,
  organizationDetailsOptions,
  rolesOptions,
  viewerOptions,
} from "roster-react";
import { openBackend } from "../../backend.js";
import { Members } from "./members.jsx";

export default async function Page() {
  const requestHeaders = await headers();
  const { organizationId } = await openBackend();
  const queryClient = new QueryClient();
  const organization = createOrganization({
    url: `http://${requestHeaders.get("host")}/api/v1`,
    organizationId,
    scope: "ada",
    headers: { cookie: requestHeaders.get("cookie") ?? "" },
  });
  await Promise.all([
    queryClient.prefetchQuery(membershipsOptions(organization)),
    queryClient.prefetchQuery(organizationDetailsOptions(organization)),
    queryClient.prefetchQuery(rolesOptions(organization)),
    queryClient.prefetchQuery(viewerOptions(organization)),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Members organizationId={organizationId} scope="ada" />
    </HydrationBoundary>
  );
}
