import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Caller } from "../http/caller.js";
import type { HeldRole, MayGrant } from "../../organization/rules/mayGrant.js";
import { apiError } from "../http/ApiError.js";
import type { Write } from "../sql/write.js";
import type { Standing } from "./standing.js";

interface Granting {
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
}

/**
 * Which of these roles the caller may not give.
 *
 * @throws ApiError 403 when the caller is no member.
 */
export function ungrantableAmong(
  { caller, mayGrant }: Granting,
  standing: Pick<Standing, "role" | "permissions"> | undefined,
  roles: readonly HeldRole[],
): ReadonlySet<string> {
  if (caller.type === "server") return new Set();
  if (!standing?.permissions || standing.role === null) throw apiError("not_a_member_in_organization");
  const granter = { role: standing.role, permissions: new Set(standing.permissions) };
  const isManager = granter.permissions.has(MANAGE_MEMBERS);
  const refused = roles.filter((granted) => !isManager || !mayGrant(granter, granted));
  return new Set(refused.map(({ role }) => role));
}

/**
 * Which of these roles the caller may not give, under the organization's lock. Roles that do not exist are not among them.
 *
 * @throws ApiError 403 when the caller is no member any more.
 */
export async function ungrantableRoles(
  write: Write,
  organizationId: string,
  roles: readonly string[],
): Promise<ReadonlySet<string>> {
  const held = await write.rights(organizationId);
  const asked = held.roles
    .filter(({ key }) => roles.includes(key))
    .map(({ key, permissions }) => ({ role: key, permissions: new Set(permissions) }));
  return ungrantableAmong(write, held, asked);
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
