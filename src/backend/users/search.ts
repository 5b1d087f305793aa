import { sql, type RawBuilder, type SqlBool } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import { isUnspaced, MIN_BEGINNING_OF_ID, searchWords, spellingsOf } from "../../organization/rules/search.js";
import type { Queries } from "../sql/database.js";
import { usersOfAddresses } from "./usersOfAddresses.js";

// `organization/rules/search.ts` says what is found; this is the same rule in SQL, with the functions of
// `sql/migrations/search.ts`.

type Text = RawBuilder<string>;
type Condition = RawBuilder<SqlBool>;

/** What is searched, as searches read it. */
interface Searched {
  readonly text: Text;
  /** Names without the spaces between their parts. */
  readonly unspacedName?: Text;
  /** Both of them in an index, which finds the rows that may hold a word. */
  readonly index?: { readonly parts: RawBuilder<number[]>; readonly organizationId: string };
}

const searchText = (text: Text): Text => sql`roster_search_text(${text})`;

/** `%`, `_` and `\` of a searched text stand for themselves. */
const escaped = (value: string) => value.replace(/[\\%_]/g, "\\$&");

const any = (conditions: readonly Condition[]) => sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;

// Every query aliases the users as `u`, the members' texts as `s`.
const NAME: Text = sql`concat_ws(' ', u.first_name, u.last_name)`;
const UNSPACED_NAME: Text = sql`concat(
  regexp_replace(concat(u.first_name, u.last_name), '\\s', '', 'g'), ' ',
  regexp_replace(concat(u.last_name, u.first_name), '\\s', '', 'g')
)`;
const IN_NAME: Searched = { text: searchText(NAME), unspacedName: searchText(UNSPACED_NAME) };
const IN_PERSON: Searched = {
  ...IN_NAME,
  text: searchText(sql`concat_ws(' ', u.first_name, u.last_name, u.email_address, u.username)`),
};
const IN_ADDRESS: Searched = { text: searchText(sql`coalesce(u.email_address, '')`) };
const IN_USERNAME: Searched = { text: searchText(sql`coalesce(u.username, '')`) };
const inMember = (organizationId: string): Searched => ({
  text: sql`s.words`,
  unspacedName: sql`s.unspaced_name`,
  index: { parts: sql`s.parts`, organizationId },
});
const inInvitation = (organizationId: string): Searched => ({
  text: searchText(sql`i.email_address`),
  index: { parts: sql`i.parts`, organizationId },
});

/** Whether a word is long enough to have parts in the index. */
const hasParts = (word: string) => /^(?:...|[^ -~].)/u.test(word);

function holdsWord(word: string, text: Text, { index }: Searched): Condition {
  const pattern = searchText(sql`${`%${escaped(word)}%`}::text`);
  const holds = sql<SqlBool>`${text} like ${pattern}`;
  if (!index || !hasParts(word)) return holds;
  const parts = sql`roster_search_parts(${index.organizationId}, ${searchText(sql`${word}::text`)})`;
  return sql<SqlBool>`(${index.parts} operator(pg_catalog.@>) ${parts} and ${holds})`;
}

/** Whether every word of a query is held. @param also what else a word may be found by */
function holdsWords(
  query: string,
  searched: Searched,
  also: (word: string) => readonly Condition[] = () => [],
): Condition {
  const { text, unspacedName } = searched;
  const conditions = searchWords(query).map((word) =>
    any([
      ...spellingsOf(word).map((spelling) => holdsWord(spelling, text, searched)),
      ...(unspacedName && isUnspaced(word) ? [holdsWord(word, unspacedName, searched)] : []),
      ...also(word),
    ]),
  );
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** Whether one of these columns is the id that was searched for, or begins with enough of it. */
function isIdOf(query: string, columns: readonly string[]): readonly Condition[] {
  const text = query.trim();
  return columns.map((column) =>
    text.length < MIN_BEGINNING_OF_ID
      ? sql<SqlBool>`${sql.ref(column)} = ${text}`
      : sql<SqlBool>`${sql.ref(column)} like ${`${escaped(text)}%`}`,
  );
}

/** Finds the users whose address is a word of the query in another spelling: SQL knows no internationalised domains. */
async function byAddress(queries: Queries, query: string, column: string) {
  const keys = searchWords(query).flatMap((word) => (word.includes("@") ? addressKey(word) : []));
  const users = await usersOfAddresses(queries, keys);
  return (word: string): Condition[] => {
    const ids = word.includes("@") ? (users.get(addressKey(word)) ?? []) : [];
    return ids.map((id) => sql<SqlBool>`${sql.ref(column)} = ${id}`);
  };
}

/** Whether a query finds a person who asks to join, by these columns: the user's id, and the request's own. */
export async function findsPerson(
  queries: Queries,
  query: string,
  [userId, id]: readonly [string, string],
): Promise<Condition> {
  const isHeld = holdsWords(query, IN_PERSON, await byAddress(queries, query, "u.id"));
  // Looked up for each: joined, all users would be read.
  return any([
    sql`(select ${isHeld} from roster_users as u where u.id = ${sql.ref(userId)})`,
    ...isIdOf(query, [userId, id]),
  ]);
}

/** Where a query looks for a member: everywhere, or in one of these alone. */
const MEMBER_TEXTS = { name: IN_NAME, address: IN_ADDRESS, username: IN_USERNAME };

/** Whether a query finds the member `s` of an organization. */
export async function findsMember(queries: Queries, organizationId: string, query: string): Promise<Condition> {
  const words = holdsWords(query, inMember(organizationId), await byAddress(queries, query, "s.user_id"));
  return any([words, ...isIdOf(query, ["s.user_id", "s.membership_id"])]);
}

/** The same in one text of theirs, which the index need not tell apart. */
export async function findsMemberBy(
  text: keyof typeof MEMBER_TEXTS,
  queries: Queries,
  organizationId: string,
  query: string,
): Promise<Condition> {
  const also = text === "address" ? await byAddress(queries, query, "s.user_id") : undefined;
  if (searchWords(query).length === 0) return sql<SqlBool>`true`;
  const isHeld = sql`exists (
    select from roster_users as u where u.id = s.user_id and ${holdsWords(query, MEMBER_TEXTS[text], also)}
  )`;
  return sql<SqlBool>`(${holdsWords(query, inMember(organizationId), also)} and ${isHeld})`;
}

/** Whether a query finds the group `g` by its name. */
export const findsGroup = (query: string): Condition => holdsWords(query, { text: searchText(sql`g.name`) });

/** Whether a query finds the invitation `i` of an organization by its address. */
export const findsInvitation = (organizationId: string, query: string): Condition =>
  holdsWords(query, inInvitation(organizationId), (word) =>
    word.includes("@") ? [sql<SqlBool>`i.address_key = ${addressKey(word)}`] : [],
  );
