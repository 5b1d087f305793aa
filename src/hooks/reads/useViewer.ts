"use client";

import { useQuery } from "@tanstack/react-query";
import { viewerOptions } from "../../query/organizationOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** The signed-in user's own membership. Disabled where the backend doesn't support it. */
export function useViewer() {
  return useQuery(viewerOptions(useOrganization()));
}
