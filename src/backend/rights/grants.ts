import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";
import type { HeldRole, MayGrant } from "../../organization/rules/mayGrant.js";
import { apiError } from "../http/ApiError.js";
import type { Write } from "../sql/write.js";

interface GrantContext {
  readonly queries: Queries;
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
}

/**
 * Which of these roles the caller may not give in that organization. Roles that do not exist are not among them.
 *
 * @throws ApiError 403 when the caller is no member.
 */
export async function ungrantableAmong(
  { queries, caller, mayGrant }: GrantContext,
  organizationId: string,
  roles: readonly HeldRole[],
): Promise<ReadonlySet<string>> {
  if (caller.type === "server") return new Set();
  const granter = await roleOf(queries, organizationId, caller.userId);
  const isManager = granter.permissions.has(MANAGE_MEMBERS);
  const refused = roles.filter((granted) => !isManager || !mayGrant(granter, granted));
  return new Set(refused.map(({ role }) => role));
}

/** @throws ApiError 403 when the user is no member. */
async function roleOf(queries: Queries, organizationId: string, userId: string): Promise<HeldRole> {
  const held = await queries
    .selectFrom("roster_memberships as m")
    .leftJoin("roster_role_permissions as p", "p.role", "m.role")
    .where("m.organization_id", "=", organizationId)
    .where("m.user_id", "=", userId)
    .select(["m.role", "p.permission"])
    .execute();
  const [first] = held;
  if (!first) throw apiError("not_a_member_in_organization");
  return { role: first.role, permissions: new Set(held.flatMap(({ permission }) => permission ?? [])) };
}

/** Those of these roles that exist, with what they permit. */
async function heldRoles(queries: Queries, keys: readonly string[]): Promise<HeldRole[]> {
  if (keys.length === 0) return [];
  const rows = await queries
    .selectFrom("roster_roles as r")
    .leftJoin("roster_role_permissions as p", "p.role", "r.key")
    .where("r.key", "in", keys)
    .select(["r.key", "p.permission"])
    .execute();
  return [...new Set(rows.map(({ key }) => key))].map((role) => ({
    role,
    permissions: new Set(rows.flatMap(({ key, permission }) => (key === role ? (permission ?? []) : []))),
  }));
}

/**
 * Which of these roles the caller may not give, under the organization's lock. Roles that do not exist are not among them.
 *
 * @throws ApiError 403 when the caller is no member any more.
 */
export async function ungrantableRoles(
  { transaction, caller, mayGrant }: Write,
  organizationId: string,
  roles: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caller.type === "server") return new Set();
  return ungrantableAmong(
    { queries: transaction, caller, mayGrant },
    organizationId,
    await heldRoles(transaction, roles),
  );
}

/** @throws ApiError 403 when the caller may not give one of these roles. */
export async function requireGrantable(write: Write, organizationId: string, ...roles: string[]): Promise<void> {
  const ungrantable = await ungrantableRoles(write, organizationId, roles);
  if (ungrantable.size > 0) throw apiError("missing_organization_permission", "role");
}

/**
 * The role of another member: a caller who could not give it cannot take it away either, nor change the member's metadata.
 * Members can always give up their own role.
 */
export function roleOfAnother(
  { caller }: Write,
  { user_id, role }: { readonly user_id: string; readonly role: string },
): string[] {
  return caller.type === "user" && caller.userId === user_id ? [] : [role];
}
