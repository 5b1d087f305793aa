import { sql } from "kysely";
import type { Migration } from "../database.js";

// Only what cannot be taken for another part of what is told: an app's own SQL may set anything.
const FUNCTION = `create or replace function roster_tell_change() returns trigger language plpgsql as $$
declare
  client text := substring(current_setting('roster.client', true) from '^[A-Za-z0-9_-]{1,64}$');
begin
  perform pg_notify('roster_changes',
    concat_ws(' ', concat_ws('/', tg_argv[0], client), to_jsonb(coalesce(new, old)) ->> tg_argv[1]));
  return null;
end
$$`;

/**
 * Each change also tells which client makes it, where the transaction knows (`roster.client`): as
 * `memberships/1a2b org_…`, or as before where it does not.
 */
export const clients: Migration = {
  async up(database) {
    await sql.raw(FUNCTION).execute(database);
  },
};
