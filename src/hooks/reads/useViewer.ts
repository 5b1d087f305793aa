"use client";

import { useQuery } from "@tanstack/react-query";
import { viewerOptions } from "../../query/organizationOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** The signed-in user's own membership. Stays disabled where the backend cannot tell. */
export function useViewer() {
  return useQuery(viewerOptions(useOrganization()));
}
