import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { MembershipFilters } from "../../../organization/listParams.js";
import type { Membership } from "../../../organization/records.js";
import { allMembers } from "./members.js";

export const idsOf = (members: readonly Membership[]) => members.map(({ id }) => id).toSorted();

/** Expects the filters to return these members over all pages, with the right count. */
export async function expectFound(
  organization: Organization,
  filters: MembershipFilters,
  expected: readonly Membership[],
) {
  expect(idsOf(await allMembers(organization, filters, 5))).toEqual(idsOf(expected));
  const { data, totalCount } = await organization.getMemberships({ ...filters, pageSize: 1 });
  expect(totalCount, "the count follows the filters").toBe(expected.length);
  expect(data, "a page of 1").toHaveLength(Math.min(1, expected.length));
}
