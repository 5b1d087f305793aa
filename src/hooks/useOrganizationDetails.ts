"use client";

import { useQuery } from "@tanstack/react-query";
import { organizationDetailsOptions } from "../query/organizationOptions.js";
import { useOrganization } from "./OrganizationProvider.js";

/** The organization's name, counts and limit. Stays disabled where the backend cannot tell. */
export function useOrganizationDetails() {
  return useQuery(organizationDetailsOptions(useOrganization()));
}
