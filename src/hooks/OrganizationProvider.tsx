"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Organization } from "../organization/Organization.js";

const OrganizationContext = createContext<Organization | undefined>(undefined);

export interface OrganizationProviderProps {
  /** From `createOrganization` or an adapter; made outside of rendering, or in `useMemo`. */
  readonly organization: Organization;
  readonly children: ReactNode;
}

/**
 * Says which organization the hooks and components below are about. The cache is the app's own `QueryClient`, so it
 * stands inside of a `QueryClientProvider`.
 */
export function OrganizationProvider({ organization, children }: OrganizationProviderProps) {
  return <OrganizationContext.Provider value={organization}>{children}</OrganizationContext.Provider>;
}

/**
 * The organization resource of the nearest provider, for calls of one's own.
 *
 * @throws Error when there is no provider above
 */
export function useOrganization(): Organization {
  const organization = useContext(OrganizationContext);
  if (!organization) {
    throw new Error(
      "Roster's hooks and components must be used within `OrganizationProvider`: " +
        "wrap them in `<OrganizationProvider organization={createOrganization({ … })}>`.",
    );
  }
  return organization;
}
