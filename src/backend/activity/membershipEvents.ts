import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { z } from "zod";
import type { MEMBERSHIP_EVENT_PARAMETERS } from "../../organization/http/listQuery.js";
import type { MembershipEventAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { OrganizationRow } from "../organizations/organizations.js";
import type { SqlTools } from "../sql/route.js";
import type { Order } from "../sql/order.js";
import { countRows, type Counts } from "../sql/counts.js";
import { type Counted, idsByFilter, idsByWalking } from "../sql/page.js";
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

type Query = z.output<typeof membershipEventsQuery>;

// Positions ascend in the order in which things happened.
const NEWEST_FIRST: Order = { columns: [sql`e.position`], types: ["bigint"], isDescending: true };

/** One page of an organization's events, the newest first. */
export async function listEvents(
  { queries, places }: Pick<SqlTools, "queries" | "places">,
  { id: organizationId, counts }: OrganizationRow,
  query: Query,
  caller: Caller,
): Promise<Counted & { data: MembershipEventAnswer[] }> {
  const { ids, list, ...counted } = await pageOf({ queries, places }, organizationId, counts, query);
  const rows = await queries
    .selectFrom("roster_events as e")
    .where("e.organization_id", "=", organizationId)
    .where("e.position", "in", sql<string>`(select id::bigint from (${ids}) as page)`)
    .selectAll("e")
    .select(({ selectFrom }) => [
      jsonObjectFrom(selectFrom("roster_users as u").whereRef("u.id", "=", "e.actor_id").select(PERSON)).as("actor"),
      jsonObjectFrom(selectFrom("roster_users as u").whereRef("u.id", "=", "e.subject_id").select(PERSON)).as(
        "subject",
      ),
    ])
    .orderBy("e.position", "desc")
    .execute();
  // Events are only ever added: their number is the version of a list.
  const [first] = rows;
  if (first && list) places.remember(list, counted.total_count, query.offset, JSON.stringify([first.position]));
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
    group: row.about_group,
    public_metadata_keys: [...row.public_keys],
    ...(caller.type === "server" && { private_metadata_keys: [...row.private_keys] }),
    created_at: row.created_at.getTime(),
  }));
  return { ...counted, data };
}

async function pageOf(
  { queries, places }: Pick<SqlTools, "queries" | "places">,
  organizationId: string,
  counts: Counts,
  query: Query,
) {
  const { user_id, actor_id, type, created_at_before, created_at_after, limit, offset } = query;
  const ofOrganization = sql<boolean>`e.organization_id = ${organizationId}`;
  const ofType = type && sql<boolean>`e.type in (${sql.join(type)})`;
  const filters = [
    ...(user_id ? [sql<boolean>`e.subject_id in (${sql.join(user_id)})`] : []),
    ...(actor_id ? [sql<boolean>`e.actor_id in (${sql.join(actor_id)})`] : []),
    ...(created_at_before ? [sql<boolean>`e.created_at < ${created_at_before}`] : []),
    ...(created_at_after ? [sql<boolean>`e.created_at > ${created_at_after}`] : []),
  ];
  const whole = [ofOrganization, ...(ofType ? [ofType] : [])];
  if (filters.length > 0) {
    const found = await idsByFilter(queries, {
      from: sql`roster_events as e`,
      where: [...whole, ...filters],
      order: NEWEST_FIRST,
      page: query,
    });
    return { ...found, list: undefined };
  }
  const total_count = countRows(counts, "events", type);
  const list = JSON.stringify(["events", organizationId, type]);
  const ids = idsByWalking({
    from: sql`roster_events as e`,
    where: whole,
    order: NEWEST_FIRST,
    way: places.wayTo(list, total_count, { offset, limit }, total_count),
    limit: Math.max(0, Math.min(limit, total_count - offset)),
  });
  return { total_count, ids, list };
}
