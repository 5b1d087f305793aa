import { sql } from "kysely";
import type { Migration } from "../database.js";
import { SCOPE_SETTING, WHOLE_INSTANCE } from "../connections/organizationScope.js";
import { SAFE_SEARCH_PATH } from "./columns.js";
import { COUNT_ROWS, LISTS, recountOf } from "./counts.js";

/** Each table of organizations, and the column with the organization's id. */
const TABLES = `select c.oid::regclass as name, case c.relname when 'roster_organizations' then 'id' else 'organization_id' end as id
  from pg_class as c
  where c.relnamespace = (select relnamespace from pg_class where oid = 'roster_organizations'::regclass)
    and c.relname like 'roster\\_%' and c.relkind in ('r', 'p') and (c.relname = 'roster_organizations' or exists (
      select from pg_attribute as a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    ))`;

const FUNCTIONS = [
  `create function roster_enable_row_security() returns void language plpgsql set search_path from current as $$
  declare
    of record;
    owner name;
  begin
    select r.rolname into owner from pg_class as c join pg_roles as r on r.oid = c.relowner
    where c.oid = 'roster_memberships'::regclass and (r.rolsuper or r.rolbypassrls);
    if owner is not null then
      raise warning 'The role % owns these tables and bypasses row-level security: connect the backend as another role', owner;
    end if;
    for of in ${TABLES} loop
      execute format('drop policy if exists roster_organization on %s', of.name);
      execute format(
        'create policy roster_organization on %s using ((select current_setting(%L, true)) in (%I, %L))',
        of.name, '${SCOPE_SETTING}', of.id, '${WHOLE_INSTANCE}'
      );
      execute format('alter table %s enable row level security, force row level security', of.name);
    end loop;
  end
  $$`,
  `create function roster_disable_row_security() returns void language plpgsql set search_path from current as $$
  declare
    of record;
  begin
    for of in ${TABLES} loop
      execute format('alter table %s disable row level security, no force row level security', of.name);
      execute format('drop policy if exists roster_organization on %s', of.name);
    end loop;
  end
  $$`,
];

/**
 * A second lock behind the conditions of every statement: once an administrator has called `roster_enable_row_security()`, a
 * statement sees and changes rows of the organization that the setting `roster.organization_id` names, and no others; `*`
 * stands for all of them. After a migration that adds tables, it is called again.
 */
export const rowSecurity: Migration = {
  async up(database) {
    for (const statement of [SAFE_SEARCH_PATH, ...FUNCTIONS, COUNT_ROWS, recountOf(LISTS)])
      await sql.raw(statement).execute(database);
  },
};
