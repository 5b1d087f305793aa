import { apiError } from "../http/ApiError.js";
import type { Caller } from "../http/caller.js";
import { ACTIVITY_COLUMNS, type ActivityColumn, mayKnowActivity } from "../users/userActivity.js";
import type { Filters } from "./membershipFilters.js";
import type { MembershipPage } from "./membershipList.js";

const FILTERS: Readonly<Record<ActivityColumn, keyof Filters>> = {
  last_active_at: "last_active_at_before",
  two_factor_enabled: "two_factor",
  sign_in_methods: "sign_in_method",
};

/**
 * A filter or an order tells what it is about: only callers who may know that can use it.
 *
 * @throws ApiError 422 when the users have no such column, 403 when the caller may not know it.
 */
export function requireKnowable(
  query: Filters & Pick<MembershipPage, "order_by">,
  caller: Caller,
  columns: readonly ActivityColumn[],
): void {
  for (const column of ACTIVITY_COLUMNS) {
    const isThere = columns.includes(column);
    const isFilter = query[FILTERS[column]] !== undefined;
    const isOrder = query.order_by.field === column;
    if (isFilter && !isThere) throw apiError("form_param_unknown", FILTERS[column]);
    if (isOrder && !isThere) throw apiError("form_param_value_invalid", "order_by");
    if ((isFilter || isOrder) && !mayKnowActivity(caller)) {
      throw apiError("missing_organization_permission", isFilter ? FILTERS[column] : "order_by");
    }
  }
}
