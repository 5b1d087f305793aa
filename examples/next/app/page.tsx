import { headers } from "next/headers";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { createOrganization, prefetchMembersPage } from "roster-react";
import { Members } from "./members";

type Search = Promise<Record<string, string>>;

export default async function Page({ searchParams }: { searchParams: Search }) {
  const request = await headers();
  const search = new URLSearchParams(await searchParams).toString();
  // From your session:
  const organizationId = process.env.ROSTER_ORGANIZATION ?? "";
  const scope = process.env.ROSTER_USER ?? "";
  const queryClient = new QueryClient();
  const organization = createOrganization({
    url: `${process.env.APP_URL ?? "http://localhost:3000"}/api/v1`, // not from the request's headers
    organizationId,
    scope,
    headers: { cookie: request.get("cookie") ?? "" },
  });
  await prefetchMembersPage(queryClient, organization, { search });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Members organizationId={organizationId} scope={scope} />
    </HydrationBoundary>
  );
}
