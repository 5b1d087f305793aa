import type { HttpOrganization } from "../../../src/organization/http/createOrganization.js";
import type { Organization } from "../../../src/organization/Organization.js";
import type { MembershipFilters, MembershipsParams } from "../../../src/organization/listParams.js";
import { OrganizationError } from "../../../src/organization/OrganizationError.js";
import type { OrganizationErrorCode } from "../../../src/organization/errorCodes.js";
import type { Membership, PaginatedResponse } from "../../../src/organization/records.js";

/** Something that an implementation can get wrong, planted into one that is right. */
export interface Fault {
  readonly fault: string;
  /** What is different about it. */
  readonly plant: (good: HttpOrganization) => Partial<Organization>;
  /** Default: the organization itself. */
  readonly on?: "organization" | "stranger" | "member" | "secondClient" | "everyone";
  /** The titles of the contract tests that must fail. */
  readonly foundBy: readonly string[];
}

/** The same page with other rows. */
export const eachRow = <T>({ data, totalCount }: PaginatedResponse<T>, change: (row: T, index: number) => T) => ({
  data: data.map(change),
  totalCount,
});

/** Everybody, in the usual order. */
export const allOf = async (good: HttpOrganization, filters: MembershipFilters = {}) =>
  (await good.getMemberships({ ...filters, pageSize: 500 })).data;

/** Those of a list that are wanted, cut into pages by hand. */
export async function cut(
  good: HttpOrganization,
  { initialPage = 1, pageSize = 10, ...filters }: MembershipsParams,
  isWanted: (membership: Membership) => boolean,
): Promise<PaginatedResponse<Membership>> {
  const rows = (await allOf(good, filters)).filter(isWanted);
  const start = (Math.max(1, initialPage) - 1) * pageSize;
  return { data: rows.slice(start, start + pageSize), totalCount: rows.length };
}

/** Does something else in place of a refusal, or of one with this code. */
export async function orElse<T>(
  act: () => Promise<T>,
  instead: (error: OrganizationError) => T | Promise<T>,
  code?: OrganizationErrorCode,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof OrganizationError && (code === undefined || error.code === code)) return instead(error);
    throw error;
  }
}

/** The first of a list, whatever it is. */
export async function firstOf<T>(list: Promise<PaginatedResponse<T>>): Promise<T> {
  const [first] = (await list).data;
  if (first === undefined) throw new Error("The list is empty");
  return first;
}
