import { sql } from "kysely";
import type { Migration } from "../database.js";
import { SAFE_SEARCH_PATH } from "./columns.js";

// Most memberships are managed by nothing, and each update works it out again.
const FUNCTION = `create or replace function roster_sources(managed jsonb) returns text
  language plpgsql immutable parallel safe as $$
  begin
    if managed = '{}' then return '[]'; end if;
    return (select jsonb_agg(distinct (field.value ->> 'name') collate "C") from jsonb_each(managed) as field);
  end
  $$`;

/** What manages fields of a membership is worked out in a third of the time. */
export const quickSources: Migration = {
  async up(database) {
    for (const statement of [SAFE_SEARCH_PATH, FUNCTION]) await sql.raw(statement).execute(database);
  },
};
