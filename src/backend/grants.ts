import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Caller } from "./caller.js";
import type { Queries } from "./database.js";
import { refusal } from "./refusal.js";

/** A role, and what it permits. */
export interface HeldRole {
  /** The role's key. */
  readonly role: string;
  /** Keys of what it permits. */
  readonly permissions: ReadonlySet<string>;
}

/** Whether a member who may manage members and holds one role may give another. */
export type MayGrant = (granter: HeldRole, granted: HeldRole) => boolean;

/** What Roster itself asks for begins so. */
export const SYSTEM_PERMISSION = "org:sys_";

/** Nobody gives a system permission that they do not hold. */
export const grantsWhatIsHeld: MayGrant = (granter, granted) =>
  [...granted.permissions].every((key) => !key.startsWith(SYSTEM_PERMISSION) || granter.permissions.has(key));

interface Giving {
  readonly queries: Queries;
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
}

/**
 * Which of these roles the caller may not give in that organization. Roles that do not exist are not among them.
 *
 * @throws Refusal 403 when the caller is no member.
 */
export async function refusedRoles(
  { queries, caller, mayGrant }: Giving,
  organizationId: string,
  roles: readonly HeldRole[],
): Promise<ReadonlySet<string>> {
  if (caller.type === "server") return new Set();
  const granter = await roleOf(queries, organizationId, caller.userId);
  const isManager = granter.permissions.has(MANAGE_MEMBERS);
  const refused = roles.filter((granted) => !isManager || !mayGrant(granter, granted));
  return new Set(refused.map(({ role }) => role));
}

/** @throws Refusal 403 when the user is no member. */
async function roleOf(queries: Queries, organizationId: string, userId: string): Promise<HeldRole> {
  const held = await queries
    .selectFrom("roster_memberships as m")
    .leftJoin("roster_role_permissions as p", "p.role", "m.role")
    .where("m.organization_id", "=", organizationId)
    .where("m.user_id", "=", userId)
    .select(["m.role", "p.permission"])
    .execute();
  const [first] = held;
  if (!first) throw refusal("not_a_member_in_organization");
  return { role: first.role, permissions: new Set(held.flatMap(({ permission }) => permission ?? [])) };
}

/** Those of these roles that exist, with what they permit. */
export async function heldRoles(queries: Queries, keys: readonly string[]): Promise<HeldRole[]> {
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
