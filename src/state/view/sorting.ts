import type { MembershipOrder, MembershipOrderField } from "../../organization/listParams.js";
import type { Organization } from "../../organization/Organization.js";
import { orderFieldOf } from "./viewParams.js";

/** What a table is sorted by, and how to change it. */
export interface SortingState {
  /** The sort field; `undefined`: the backend's own order. */
  readonly field: MembershipOrderField | undefined;
  readonly direction: "ascending" | "descending";
  readonly canSortBy: (field: MembershipOrderField) => boolean;
  /** Sorts ascending by the field, or toggles the direction. */
  readonly sortBy: (field: MembershipOrderField) => void;
}

/** The sorting of a list in this order. */
export function sortingOf(
  organization: Pick<Organization, "membershipOrderFields">,
  orderBy: MembershipOrder,
  setOrderBy: (orderBy: MembershipOrder) => void,
): SortingState {
  return {
    field: orderFieldOf({ orderBy }, organization),
    direction: orderBy.startsWith("-") ? "descending" : "ascending",
    canSortBy: (name) => organization.membershipOrderFields?.includes(name) ?? false,
    sortBy: (name) => setOrderBy(orderBy === name ? `-${name}` : name),
  };
}
