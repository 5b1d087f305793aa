"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { DistributiveOmit } from "../../lib/DistributiveOmit.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { PaginatedResponse, Role } from "../../organization/records.js";
import { rolesOptions } from "../../query/organizationOptions.js";
import { useOrganization } from "../OrganizationProvider.js";

const NONE: readonly Role[] = [];

const rowsOf = ({ data }: PaginatedResponse<Role>): readonly Role[] => data;

/** TanStack Query's result, with the roles as `data`; empty during the first load. */
export type RoleList = DistributiveOmit<UseQueryResult<unknown, OrganizationError>, "data"> & {
  readonly data: readonly Role[];
};

/** The organization's roles. Disabled where the backend doesn't list them. */
export function useRoles(): RoleList {
  const { data = NONE, ...result } = useQuery({ ...rolesOptions(useOrganization()), select: rowsOf });
  return { ...result, data };
}

/** The roles, or `undefined` until they are known. Doesn't render for other changes of the query. */
export const useKnownRoles = (): readonly Role[] | undefined =>
  useQuery({ ...rolesOptions(useOrganization()), select: rowsOf }).data;
