import { sql } from "kysely";
import type { MembershipOrderField } from "../../organization/listParams.js";
import type { Order } from "../sql/order.js";

/**
 * The order of a list of memberships, as an index has it (`sql/migrations/search.ts`, `userActivity.ts`). The id decides
 * between equals, so that no page repeats or skips a row. Those who lack a text that is sorted by are last in both directions;
 * never active is the least active.
 */
export function memberOrder(field: MembershipOrderField, isDescending: boolean): Order {
  if (field === "created_at") {
    return { columns: [sql`m.created_at`, sql`m.id`], types: ["timestamptz", "text"], isDescending };
  }
  if (field === "last_active_at") {
    return { columns: [sql`a.last_active_at`, sql`a.membership_id`], types: ["timestamptz", "text"], isDescending };
  }
  const text = sql.ref(`s.${field}`);
  const first = isDescending ? sql`(${text} <> '')` : sql`(${text} = '')`;
  return { columns: [first, text, sql`s.membership_id`], types: ["boolean", "text", "text"], isDescending };
}
