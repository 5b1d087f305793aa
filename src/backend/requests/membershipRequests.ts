import { sql } from "kysely";
import { z } from "zod";
import type { MEMBERSHIP_REQUEST_PARAMETERS } from "../../organization/http/listQuery.js";
import { membershipRequestAnswer, type MembershipRequestAnswer } from "../http/answers.js";
import type { Queries } from "../sql/database.js";
import { page, type ParametersOf, repeated, text } from "../http/parameters.js";
import { PERSON, toPublicUserData } from "../users/publicUserData.js";
import { apiError } from "../http/ApiError.js";
import { findsPerson } from "../users/search.js";

/** Which requests of an organization a list shows, and which page of them. */
export const membershipRequestsQuery = z.strictObject({
  status: repeated(membershipRequestAnswer.shape.status).optional(),
  /** Part of names, address, username or ids. Roster's own. */
  query: text.optional(),
  ...page,
} satisfies ParametersOf<typeof MEMBERSHIP_REQUEST_PARAMETERS>);

/** Every request with its person, as far as the person is known: the app may have deleted them. */
const selectRequests = (queries: Queries, organizationId: string) =>
  queries
    .selectFrom("roster_membership_requests as q")
    .leftJoin("roster_users as u", "u.id", "q.user_id")
    .where("q.organization_id", "=", organizationId);

const withDetails = (requests: ReturnType<typeof selectRequests>) => requests.selectAll("q").select(PERSON);

export type MembershipRequestRow = Awaited<ReturnType<ReturnType<typeof withDetails>["execute"]>>[number];

/** @throws ApiError 404 when the organization has no request of that id. */
export async function findRequest(queries: Queries, organizationId: string, id: string): Promise<MembershipRequestRow> {
  const request = selectRequests(queries, organizationId).where("q.id", "=", id);
  const row = await withDetails(request).executeTakeFirst();
  if (!row) throw apiError("resource_not_found");
  return row;
}

/** One page of an organization's requests, the newest first. */
export async function listRequests(
  queries: Queries,
  organizationId: string,
  { status, query, limit, offset }: z.output<typeof membershipRequestsQuery>,
): Promise<{ data: MembershipRequestAnswer[]; total_count: number }> {
  let found = selectRequests(queries, organizationId);
  if (status) found = found.where("q.status", "in", status);
  if (query) found = found.where(await findsPerson(queries, query, ["q.user_id", "q.id"]));
  const [rows, { total_count }] = await Promise.all([
    withDetails(found).orderBy("q.created_at", "desc").orderBy("q.id", "desc").limit(limit).offset(offset).execute(),
    found.select(sql<number>`count(*)::integer`.as("total_count")).executeTakeFirstOrThrow(),
  ]);
  return { data: rows.map(toRequestAnswer), total_count };
}

export function toRequestAnswer(row: MembershipRequestRow): MembershipRequestAnswer {
  return {
    id: row.id,
    object: "organization_membership_request",
    organization_id: row.organization_id,
    status: row.status,
    public_user_data: toPublicUserData(row.user_id, row),
    created_at: row.created_at.getTime(),
    updated_at: row.updated_at.getTime(),
  };
}
