import { sql } from "kysely";
import { canAct } from "./canAct.js";
import { userOf, type Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import { refusal } from "../http/refusal.js";

/** Who may call a route: answers for those who may, throws a `Refusal` for everybody else. */
export type Access<Params> = (request: {
  readonly queries: Queries;
  readonly caller: Caller;
  readonly params: Params;
}) => Promise<void>;

export const serverOnly: Access<unknown> = async ({ caller }) => {
  if (caller.type !== "server") throw refusal("missing_organization_permission");
};

/** Everybody who is signed in. */
export const users: Access<unknown> = async ({ caller }) => void userOf(caller);

/** Whoever has credentials. */
export const everybody: Access<unknown> = async () => undefined;

/** The user whom the path names. */
export const thatUser: Access<{ user_id: string }> = async ({ caller, params }) => {
  if (caller.type === "user" && caller.userId !== params.user_id) throw refusal("missing_organization_permission");
};

/**
 * Members of the organization that the path names; with a permission, those whose role has it. To everybody else, an
 * organization that does not exist looks like one that they are not in.
 */
export function members(permission?: string): Access<{ organization_id: string }> {
  return async ({ queries, caller, params }) => {
    if (caller.type === "server") return requireOrganization(queries, params.organization_id);
    return requireMember(queries, { organizationId: params.organization_id, userId: caller.userId }, permission);
  };
}

/** @throws Refusal 403 when the user is no member, one who cannot act, or one without the permission. */
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
  if (!first) throw refusal("not_a_member_in_organization");
  if (!first.can_act) throw refusal("user_deactivated");
  if (permission !== undefined && !held.some((row) => row.permission === permission)) {
    throw refusal("missing_organization_permission");
  }
}

/** What each of these users may do in that organization, in their order: nothing where they are no members or cannot act. */
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
  if (!found) throw refusal("resource_not_found");
}
