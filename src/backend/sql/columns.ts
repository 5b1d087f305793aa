import { sql, type RawBuilder } from "kysely";

/** A time in epoch milliseconds. */
export const epochOf = (column: string): RawBuilder<number> =>
  sql`(extract(epoch from ${sql.ref(column)}) * 1000)::double precision`;

/** How many rows a list of the organization `o` has, of these kinds or of all: see `migrations/counts.ts`. */
export const countOf = (list: string, ...kinds: readonly string[]): RawBuilder<number> =>
  sql`(
    select coalesce(sum(counted.count), 0)::integer from roster_counts as counted
    where counted.organization_id = o.id and counted.list = ${sql.lit(list)}
      ${kinds.length > 0 ? sql`and counted.key in (${sql.join(kinds)})` : sql``}
  )`;

/** The keys of what a role permits, sorted. @param role the column of its key */
export const permissionsOf = (role: string): RawBuilder<string[]> =>
  sql`array(select permission from roster_role_permissions where role = ${sql.ref(role)} order by permission)`;
