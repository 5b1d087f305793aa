import { sql, type SqlBool } from "kysely";
import type { z } from "zod";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { Queries } from "../sql/database.js";
import type { membershipFilters } from "./membershipOperations.js";
import { selectMemberships, type MembershipsQuery } from "./memberships.js";
import { addressHolds, findsPerson, nameHolds, usernameHolds } from "../users/search.js";
import { usersOfAddresses } from "../users/usersOfAddresses.js";

type Filters = z.output<z.ZodObject<typeof membershipFilters>>;

/** The memberships of an organization that the filters leave, as a query, which cannot be awaited as it is. */
export async function applyFilters(
  queries: Queries,
  organizationId: string,
  filters: Filters,
): Promise<{ readonly found: MembershipsQuery }> {
  const memberships = selectMemberships(queries).where("m.organization_id", "=", organizationId);
  let found = memberships;
  if (filters.role) found = found.where("m.role", "in", filters.role);

  const users = filters.user_id ?? [];
  const wanted = users.filter(({ excluded }) => !excluded).map(({ userId }) => userId);
  const unwanted = users.filter(({ excluded }) => excluded).map(({ userId }) => userId);
  if (wanted.length > 0) found = found.where("m.user_id", "in", wanted);
  if (unwanted.length > 0) found = found.where("m.user_id", "not in", unwanted);

  if (filters.email_address) {
    const ids = await usersOfAddresses(queries, filters.email_address.map(addressKey), organizationId);
    found = found.where(isOneOf("m.user_id", [...ids.values()].flat()));
  }
  // Letter case tells no usernames apart: the unique index says so too.
  if (filters.username) found = found.where(sql`lower(u.username)`, "in", filters.username.map(lower));

  if (filters.name_query) found = found.where(nameHolds(filters.name_query));
  if (filters.email_address_query) found = found.where(await addressHolds(queries, filters.email_address_query));
  if (filters.username_query) found = found.where(usernameHolds(filters.username_query));
  if (filters.query) found = found.where(await findsPerson(queries, filters.query, ["m.user_id", "m.id"]));

  if (filters.created_at_before) found = found.where("m.created_at", "<", filters.created_at_before);
  if (filters.created_at_after) found = found.where("m.created_at", ">", filters.created_at_after);
  return { found };
}

const lower = (value: string) => sql<string>`lower(${value})`;

const isOneOf = (column: string, values: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
