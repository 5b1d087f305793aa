import { sql, type RawBuilder } from "kysely";

/** How a list is sorted: by these columns one after the other, all in the same direction. The last is the row's id. */
export interface Order {
  readonly columns: readonly RawBuilder<unknown>[];
  /** The type of each column in SQL. */
  readonly types: readonly ("boolean" | "text" | "timestamptz" | "bigint")[];
  readonly isDescending: boolean;
}

/** As SQL after `order by`. */
export const orderOf = ({ columns, isDescending }: Pick<Order, "columns" | "isDescending">, isReversed = false) =>
  sql.join(columns.map((column) => (isDescending === isReversed ? sql`${column} asc` : sql`${column} desc`)));

export type Side = "before" | "after" | "beyond";

/** In a rising order, and in a falling one. */
const COMPARISONS = {
  before: ["<", ">"],
  after: [">=", "<="],
  beyond: [">", "<"],
} as const satisfies Readonly<Record<Side, readonly [string, string]>>;

/** Where a row stands in an order: its columns as JSON, which keeps them exactly. */
export const placeOf = ({ columns }: Order): RawBuilder<string> => sql`jsonb_build_array(${sql.join(columns)})::text`;

/** Whether a row comes before a place, at or after it, or beyond it: without the row of the place itself. */
export function isBeside({ columns, types, isDescending }: Order, place: string, side: Side) {
  const values = types.map((type, at) => sql`(${place}::jsonb ->> ${sql.lit(at)})::${sql.raw(type)}`);
  const [rising, falling] = COMPARISONS[side];
  const comparison = isDescending ? falling : rising;
  return sql<boolean>`(${sql.join(columns)}) ${sql.raw(comparison)} (${sql.join(values)})`;
}
