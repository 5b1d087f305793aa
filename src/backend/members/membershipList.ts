import { sql } from "kysely";
import type { z } from "zod";
import type { MembershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { memberOrder } from "./memberOrder.js";
import { orderOf } from "../sql/order.js";
import type { membershipPage } from "./membershipOperations.js";
import { toMembershipAnswers, withDetails, type MembershipsQuery } from "./memberships.js";

export type MembershipPage = z.output<z.ZodObject<typeof membershipPage>>;

/** One page of these memberships, of whatever organizations. */
export async function listMemberships(
  queries: Queries,
  memberships: MembershipsQuery,
  { order_by: { field, isDescending }, limit, offset }: MembershipPage,
  caller: Caller,
): Promise<{ data: MembershipAnswer[]; total_count: number }> {
  const rows = withDetails(memberships)
    .orderBy(orderOf(memberOrder(field, isDescending)))
    .limit(limit)
    .offset(offset)
    .execute();
  // Counted apart: past the end there is no row that could bear the count.
  const count = memberships.select(sql<number>`count(*)::integer`.as("total_count")).executeTakeFirstOrThrow();
  const [found, { total_count }] = await Promise.all([rows, count]);
  return { data: await toMembershipAnswers(queries, found, caller), total_count };
}
