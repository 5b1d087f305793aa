"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { membershipSourcesOptions } from "../../query/organizationOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

const rowsOf = ({ data }: PaginatedResponse<string>) => data;

/**
 * The names of what manages fields of members, e.g. for a filter of your own. Disabled where the backend doesn't list them.
 *
 * @param options.enabled Default: true
 */
export function useMembershipSources({ enabled = true }: { readonly enabled?: boolean } = {}): UseQueryResult<
  readonly string[],
  OrganizationError
> {
  const options = membershipSourcesOptions(useOrganization());
  return useQuery({ ...options, enabled: enabled && options.enabled !== false, select: rowsOf });
}
