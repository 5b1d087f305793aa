import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { headers } from "next/headers";
import { createOrganization, prefetchMembersPage } from "roster-react";
import { openBackend } from "../../backend.js";
import { Members } from "./members.jsx";

export default async function Page({ searchParams }) {
  const requestHeaders = await headers();
  const search = new URLSearchParams(await searchParams).toString();
  const { organizationId } = await openBackend();
  const queryClient = new QueryClient();
  const organization = createOrganization({
    url: `http://${requestHeaders.get("host")}/api/v1`,
    organizationId,
    scope: "ada",
    headers: { cookie: requestHeaders.get("cookie") ?? "" },
  });
  await prefetchMembersPage(queryClient, organization, { search });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Members organizationId={organizationId} scope="ada" />
    </HydrationBoundary>
  );
}
