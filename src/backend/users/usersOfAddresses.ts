import { sql, type RawBuilder, type SqlBool } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { Queries } from "../sql/database.js";

/** Before the `@`: what no normal form turns into anything else. */
const PLAIN = /^[a-z0-9._+-]+(?=@)/;

/**
 * Whether an address that can be written in several ways may be one of these: what stands before the `@` is the same then, or
 * can be written in several ways too. Few are left to compare here.
 */
function mayBeOneOf(keys: readonly string[]): RawBuilder<SqlBool> {
  const names = keys.map((key) => PLAIN.exec(key)?.[0]);
  if (names.includes(undefined)) return sql`true`;
  const name = sql`split_part(u.email_address collate "C", '@', 1)`;
  return sql`(lower(${name}) in (${sql.join(names)}) or ${name} ~ '[^!-~]')`;
}

/**
 * The ids of the users who have these addresses, by `addressKey`. Plain ASCII is compared by the database, on its index;
 * the few addresses that can be written in several ways are compared here, because SQL knows no internationalised domains.
 *
 * @param organizationId its members only; of all users without.
 */
export async function usersOfAddresses(
  queries: Queries,
  keys: readonly string[],
  organizationId?: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>(keys.map((key) => [key, []]));
  if (found.size === 0) return found;
  // As in the indexes of `sql/migrations/addresses.ts`: each of the two has its own.
  const written = sql.join([...found.keys()]);
  const { rows } = await sql<{ id: string; email_address: string }>`
    select u.id, u.email_address from roster_users as u
    where lower(u.email_address collate "C") in (${written})
    union all
    select u.id, u.email_address from roster_users as u
    where (u.email_address collate "C") ~ '[^!-~]|[.]$' and ${mayBeOneOf([...found.keys()])}
  `.execute(queries);
  const matching = rows.filter(({ email_address }) => found.has(addressKey(email_address)));
  const ids = new Set(matching.map(({ id }) => id));
  const wanted = organizationId === undefined ? ids : await membersAmong(queries, organizationId, [...ids]);
  for (const { id, email_address } of matching) {
    const users = found.get(addressKey(email_address));
    if (wanted.has(id) && !users?.includes(id)) users?.push(id);
  }
  return found;
}

async function membersAmong(
  queries: Queries,
  organizationId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set();
  const members = await queries
    .selectFrom("roster_memberships as m")
    .where("m.organization_id", "=", organizationId)
    .where(sql<boolean>`m.user_id = any(${userIds})`)
    .select("m.user_id")
    .execute();
  return new Set(members.map(({ user_id }) => user_id));
}
