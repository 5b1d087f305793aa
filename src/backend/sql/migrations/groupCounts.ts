import { sql } from "kysely";
import type { Migration } from "../database.js";
import { revoke, SAFE_SEARCH_PATH } from "./columns.js";
import { countRowsBy, triggersOf } from "./counts.js";

const NAME = "roster_count_group_members";

const STATEMENTS = [
  SAFE_SEARCH_PATH,
  // Without turning each row into JSON.
  countRowsBy(NAME, '"row".group_id'),
  ...["insert", "update", "delete"].map((event) => `drop trigger ${NAME}_${event} on roster_group_members`),
  ...triggersOf(["group_members", "roster_group_members", "group_id"], NAME),
  revoke(`${NAME}()`),
];

/** A group that is deleted may have half a million members: they are counted in a tenth of the time. */
export const groupCounts: Migration = {
  async up(database) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
