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

interface FilteredList {
  readonly queries: Queries;
  /** Its tables. */
  readonly from: RawBuilder<unknown>;
  /** The whole list: the rows of one organization, in each of its tables. */
  readonly within: readonly RawBuilder<SqlBool>[];
  /** The filters. */
  readonly where: readonly RawBuilder<SqlBool>[];
  readonly order: Order;
  readonly page: Page;
  /** Where fewer tables tell what is found, e.g. without those of the order. Default: all of them. */
  readonly narrow?: { readonly id: RawBuilder<unknown> } & Pick<WalkedPage, "from" | "where">;
  /** The list without the filters, in an index of this order. Absent: the filters' own index has the order. */
  readonly whole?: { readonly list: Pick<WalkedPage, "from" | "where">; readonly total: number };
}

/** What an answer says of the length of its list. */
export interface Counted {
  /** At most so many as were counted. */
  readonly total_count: number;
  /** Absent: all were counted. */
  readonly total_count_is_exact?: false;
}

interface FoundPage extends Counted {
  /** The ids on the page, as SQL. */
  readonly ids: RawBuilder<string>;
}

/**
 * The ids on a page of what filters find. Up to `MOST_COUNTED` rows they are found first and sorted then, so that an index of
 * the filters is used. Beyond, so many match that the first in order are among the next rows of the whole list.
 */
export async function idsByFilter(list: FilteredList): Promise<FoundPage> {
  const { queries, from, within, where, order, page } = list;
  const id = order.columns.at(-1);
  const narrow = list.narrow ?? { id, from, where: [...within, ...where] };
  const { rows } = await sql<{ total: number; ids: string[] | null }>`
    with ${PLANNED_EACH_TIME}
      found as materialized (
        select ${narrow.id} as id from ${narrow.from} where ${sql.join(narrow.where, sql` and `)} limit ${MOST_COUNTED + 1}
      ),
      counted as materialized (select count(*)::integer as total from found)
    select total, case when total <= ${MOST_COUNTED} then array(
      select ${id} from ${from}
      where ${sql.join([...within, sql`${id} in (select id from found)`, ...behind(list)], sql` and `)}
      order by ${orderOf(order)} limit ${page.limit} offset ${page.offset}
    ) end as ids
    from counted
  `.execute(queries);
  const { total, ids } = rows[0] ?? { total: 0, ids: [] };
  if (ids) return { total_count: total, ids: idsOf(ids) };
  return { total_count: MOST_COUNTED, total_count_is_exact: false, ids: await idsAmongMany(list) };
}

/** Only the rows behind the page before, where that is known. */
const behind = ({ order, page }: Pick<FilteredList, "order" | "page">) =>
  page.after === undefined ? [] : [isBeside(order, page.after, "beyond")];

const idsOf = (ids: readonly string[]): RawBuilder<string> => sql`select unnest(${ids}::text[]) as id`;

/** How many times the page is looked through at first, and how much more each time it did not hold it. */
const FIRST = 16;
const FURTHER = 8;

/** As many ids are looked up one by one; of more, a join is faster. */
const MOST_LOOKED_UP = 50_000;

/** The same where more rows match than are counted: looked for among the next of the whole list, and then among more. */
async function idsAmongMany(list: FilteredList): Promise<RawBuilder<string>> {
  const { queries, from, order, page, whole } = list;
  const where = [...list.within, ...list.where];
  const id = order.columns.at(-1);
  const select = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<string> => sql`
    select ${id} as id from ${from} where ${sql.join([...conditions, ...behind(list)], sql` and `)}
    order by ${orderOf(order)} limit ${page.limit} offset ${page.offset}
  `;
  if (!whole) return select(where);
  for (let looked = (page.offset + page.limit) * FIRST; ; looked *= FURTHER) {
    const way = page.after === undefined ? FROM_START : wayBeyond(page.after);
    const near = idsByWalking({ ...whole.list, order, way, limit: Math.min(looked, whole.total) });
    // As an array, they are not joined with the whole table.
    const isNear =
      looked <= MOST_LOOKED_UP
        ? sql<boolean>`${id} = any(array(select id from (${near}) as near))`
        : sql<boolean>`${id} in (select id from (${near}) as near)`;
    const { rows } = await sql<{ ids: string[] }>`
      select ${PLANNED_EACH_TIME} array(${select([...where, isNear])}) as ids
    `.execute(queries);
    const ids = rows[0]?.ids ?? [];
    if (ids.length === page.limit || looked >= whole.total) return idsOf(ids);
  }
}

const FROM_START: Way = { from: undefined, isBackward: false, skip: 0 };
