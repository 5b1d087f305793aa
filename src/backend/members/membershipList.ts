import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { MembershipOrderField } from "../../organization/Organization.js";
import type { MembershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import type { membershipPage } from "./membershipOperations.js";
import { toMembershipAnswers, withDetails, type MembershipsQuery } from "./memberships.js";

type MembershipPage = z.output<z.ZodObject<typeof membershipPage>>;

const SORT_KEYS: Readonly<Record<MembershipOrderField, RawBuilder<unknown>>> = {
  created_at: sql`m.created_at`,
  first_name: sql`lower(u.first_name)`,
  last_name: sql`lower(u.last_name)`,
  email_address: sql`lower(u.email_address)`,
  phone_number: sql`u.phone_number`,
  username: sql`lower(u.username)`,
};

/** One page of these memberships. The id decides between equals, so that no page repeats or skips a row. */
export async function listMemberships(
  queries: Queries,
  memberships: MembershipsQuery,
  { order_by: { field, isDescending }, limit, offset }: MembershipPage,
  caller: Caller,
): Promise<{ data: MembershipAnswer[]; total_count: number }> {
  const direction = isDescending ? "desc" : "asc";
  const rows = withDetails(memberships)
    .orderBy(SORT_KEYS[field], (order) =>
      // Never null, and an index cannot be read backwards with nulls last.
      field === "created_at" ? order[direction]() : order[direction]().nullsLast(),
    )
    .orderBy("m.id", direction)
    .limit(limit)
    .offset(offset)
    .execute();
  // Counted apart: past the end there is no row that could bear the count.
  const count = memberships.select(sql<number>`count(*)::integer`.as("total_count")).executeTakeFirstOrThrow();
  const [found, { total_count }] = await Promise.all([rows, count]);
  return { data: await toMembershipAnswers(queries, found, caller), total_count };
}
