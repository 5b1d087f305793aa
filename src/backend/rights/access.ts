import { sql } from "kysely";
import { canAct } from "./canAct.js";
import { userOf, type Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { apiError } from "../http/ApiError.js";

/** Decides who may call a route: resolves for those who may, and throws an `ApiError` for all others. */
export type Access<Params> = (request: {
  readonly queries: Queries;
  readonly caller: Caller;
  readonly params: Params;
}) => Promise<void>;

export const serverOnly: Access<unknown> = async ({ caller }) => {
  if (caller.type !== "server") throw apiError("missing_organization_permission");
};

/** Every signed-in user. */
export const signedIn: Access<unknown> = async ({ caller }) => void userOf(caller);

/** Every caller with credentials. */
export const anyone: Access<unknown> = async () => undefined;

/** The user in the path. */
export const sameUser: Access<{ user_id: string }> = async ({ caller, params }) => {
  if (caller.type === "user" && caller.userId !== params.user_id) throw apiError("missing_organization_permission");
};

/**
 * Members of the organization in the path; with a permission, those whose role has it. For all others, an organization that
 * does not exist looks like one that they are not in.
 */
export function members(permission?: string): Access<{ organization_id: string }> {
  return async ({ queries, caller, params }) => {
    if (caller.type === "server") return requireOrganization(queries, params.organization_id);
    return requireMember(queries, { organizationId: params.organization_id, userId: caller.userId }, permission);
  };
}

/** @throws ApiError 403 when the user is not a member, is deactivated or does not have the permission. */
export async function requireMember(
  queries: Queries,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  permission?: string,
): Promise<void> {
  const held = await queries
    .selectFrom("roster_memberships as m")
    .leftJoin("roster_role_permissions as p", "p.role", "m.role")
    .where("m.organization_id", "=", organizationId)
    .where("m.user_id", "=", userId)
    .select(["p.permission", canAct("m.user_id").as("can_act")])
    .execute();
  const [first] = held;
  if (!first) throw apiError("not_a_member_in_organization");
  if (!first.can_act) throw apiError("user_deactivated");
  if (permission !== undefined && !held.some((row) => row.permission === permission)) {
    throw apiError("missing_organization_permission");
  }
}

/** The permissions of each of these users, in order: none where they are not members or are deactivated. */
export async function permissionsOf(
  queries: Queries,
  asked: readonly { readonly organizationId: string; readonly userId: string }[],
): Promise<ReadonlySet<string>[]> {
  if (asked.length === 0) return [];
  const { rows } = await sql<{ permissions: string[] }>`
    select coalesce(array_agg(p.permission) filter (where p.permission is not null), '{}') as permissions
    from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) with ordinality as asked (who, position)
      left join roster_memberships as m
        on m.organization_id = who->>'organizationId' and m.user_id = who->>'userId' and ${canAct("m.user_id")}
      left join roster_role_permissions as p on p.role = m.role
    group by position
    order by position
  `.execute(queries);
  return rows.map(({ permissions }) => new Set(permissions));
}

async function requireOrganization(queries: Queries, organizationId: string): Promise<void> {
  const found = await queries
    .selectFrom("roster_organizations")
    .where("id", "=", organizationId)
    .select("id")
    .executeTakeFirst();
  if (!found) throw apiError("resource_not_found");
}
