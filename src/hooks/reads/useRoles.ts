"use client";

import { useQuery } from "@tanstack/react-query";
import { rolesOptions } from "../../query/organizationOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

/** The roles that members can hold. Stays disabled where the backend has none to list. */
export function useRoles() {
  return useQuery(rolesOptions(useOrganization()));
}
