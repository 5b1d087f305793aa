import { sql, type RawBuilder, type SqlBool } from "kysely";
import { PLANNED_EACH_TIME } from "./connections/createPreparer.js";
import type { Queries } from "./database.js";
import { orderOf, isBeside, type Order, type Side } from "./order.js";
import { createPlaces, wayBeyond, type Page, type Way } from "./places.js";

interface WalkedPage {
  /** The table and its alias. */
  readonly from: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<SqlBool>[];
  readonly order: Order;
  readonly way: Way;
  readonly limit: number;
}

/**
 * The ids on a page of a list, read from an index in its order. The first of the conditions names the organization. A plan that
 * holds for all values has to know the limit: it is part of the text.
 */
export const idsByWalking = ({ from, where, order, way, limit }: WalkedPage): RawBuilder<string> => sql`
  select ${order.columns.at(-1)} as id from ${from} ${where.length > 1 ? PLANNED_EACH_TIME : sql``}
  where ${sql.join([...where, ...(way.from === undefined ? [] : [isBeside(order, way.from, sideOf(way))])], sql` and `)}
  order by ${orderOf(order, way.isBackward)} limit ${USUAL_LIMITS.has(limit) ? sql.lit(limit) : limit} ${way.skip > 0 ? sql`offset ${way.skip}` : sql``}
`;

/** The page sizes of lists, and the most that the API takes: few texts to prepare. */
const USUAL_LIMITS = new Set([10, 20, 25, 50, 100, 500]);

function sideOf({ isBackward, isBeyond }: Way): Side {
  if (isBackward) return "before";
  return isBeyond ? "beyond" : "after";
}

/** The same without a place that is known: from the nearer end of a list of so many rows. */
export const idsFromEnds = (list: Pick<WalkedPage, "from" | "where" | "order">, page: Page, total: number) =>
  idsByWalking({
    ...list,
    way: createPlaces().wayTo("", 0, page, total),
    limit: Math.max(0, Math.min(page.limit, total - page.offset)),
  });

/** A list that is searched or filtered is counted up to here: no one reads to its end. */
export const MOST_COUNTED = 10_000;

type Source = Pick<WalkedPage, "from" | "where">;

interface FilteredList extends Source {
  /** As `from` has its columns; of `ordered`, where that is given. */
  readonly order: Order;
  readonly page: Page;
  /** How to reach the page where many are found. Default: from the beginning, or from the page before. */
  readonly way?: Way | undefined;
  /**
   * The table of the order, where `from` is without it, and the filters as conditions on its rows: the first names the
   * organization. `id` is the row's in `from`.
   */
  readonly ordered?: (Source & { readonly id: RawBuilder<unknown> }) | undefined;
  /** The same list for reading it row by row in its order. Default: `ordered`, or `from`. */
  readonly walked?: Source | undefined;
  /** Where reading it so looks into other tables for each row: those tables joined, and the alias of the one that is read. */
  readonly joined?: (Source & { readonly alias: string }) | undefined;
}

/** What an answer says of the length of its list. */
export interface Counted {
  /** At most so many as were counted. */
  readonly total_count: number;
  /** Absent: all were counted. */
  readonly total_count_is_exact?: false;
}

/** A page as SQL: its rows' ids, each with how many rows were found. */
export type PageRows = RawBuilder<{ id: string; total: number }>;

/** A page of a list that is not counted by its statement. */
export const pageOfIds = (ids: RawBuilder<string>, total: number): PageRows =>
  sql`select id, ${total}::integer as total from (${ids}) as listed`;

/**
 * A page of what filters find, in one statement. Up to `MOST_COUNTED` rows they are found first and sorted then, so that an
 * index of the filters is used. Where more match, they stand close enough in the order to be met on the way: the list is
 * read in its order, row by row, up to the end of the page. A page that is far away is an exception, where few of the first rows
 * match and each is looked up in other tables: then all are joined and sorted.
 */
function pageByFilter(list: FilteredList): PageRows {
  const { order, page, ordered } = list;
  const walked = list.walked ?? ordered ?? list;
  const { found, few } = ordered ? findThenJoin(list, ordered) : findInOrder(list);
  const way = list.way ?? (page.after === undefined ? { ...FROM_START, skip: page.offset } : wayBeyond(page.after));
  const many = idsByWalking({ ...walked, order, way, limit: page.limit });
  const joined = isFar(way) ? list.joined : undefined;
  const isDense = joined ? sql`(select is_dense from sampled)` : sql`true`;
  return sql`
    with ${PLANNED_EACH_TIME}
      found as materialized (${found} limit ${sql.lit(MOST_COUNTED + 1)}),
      counted as materialized (select count(*)::integer as total from found)
      ${joined ? sql`, sampled as materialized (${sampleOf(walked, joined.alias, order, ordered ? DENSE : DENSE_NEARBY)})` : sql``}
    select id, ${TOTAL} as total from (${few}) as few where ${TOTAL} <= ${sql.lit(MOST_COUNTED)}
    union all
    select id, ${TOTAL} as total from (${many}) as many where ${TOTAL} > ${sql.lit(MOST_COUNTED)} and ${isDense}
    ${
      joined
        ? sql`union all
          select id, ${TOTAL} as total from (${idsByWalking({ ...joined, order, way, limit: page.limit })}) as far
          where ${TOTAL} > ${sql.lit(MOST_COUNTED)} and not ${isDense}`
        : sql``
    }
  `;
}

