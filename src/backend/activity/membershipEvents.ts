import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { z } from "zod";
import type { MEMBERSHIP_EVENT_PARAMETERS } from "../../organization/http/listQuery.js";
import type { MembershipEventAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { page, type ParametersOf, repeated, text, time } from "../http/parameters.js";
import { PERSON, toPublicUserData } from "../users/publicUserData.js";

/** The filters and the page of a list of events. */
export const membershipEventsQuery = z.strictObject({
  /** The users they are about. */
  user_id: repeated(text).optional(),
  /** The users who did it. */
  actor_id: repeated(text).optional(),
  type: repeated(text).optional(),
  created_at_before: time.optional(),
  created_at_after: time.optional(),
  ...page,
} satisfies ParametersOf<typeof MEMBERSHIP_EVENT_PARAMETERS>);

/** One page of an organization's events, the newest first. */
export async function listEvents(
  queries: Queries,
  organizationId: string,
  {
    user_id,
    actor_id,
    type,
    created_at_before,
    created_at_after,
    limit,
    offset,
  }: z.output<typeof membershipEventsQuery>,
  caller: Caller,
): Promise<{ data: MembershipEventAnswer[]; total_count: number }> {
  let found = queries.selectFrom("roster_events as e").where("e.organization_id", "=", organizationId);
  if (user_id) found = found.where("e.subject_id", "in", user_id);
  if (actor_id) found = found.where("e.actor_id", "in", actor_id);
  if (type) found = found.where("e.type", "in", type);
  if (created_at_before) found = found.where("e.created_at", "<", created_at_before);
  if (created_at_after) found = found.where("e.created_at", ">", created_at_after);

  const [rows, { total_count }] = await Promise.all([
    found
      .selectAll("e")
      .select(({ selectFrom }) => [
        jsonObjectFrom(selectFrom("roster_users as u").whereRef("u.id", "=", "e.actor_id").select(PERSON)).as("actor"),
        jsonObjectFrom(selectFrom("roster_users as u").whereRef("u.id", "=", "e.subject_id").select(PERSON)).as(
          "subject",
        ),
      ])
      .orderBy("e.position", "desc")
      .limit(limit)
      .offset(offset)
      .execute(),
    found.select(sql<number>`count(*)::integer`.as("total_count")).executeTakeFirstOrThrow(),
  ]);
  const data = rows.map((row) => ({
    id: row.id,
    object: "organization_event" as const,
    organization_id: row.organization_id,
    type: row.type,
    actor_id: row.actor_id,
    public_actor_data: row.actor_id !== null && row.actor ? toPublicUserData(row.actor_id, row.actor) : null,
    subject_id: row.subject_id,
    public_subject_data: row.subject_id !== null && row.subject ? toPublicUserData(row.subject_id, row.subject) : null,
    email_address: row.email_address,
    before: row.before,
    after: row.after,
    public_metadata_keys: [...row.public_keys],
    ...(caller.type === "server" && { private_metadata_keys: [...row.private_keys] }),
    created_at: row.created_at.getTime(),
  }));
  return { data, total_count };
}
