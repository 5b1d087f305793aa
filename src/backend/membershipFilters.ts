import { sql } from "kysely";
import type { z } from "zod";
import type { membershipFilters } from "./membershipOperations.js";
import type { MembershipsQuery } from "./memberships.js";
import { fullName, holding, personHolds } from "./search.js";

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
