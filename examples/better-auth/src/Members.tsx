import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { MembersPage, OrganizationProvider } from "roster-react";
import { fromBetterAuth } from "roster-react/better-auth";
import { authClient } from "./authClient";

/** The members of the user's first organization. */
export function Members({ userId }: { userId: string }) {
  const { data: organizations } = useQuery({
    queryKey: ["organizations", userId],
    queryFn: () => authClient.organization.list({ fetchOptions: { throw: true } }),
  });
  const organizationId = organizations?.[0]?.id;
  const organization = useMemo(
    () => organizationId && fromBetterAuth(authClient, { organizationId, scope: userId }),
    [organizationId, userId],
  );
  if (!organization) return null;
  return (
    <OrganizationProvider organization={organization}>
      <MembersPage />
    </OrganizationProvider>
  );
}
