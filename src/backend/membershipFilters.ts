import { sql } from "kysely";
import type { z } from "zod";
import type { MembershipsQuery } from "./memberships.js";
import { includedOrExcluded, repeated, text, time } from "./parameters.js";
import { fullName, holding, personHolds } from "./search.js";

/** Which members of an organization a list shows: filters are joined by "and", the values of one filter by "or". */
export const membershipFilters = {
  role: repeated(text).optional(),
  user_id: repeated(includedOrExcluded).optional(),
  email_address: repeated(text).optional(),
  username: repeated(text).optional(),
  query: text.optional(),
  name_query: text.optional(),
  email_address_query: text.optional(),
  username_query: text.optional(),
  created_at_before: time.optional(),
  created_at_after: time.optional(),
};

type Filters = z.output<z.ZodObject<typeof membershipFilters>>;

const emailAddress = sql<string>`lower(u.email_address)`;
const username = sql<string>`lower(u.username)`;

export function applyFilters(memberships: MembershipsQuery, filters: Filters): MembershipsQuery {
  let found = memberships;
  if (filters.role) found = found.where("m.role", "in", filters.role);

  const users = filters.user_id ?? [];
  const wanted = users.filter(({ excluded }) => !excluded).map(({ userId }) => userId);
  const unwanted = users.filter(({ excluded }) => excluded).map(({ userId }) => userId);
  if (wanted.length > 0) found = found.where("m.user_id", "in", wanted);
  if (unwanted.length > 0) found = found.where("m.user_id", "not in", unwanted);

  // Letter case tells neither addresses nor usernames apart: the unique indexes say so too.
  if (filters.email_address) found = found.where(emailAddress, "in", filters.email_address.map(lower));
  if (filters.username) found = found.where(username, "in", filters.username.map(lower));

  if (filters.name_query) found = found.where(fullName, "ilike", holding(filters.name_query));
  if (filters.email_address_query) {
    found = found.where("u.email_address", "ilike", holding(filters.email_address_query));
  }
  if (filters.username_query) found = found.where("u.username", "ilike", holding(filters.username_query));
  if (filters.query) found = found.where(personHolds(filters.query, ["m.user_id", "m.id"]));

  if (filters.created_at_before) found = found.where("m.created_at", "<", filters.created_at_before);
  if (filters.created_at_after) found = found.where("m.created_at", ">", filters.created_at_after);
  return found;
}

const lower = (value: string) => value.toLowerCase();
