import { sql } from "kysely";
import type { MembershipOrderField } from "../../organization/listParams.js";
import type { Order } from "../sql/order.js";
import { idOf, type MemberTable } from "./memberTables.js";

/**
 * The order of a list of memberships, as an index has it (`sql/migrations/search.ts`, `userActivity.ts`). The id decides
 * between equals, so that no page repeats or skips a row. Those who lack a text that is sorted by are last in both directions;
 * never active is the least active.
 *
 * @param table that has the date of joining, where they are sorted by it
 */
export function memberOrder(field: MembershipOrderField, isDescending: boolean, table: MemberTable = "m"): Order {
  if (field === "created_at") {
    const columns = [sql.ref(`${table}.created_at`), idOf(table)];
    return { columns, types: ["timestamptz", "text"], isDescending };
  }
  if (field === "last_active_at") {
    return { columns: [sql`a.last_active_at`, sql`a.membership_id`], types: ["timestamptz", "text"], isDescending };
  }
  const text = sql.ref(`s.${field}`);
  const first = isDescending ? sql`(${text} <> '')` : sql`(${text} = '')`;
  return { columns: [first, text, sql`s.membership_id`], types: ["boolean", "text", "text"], isDescending };
}

/** The table whose index has an order. @param joining the table for the date of joining */
export function tableOfOrder(field: MembershipOrderField, joining: MemberTable = "m"): MemberTable {
  if (field === "created_at") return joining;
  return field === "last_active_at" ? "a" : "s";
}
