import type { Caller } from "./caller.js";
import type { Queries } from "./database.js";
import { refusal } from "./refusal.js";

/** Who may call a route: answers for those who may, throws a `Refusal` for everybody else. */
export type Access<Params> = (request: {
  readonly queries: Queries;
  readonly caller: Caller;
  readonly params: Params;
}) => Promise<void>;

export const serverOnly: Access<unknown> = async ({ caller }) => {
  if (caller.type !== "server") throw refusal("missing_organization_permission");
};

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
    const held = await queries
      .selectFrom("roster_memberships as m")
      .leftJoin("roster_role_permissions as p", "p.role", "m.role")
      .where("m.organization_id", "=", params.organization_id)
      .where("m.user_id", "=", caller.userId)
      .select("p.permission")
      .execute();
    if (held.length === 0) throw refusal("not_a_member_in_organization");
    if (permission !== undefined && !held.some((row) => row.permission === permission)) {
      throw refusal("missing_organization_permission");
    }
  };
}

async function requireOrganization(queries: Queries, organizationId: string): Promise<void> {
  const found = await queries
    .selectFrom("roster_organizations")
    .where("id", "=", organizationId)
    .select("id")
    .executeTakeFirst();
  if (!found) throw refusal("resource_not_found");
}
