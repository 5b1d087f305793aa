import { sql } from "kysely";
import type { MembershipGroup } from "../../organization/records.js";
import type { MembershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { findOrganizations, type OrganizationRow, toOrganizationAnswer } from "../organizations/organizations.js";
import { PERSON, toPublicUserData } from "../users/publicUserData.js";
import { ACTIVITY, toActivityAnswer } from "../users/userActivity.js";
import { permissionsOf } from "../sql/columns.js";
import { membershipStatus } from "../sql/membershipStatus.js";
import { apiError } from "../http/ApiError.js";

/** Every membership with its person, as far as the person is known: the app may have deleted them. */
export const selectMemberships = (queries: Queries) =>
  queries
    .selectFrom("roster_memberships as m")
    .leftJoin("roster_users as u", "u.id", "m.user_id")
    // What it is sorted and searched by; Postgres leaves it out where nothing asks for it.
    .leftJoin("roster_member_search as s", (join) =>
      join.onRef("s.organization_id", "=", "m.organization_id").onRef("s.membership_id", "=", "m.id"),
    )
    .leftJoin("roster_member_activity as a", (join) =>
      join.onRef("a.organization_id", "=", "m.organization_id").onRef("a.membership_id", "=", "m.id"),
    );

export type MembershipsQuery = ReturnType<typeof selectMemberships>;

/** The groups of the membership `m`, by name. */
const GROUPS = sql<MembershipGroup[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name_key)
  from roster_group_members as held
    join roster_groups as g on g.organization_id = held.organization_id and g.id = held.group_id
  where held.organization_id = m.organization_id and held.membership_id = m.id
), '[]')`;

/** Selects what an answer contains of each membership. */
export const withDetails = (memberships: MembershipsQuery) =>
  memberships
    .innerJoin("roster_roles as r", "r.key", "m.role")
    .selectAll("m")
    .select(["r.name as role_name", membershipStatus.as("current_status")])
    .select(PERSON)
    .select(ACTIVITY.as("activity"))
    .select(permissionsOf("m.role").as("permissions"))
    .select(GROUPS.as("groups"));

export type MembershipRow = Awaited<ReturnType<ReturnType<typeof withDetails>["execute"]>>[number];

/** The memberships of these users in an organization, by their users; who is no member is left out. */
export async function lookForMemberships(
  queries: Queries,
  organizationId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, MembershipRow>> {
  const ofUsers = selectMemberships(queries)
    .where("m.organization_id", "=", organizationId)
    .where(sql<boolean>`m.user_id = any(${userIds})`);
  return new Map((await withDetails(ofUsers).execute()).map((row) => [row.user_id, row]));
}

/**
 * @param paramName the parameter that holds the user's id; none when it is the path.
 * @throws ApiError 404 when the user is no member of the organization.
 */
export async function findMembership(
  queries: Queries,
  organizationId: string,
  userId: string,
  paramName?: string,
): Promise<MembershipRow> {
  const row = (await lookForMemberships(queries, organizationId, [userId])).get(userId);
  if (!row) throw apiError("resource_not_found", paramName);
  return row;
}

/** Answers for memberships, each with its organization as that is now. @param known their organization, when it was just read */
export async function toMembershipAnswers(
  queries: Queries,
  rows: readonly MembershipRow[],
  caller: Caller,
  ...known: readonly OrganizationRow[]
): Promise<MembershipAnswer[]> {
  const organizationIds = [...new Set(rows.map((row) => row.organization_id))];
  const organizations = known.length > 0 ? known : await findOrganizations(queries, organizationIds);
  const organizationOf = new Map(organizations.map((row) => [row.id, toOrganizationAnswer(row, caller)]));
  return rows.flatMap((row) => {
    // Deleted since the memberships were read, and they with it.
    const organization = organizationOf.get(row.organization_id);
    return organization ? [toAnswer(row, organization, caller)] : [];
  });
}

/** @throws ApiError 404 when the organization is gone. */
export async function toMembershipAnswer(
  queries: Queries,
  row: MembershipRow,
  caller: Caller,
  ...known: readonly OrganizationRow[]
): Promise<MembershipAnswer> {
  const [answer] = await toMembershipAnswers(queries, [row], caller, ...known);
  if (!answer) throw apiError("resource_not_found");
  return answer;
}

function toAnswer(
  row: MembershipRow,
  organization: MembershipAnswer["organization"],
  caller: Caller,
): MembershipAnswer {
  return {
    id: row.id,
    object: "organization_membership",
    role: row.role,
    role_name: row.role_name,
    permissions: row.permissions,
    status: row.current_status,
    expires_at: row.expires_at?.getTime() ?? null,
    public_metadata: row.public_metadata,
    ...(caller.type === "server" && { private_metadata: row.private_metadata }),
    managed: row.managed,
    organization,
    public_user_data: {
      ...toPublicUserData(row.user_id, row),
      ...toActivityAnswer(row.user_id, row.activity, caller),
    },
    groups: row.groups,
    created_at: row.created_at.getTime(),
    updated_at: row.updated_at.getTime(),
  };
}
