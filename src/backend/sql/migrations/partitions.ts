import { sql } from "kysely";
import type { Migration } from "../database.js";
import { SAFE_SEARCH_PATH } from "./columns.js";

// Names of indexes and constraints are those of a schema: the old ones go before the new ones come. References come last, for
// both of their tables have to be there.
const FUNCTION = `create function roster_partition(parts integer) returns void language plpgsql set search_path from current as $$
declare
  tables regclass[];
  old record;
  of record;
  part integer;
  statement text;
  is_guarded boolean;
  later text[] := '{}';
begin
  perform set_config('roster.organization_id', '*', true);
  select array_agg(c.oid::regclass order by c.relname), bool_or(c.relrowsecurity) into tables, is_guarded
  from pg_class as c join pg_attribute as a on a.attrelid = c.oid
  where c.relnamespace = (select relnamespace from pg_class where oid = 'roster_organizations'::regclass)
    and c.relname like 'roster\\_%' and c.relkind = 'r' and not c.relispartition
    and a.attname = 'organization_id' and not a.attisdropped;
  if tables is null then raise exception 'The tables are partitioned already'; end if;
  execute format('lock table roster_organizations, %s in access exclusive mode', array_to_string(tables, ', '));
  perform roster_disable_row_security();

  for of in
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as removal,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as creation
    from pg_constraint where conrelid = any(tables) and contype = 'f'
  loop
    execute of.removal;
    later := later || of.creation;
  end loop;

  for old in
    select c.oid, c.relname as name, c.relacl as acl, coalesce('with (' || array_to_string(c.reloptions, ', ') || ')', '') as options,
      (select string_agg(quote_ident(attname), ', ') from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select attname from pg_attribute where attrelid = c.oid and attidentity <> '') as identity,
      array(select format('alter table %I add constraint %I %s', c.relname, conname, pg_get_constraintdef(oid))
        from pg_constraint where conrelid = c.oid)
      || array(select pg_get_indexdef(indexrelid) from pg_index where indrelid = c.oid and not exists (
          select from pg_constraint where conindid = indexrelid))
      || array(select pg_get_triggerdef(oid) from pg_trigger where tgrelid = c.oid and not tgisinternal) as creations,
      array(select format('alter table %I drop constraint %I', c.relname, conname) from pg_constraint where conrelid = c.oid)
      || array(select format('drop index %s', indexrelid::regclass) from pg_index where indrelid = c.oid and not exists (
          select from pg_constraint where conindid = indexrelid)) as removals
    from pg_class as c where c.oid = any(tables)
  loop
    foreach statement in array old.removals loop execute statement; end loop;
    execute format('alter table %I rename to roster_old', old.name);
    execute format('create table %I (like roster_old including defaults including generated including identity including storage)
      partition by hash (organization_id)', old.name);
    for part in 0 .. parts - 1 loop
      execute format('create table %I partition of %I for values with (modulus %s, remainder %s) %s',
        old.name || '_' || part, old.name, parts, part, old.options);
    end loop;
    execute format('insert into %I (%s) overriding system value select %s from roster_old', old.name, old.columns, old.columns);
    if old.identity is not null then
      execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I',
        old.name, old.identity, old.identity, old.name);
    end if;
    for of in select privilege_type as what, grantee::regrole as role from aclexplode(old.acl) where grantee <> 0 loop
      execute format('grant %s on %I to %s', of.what, old.name, of.role);
    end loop;
    foreach statement in array old.creations loop execute statement; end loop;
    drop table roster_old;
  end loop;

  foreach statement in array later loop execute statement; end loop;
  if is_guarded then perform roster_enable_row_security(); end if;
end
$$`;

/**
 * `select roster_partition(16)` divides the tables of organizations into so many partitions by the organization's id. It copies
 * them, while all requests wait.
 */
export const partitions: Migration = {
  async up(database) {
    for (const statement of [SAFE_SEARCH_PATH, FUNCTION]) await sql.raw(statement).execute(database);
  },
};
