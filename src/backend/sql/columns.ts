import { sql, type RawBuilder } from "kysely";

/** A time in epoch milliseconds. */
export const epochOf = (column: string): RawBuilder<number> =>
  sql`round(extract(epoch from ${sql.ref(column)}) * 1000)::double precision`;

/** The keys of what a role permits, sorted. @param role the column of its key */
export const permissionsOf = (role: string): RawBuilder<string[]> =>
  sql`array(select permission from roster_role_permissions where role = ${sql.ref(role)} order by permission)`;

/**
 * Changes with whatever changes where members stand in an organization's lists: see `migrations/search.ts`.
 *
 * @param organizationId the column of its id
 */
export const versionOf = (organizationId: string): RawBuilder<number> =>
  sql`(
    coalesce((
      select count from roster_counts as c
      where c.organization_id = ${sql.ref(organizationId)} and c.list = 'changes' and c.key = 'memberships'
    ), 0) + (select count(*) from roster_renames as renamed where renamed.organization_id = ${sql.ref(organizationId)})
  )::double precision`;
