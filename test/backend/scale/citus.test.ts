import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { skipPostgres } from "../../support/database/postgres.js";
import { recordApi } from "../../support/database/recordApi.js";
import { organizationsIn, unboundTables, unjoinedGroups } from "../../support/database/unboundTables.js";

const isWriting = ({ text }: { readonly text: string }) =>
  /^(insert|update|delete)| for (update|share|key share)/i.test(text.trim());

// Citus is not in Debian: these are its rules, at https://docs.citusdata.com/en/stable/sharding/data_modeling.html and
// https://docs.citusdata.com/en/stable/develop/reference_workarounds.html. Tables of organizations are distributed by
// `organization_id`; the others are reference tables, of which each node has a copy.
describe.skipIf(skipPostgres)("as Citus distributes tables", () => {
  let api: Awaited<ReturnType<typeof recordApi>>;
  beforeAll(async () => {
    api = await recordApi();
  });
  afterAll(() => api?.close());

  const rowsOf = async (query: string) => (await api.pool.query<Record<string, string>>(query, [[...api.tables]])).rows;

  test("each unique key of a distributed table contains the organization", async () => {
    const keys = `from pg_index as i join pg_class as c on c.oid = i.indrelid join pg_attribute as a on a.attrelid = c.oid and a.attname = 'organization_id'
      where c.relname = any($1) and i.indisunique`;
    expect(await rowsOf(`select indexrelid::regclass::text as name ${keys} and not a.attnum = any(i.indkey)`)).toEqual(
      [],
    );
    expect((await rowsOf(`select indexrelid::regclass::text as name ${keys}`)).length).toBeGreaterThan(api.tables.size);
  });

  test("references between distributed tables contain it on both sides, and none leads from a reference table to them", async () => {
    const foreign = `select conname as name from pg_constraint as f
      join pg_class as here on here.oid = f.conrelid join pg_class as there on there.oid = f.confrelid
      where f.contype = 'f' and there.relname = any($1)`;
    const contains = `exists (
      select from unnest(f.conkey, f.confkey) as pair (own, other)
      join pg_attribute as a on a.attrelid = f.conrelid and a.attnum = pair.own and a.attname = 'organization_id'
      join pg_attribute as b on b.attrelid = f.confrelid and b.attnum = pair.other and b.attname = 'organization_id')`;
    expect(await rowsOf(`${foreign} and (not here.relname = any($1) or not ${contains})`)).toEqual([]);
    expect((await rowsOf(`${foreign} order by conname`)).map(({ name }) => name)).toEqual([
      "roster_group_members_group_fkey",
      "roster_group_members_membership_fkey",
      "roster_member_activity_membership_fkey",
      "roster_member_search_membership_fkey",
    ]);
  });

  test("no key with the organization is changed or emptied by a reference", async () => {
    const changing = `select conname as name from pg_constraint as f join pg_class as c on c.oid = f.conrelid
      join pg_attribute as a on a.attrelid = c.oid and a.attname = 'organization_id'
      where f.contype = 'f' and c.relname = any($1) and a.attnum = any(f.conkey)
        and (f.confupdtype in ('c', 'n', 'd') or f.confdeltype in ('n', 'd'))`;
    expect(await rowsOf(changing)).toEqual([]);
  });

  test("identities are of the type bigint", async () => {
    const narrow = `select attname as name from pg_attribute join pg_class as c on c.oid = attrelid
      where c.relname = any($1) and attidentity <> '' and atttypid <> 'bigint'::regtype`;
    expect(await rowsOf(narrow)).toEqual([]);
  });

  /** The beginnings of some statements, each once. */
  const begin = (plans: typeof api.plans) => [...new Set(plans.map(({ text }) => text.trim().slice(0, 30)))].toSorted();

  test("a statement is about one organization, or reads rows of many that are joined by it", () => {
    expect(api.plans.filter(({ root }) => organizationsIn(root, api.tables).size > 1)).toEqual([]);
    const many = api.plans.filter(({ root }) => unboundTables(root, api.tables).length > 0);
    // In the database itself: the renames of a user and their activity, and the reference of a role.
    expect(begin(many.filter(isWriting))).toEqual([
      `SELECT 1 FROM ONLY "public"."r`,
      "update roster_member_activity ",
      "update roster_member_search as",
    ]);
    // Two questions in one, of which neither concerns the other: whether a role is in use.
    const unjoined = many.filter(({ root }) => unjoinedGroups(root, api.tables) > 1);
    expect(begin(unjoined)).toEqual([`select (exists (select "id" fr`]);
  });

  test("no statement moves a row to another organization", () => {
    const moves = /\bset\s(?:(?!\b(?:from|where)\b)[^])*\borganization_id"? = /i;
    expect(moves.test("update roster_events set organization_id = 'org_1' where id = 'orgevent_1'")).toBe(true);
    expect(begin(api.plans.filter(({ text }) => moves.test(text)))).toEqual([]);
  });
});
