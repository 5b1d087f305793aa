import { sql, type RawBuilder, type SqlBool } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import {
  IGNORED,
  isUnspaced,
  LIKE_LETTERS,
  MIN_BEGINNING_OF_ID,
  searchWords,
  spellingsOf,
} from "../../organization/rules/search.js";
import type { Queries } from "../sql/database.js";
import { usersOfAddresses } from "./usersOfAddresses.js";

// `organization/rules/search.ts` says what is found; this is the same rule in SQL.

type Text = RawBuilder<string>;

/** Sets letter case aside, and what is like it, on both sides of a comparison. */
const folded = (text: Text): Text =>
  sql`replace(translate(lower(${text}), ${sql.lit(LIKE_LETTERS[0])}, ${sql.lit(LIKE_LETTERS[1])}), 'ß', 'ss')`;

/** A text as searches read it. */
const searchable = (text: Text): Text =>
  folded(sql`normalize(regexp_replace(normalize(${text}, NFKD), ${sql.lit(IGNORED)}, '', 'g'), NFC)`);

/** `%`, `_` and `\` of a searched text stand for themselves. */
const escaped = (value: string) => value.replace(/[\\%_]/g, "\\$&");

const has = (text: Text, word: string) => sql<SqlBool>`${text} like ${folded(sql`${`%${escaped(word)}%`}::text`)}`;

const any = (conditions: readonly RawBuilder<SqlBool>[]) => sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;

// Every query aliases the users as `u`.
const NAME: Text = sql`concat_ws(' ', u.first_name, u.last_name)`;
const ADDRESS: Text = sql`coalesce(u.email_address, '')`;
const USERNAME: Text = sql`coalesce(u.username, '')`;
const PERSON: Text = sql`concat_ws(' ', u.first_name, u.last_name, u.email_address, u.username)`;
/** Both parts of a name without spaces, in both orders. */
const UNSPACED_NAME: Text = sql`concat(
  regexp_replace(concat(u.first_name, u.last_name), '\\s', '', 'g'), ' ',
  regexp_replace(concat(u.last_name, u.first_name), '\\s', '', 'g')
)`;

/** Whether a text holds every word of a query. @param also what else a word may be found by */
function holdsWords(
  query: string,
  text: Text,
  also: (word: string) => readonly RawBuilder<SqlBool>[] = () => [],
): RawBuilder<SqlBool> {
  const held = searchable(text);
  const conditions = searchWords(query).map((word) =>
    any([...spellingsOf(word).map((spelling) => has(held, spelling)), ...also(word)]),
  );
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

const byUnspacedName = (word: string) => (isUnspaced(word) ? [has(searchable(UNSPACED_NAME), word)] : []);

export const nameHolds = (query: string) => holdsWords(query, NAME, byUnspacedName);

export const usernameHolds = (query: string) => holdsWords(query, USERNAME);

/** Whether one of these columns is the id that was searched for, or begins with enough of it. */
function isIdOf(query: string, columns: readonly string[]): readonly RawBuilder<SqlBool>[] {
  const text = query.trim();
  return columns.map((column) =>
    text.length < MIN_BEGINNING_OF_ID
      ? sql<SqlBool>`${sql.ref(column)} = ${text}`
      : sql<SqlBool>`${sql.ref(column)} like ${`${escaped(text)}%`}`,
  );
}

/** Finds the users whose address is a word of the query in another spelling: SQL knows no internationalised domains. */
async function byAddress(queries: Queries, query: string) {
  const keys = searchWords(query).flatMap((word) => (word.includes("@") ? addressKey(word) : []));
  const users = await usersOfAddresses(queries, keys);
  return (word: string): RawBuilder<SqlBool>[] => {
    const ids = word.includes("@") ? (users.get(addressKey(word)) ?? []) : [];
    return ids.map((id) => sql<SqlBool>`u.id = ${id}`);
  };
}

export async function addressHolds(queries: Queries, query: string): Promise<RawBuilder<SqlBool>> {
  return holdsWords(query, ADDRESS, await byAddress(queries, query));
}

/** Whether a query finds a person. @param ids columns of ids */
export async function findsPerson(
  queries: Queries,
  query: string,
  ids: readonly string[],
): Promise<RawBuilder<SqlBool>> {
  const ofAddress = await byAddress(queries, query);
  const words = holdsWords(query, PERSON, (word) => [...byUnspacedName(word), ...ofAddress(word)]);
  return any([words, ...isIdOf(query, ids)]);
}

/** Whether a query finds an invitation, which every query calls `i`, by its address. */
export const findsInvitation = (query: string): RawBuilder<SqlBool> =>
  holdsWords(query, sql`i.email_address`, (word) =>
    word.includes("@") ? [sql<SqlBool>`i.address_key = ${addressKey(word)}`] : [],
  );
