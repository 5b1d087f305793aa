import { sql, type RawBuilder, type SqlBool } from "kysely";

type Condition = RawBuilder<SqlBool>;

/**
 * The tables that hold what members are sorted and filtered by. Each has a row of a member, with the date of joining and an
 * index in that order; but the groups, which have a row for each of theirs.
 */
const TABLES = {
  held: { from: sql`roster_group_members as held`, id: "held.membership_id" },
  m: { from: sql`roster_memberships as m`, id: "m.id" },
  s: { from: sql`roster_member_search as s`, id: "s.membership_id" },
  a: { from: sql`roster_member_activity as a`, id: "a.membership_id" },
} as const;

/** Their aliases. */
export type MemberTable = keyof typeof TABLES;

const isTable = (name: string): name is MemberTable => Object.hasOwn(TABLES, name);
const ALL = Object.keys(TABLES).filter(isTable);

/** Which rows of a table are listed. */
export interface MemberCondition {
  readonly table: MemberTable;
  readonly condition: Condition;
}

const joinedAt = (table: MemberTable) => sql.ref(`${table}.created_at`);

export const idOf = (table: MemberTable) => sql.ref(TABLES[table].id);

const isOf = (organizationId: string, table: MemberTable) =>
  sql<SqlBool>`${sql.ref(`${table}.organization_id`)} = ${organizationId}`;

/** The tables of conditions. */
export const tablesOf = (conditions: readonly MemberCondition[]): readonly MemberTable[] =>
  ALL.filter((name) => conditions.some(({ table }) => table === name));

/** These tables joined, with the rows that all conditions leave. */
export function joinTables(
  organizationId: string,
  [first, ...others]: readonly [MemberTable, ...MemberTable[]],
  conditions: readonly MemberCondition[],
) {
  const joins = others.map((name) => sql`join ${TABLES[name].from} on ${idOf(name)} = ${idOf(first)}`);
  return {
    from: sql`${TABLES[first].from} ${sql.join(joins, sql` `)}`,
    where: [...[first, ...others].map((name) => isOf(organizationId, name)), ...conditions.map((one) => one.condition)],
  };
}

/**
 * The same rows of one table. The others are looked up for each row: a list that is read in the order of an index stays in it, and
 * ends with the page.
 */
export function lookUpTables(organizationId: string, table: MemberTable, conditions: readonly MemberCondition[]) {
  const own = conditions.filter((one) => one.table === table).map((one) => one.condition);
  const lookedUp = tablesOf(conditions)
    .filter((name) => name !== table)
    .map((name) => {
      const theirs = conditions.filter((one) => one.table === name).map((one) => one.condition);
      // With the date of joining, all of it can be in an index, close to that of the row before.
      const isSame = sql<SqlBool>`${idOf(name)} = ${idOf(table)} and ${joinedAt(name)} = ${joinedAt(table)}`;
      return sql<SqlBool>`(
        select true from ${TABLES[name].from} where ${sql.join([isOf(organizationId, name), isSame, ...theirs], sql` and `)}
      )`;
    });
  return { from: TABLES[table].from, where: [isOf(organizationId, table), ...own, ...lookedUp] };
}
