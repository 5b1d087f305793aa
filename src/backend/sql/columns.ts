import { sql, type RawBuilder } from "kysely";

/** A time in epoch milliseconds. */
export const epochOf = (column: string): RawBuilder<number> =>
  sql`round(extract(epoch from ${sql.ref(column)}) * 1000)::double precision`;

/** The keys of what a role permits, sorted. @param role the column of its key */
export const permissionsOf = (role: string): RawBuilder<string[]> =>
  sql`array(select permission from roster_role_permissions where role = ${sql.ref(role)} order by permission)`;
