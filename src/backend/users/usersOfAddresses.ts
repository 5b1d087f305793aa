import { sql, type RawBuilder, type SqlBool } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { Queries } from "../sql/database.js";

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
  const select = (isWanted: RawBuilder<SqlBool>) => {
    const users = queries.selectFrom("roster_users as u").where(isWanted).select(["u.id", "u.email_address"]);
    if (organizationId === undefined) return users;
    return users.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("roster_memberships as m")
          .whereRef("m.user_id", "=", "u.id")
          .where("m.organization_id", "=", organizationId)
          .select("m.id"),
      ),
    );
  };
  // As in the indexes of `sql/migrations/addresses.ts`: each of the two has its own.
  const written = sql.join([...found.keys()]);
  const users = select(sql`lower(u.email_address collate "C") in (${written})`).union(
    select(sql`(u.email_address collate "C") ~ '[^!-~]|[.]$'`),
  );
  for (const { id, email_address } of await users.execute()) {
    if (email_address !== null) found.get(addressKey(email_address))?.push(id);
  }
  return found;
}
