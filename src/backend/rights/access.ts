import { sql } from "kysely";
import { canAct } from "./canAct.js";
import { userOf, type Caller } from "../http/caller.js";
import type { OrganizationRow } from "../organizations/organizations.js";
import { readHeld, type Standing } from "./standing.js";
import type { Queries } from "../sql/database.js";
import { apiError } from "../http/ApiError.js";

/** Decides who may call a route: resolves for those who may, and throws an `ApiError` for all others. */
export type Access<Params> = (request: {
  readonly caller: Caller;
  readonly params: Params;
  readonly standing: Standing | undefined;
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
  return async ({ caller, standing }) => {
    if (caller.type === "server") organizationOf(standing);
    else requirePermission(standing, permission);
  };
}

/** The organization of the path. @throws ApiError 404 when there is none of that id */
export function organizationOf(standing: Pick<Standing, "organization"> | undefined): OrganizationRow {
  if (!standing?.organization) throw apiError("resource_not_found");
  return standing.organization;
}

/** @throws ApiError 403 when the user is not a member, is deactivated, has lost access or does not have the permission. */
export function requirePermission(standing: Omit<Standing, "organization"> | undefined, permission?: string): void {
  if (!standing?.permissions || standing.status === null) throw apiError("not_a_member_in_organization");
  if (!standing.isActive) throw apiError("user_deactivated");
  if (standing.status !== "active") throw apiError(`membership_${standing.status}`);
  if (permission !== undefined && !standing.permissions.includes(permission)) {
    throw apiError("missing_organization_permission");
  }
}

/** The same of a user who is not the caller, or under a lock. @throws ApiError as `requirePermission` */
export async function requireMember(
  queries: Queries,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  permission?: string,
): Promise<void> {
  requirePermission(await readHeld(queries, organizationId, userId), permission);
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
      -- One for each who is asked for: read by its key, whatever the planner expects.
      left join lateral (
        select role from roster_memberships as m
        where m.organization_id = who->>'organizationId' and m.user_id = who->>'userId' and ${canAct("m")} limit 1
      ) as m on true
      left join roster_role_permissions as p on p.role = m.role
    group by position
    order by position
  `.execute(queries);
  return rows.map(({ permissions }) => new Set(permissions));
}
