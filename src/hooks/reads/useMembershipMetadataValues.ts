"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { MetadataValue, PaginatedResponse } from "../../organization/records.js";
import { membershipMetadataValuesOptions } from "../../query/organizationOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

const rowsOf = ({ data }: PaginatedResponse<MetadataValue>) => data;

/**
 * The values that members have for a key of their public metadata, at most 100, e.g. for a filter of your own. Disabled
 * where the backend doesn't list them.
 *
 * @param key a key of the public metadata
 * @param options.enabled Default: true
 */
export function useMembershipMetadataValues(
  key: string,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<readonly MetadataValue[], OrganizationError> {
  const options = membershipMetadataValuesOptions(useOrganization(), key);
  return useQuery({ ...options, enabled: enabled && options.enabled !== false, select: rowsOf });
}
