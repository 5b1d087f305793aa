import { sql, type RawBuilder, type SqlBool } from "kysely";

// Ids are random letters and digits: a shorter text would be part of some of them by chance, and hide who is meant.
const MIN_PART_OF_ID = 6;

/** Of the users, whom every query calls `u`. */
export const fullName = sql<string>`concat_ws(' ', u.first_name, u.last_name)`;

/** `%`, `_` and `\` of a searched text stand for themselves. */
const escaped = (value: string) => value.trim().replace(/[\\%_]/g, "\\$&");

/** The pattern of what holds a text. */
export const holding = (value: string) => `%${escaped(value)}%`;

/** Whether names, address or username of the person, or one of these columns of ids, hold a text. */
export function personHolds(query: string, ids: readonly string[]): RawBuilder<SqlBool> {
  const pattern = holding(query);
  const idPattern = query.trim().length < MIN_PART_OF_ID ? escaped(query) : pattern;
  const conditions = [
    ...[fullName, sql`u.email_address`, sql`u.username`].map((column) => sql`${column} ilike ${pattern}`),
    ...ids.map((id) => sql`${sql.ref(id)} ilike ${idPattern}`),
  ];
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}