/** Whether there are many rows on the way to a page. */
export const isFar = ({ skip }: Way): boolean => skip > 500;

/** Where at least one in so many rows matches, they are looked up one by one on the way to a page that is far. */
export const DENSE = 4;
/** The same in the default order, which has those of one member close to those of the next. */
const DENSE_NEARBY = 20;
const SAMPLE = 200;

/** Whether enough of the first rows of a list match. */
const sampleOf = ({ from, where: [isOf, ...filters] }: Source, alias: string, order: Order, dense: number) => sql`
  select count(*) * ${sql.lit(dense)} >= ${sql.lit(SAMPLE)} as is_dense
  from (
    select * from ${from} where ${isOf} order by ${orderOf(order)} limit ${sql.lit(SAMPLE)}
  ) as ${sql.ref(alias)} where ${all([sql`true`, ...filters])}
`;

const FROM_START: Way = { from: undefined, isBackward: false, skip: 0 };

const TOTAL = sql`(select total from counted)`;

const all = (conditions: readonly RawBuilder<SqlBool>[]) => sql.join(conditions, sql` and `);

/** The ids on a page of these rows. */
const idsInOrder = (
  { from }: Pick<Source, "from">,
  where: readonly RawBuilder<SqlBool>[],
  order: Order,
  page: Page,
) => sql`
  select ${order.columns.at(-1)} as id from ${from} where ${all([...where, ...behind(order, page)])}
  order by ${orderOf(order)} limit ${page.limit} ${page.offset > 0 ? sql`offset ${page.offset}` : sql``}
`;

/** What is found bears the columns of the order. */
function findInOrder({ from, where, order, page }: FilteredList) {
  const names = order.columns.map((_, at) => `c${at}`);
  const selected = sql.join(order.columns.map((column, at) => sql`${column} as ${sql.ref(`c${at}`)}`));
  const inFound = { ...order, columns: names.map((name) => sql.ref(name)) };
  return {
    found: sql`select ${selected} from ${from} where ${all(where)}`,
    few: idsInOrder({ from: sql`found` }, [sql`true`], inFound, page),
  };
}

/** What is found is looked up in the table of the order. */
function findThenJoin({ from, where, order, page }: FilteredList, ordered: NonNullable<FilteredList["ordered"]>) {
  const isFound = sql<boolean>`${order.columns.at(-1)} in (select id from found)`;
  return {
    found: sql`select ${ordered.id} as id from ${from} where ${all(where)}`,
    few: idsInOrder(ordered, [...ordered.where.slice(0, 1), isFound], order, page),
  };
}

/** Only the rows behind the page before, where that is known. */
const behind = (order: Order, page: Page) => (page.after === undefined ? [] : [isBeside(order, page.after, "beyond")]);

/** The rows of a page of what filters find, and how many there are. @param read reads the rows of a page */
export async function readFound<Row extends { readonly total: number }>(
  queries: Queries,
  list: FilteredList,
  read: (page: PageRows) => Promise<Row[]>,
): Promise<{ rows: Row[]; counted: Counted }> {
  const rows = await read(pageByFilter(list));
  const total = rows[0]?.total ?? (await countBefore(queries, list));
  const isExact = total <= MOST_COUNTED;
  const counted = isExact
    ? { total_count: total }
    : { total_count: MOST_COUNTED, total_count_is_exact: false as const };
  return { rows, counted };
}

/** How many there are where a page has no row that could bear the count. */
async function countBefore(queries: Queries, { from, where, page }: FilteredList): Promise<number> {
  if (page.limit > 0 && page.offset === 0 && page.after === undefined) return 0;
  const { rows } = await sql<{ total: number }>`
    select ${PLANNED_EACH_TIME} count(*)::integer as total
    from (select from ${from} where ${all(where)} limit ${sql.lit(MOST_COUNTED + 1)}) as found
  `.execute(queries);
  return rows[0]?.total ?? 0;
}

interface FoundPage extends Counted {
  /** The ids on the page, as SQL. */
  readonly ids: RawBuilder<string>;
}

/** The ids on a page of what filters find. */
export async function idsByFilter(queries: Queries, list: FilteredList): Promise<FoundPage> {
  const { rows, counted } = await readFound(queries, list, async (page) => (await page.execute(queries)).rows);
  return { ...counted, ids: sql`select unnest(${rows.map(({ id }) => id)}::text[]) as id` };
}
