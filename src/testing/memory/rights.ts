import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { PaginatedResponse, Role } from "../../organization/records.js";
import { isLasting } from "../../organization/rules/canAct.js";
import { canSignIn } from "../../organization/rules/canSignIn.js";
import { managedParameter, managerOf, type ManagedWrite } from "../../organization/rules/managed.js";
import { grantsOwnPermissions, type HeldRole } from "../../organization/rules/mayGrant.js";
import { memoryError } from "./memoryError.js";
import type { MemberRow, Session, World } from "./tables.js";
import { permissionsOf, userOf } from "./toRecords.js";

export const lookForMember = ({ tables }: World, userId: string): MemberRow | undefined =>
  tables.memberships.find((row) => row.userId === userId);

/** @throws OrganizationError 404 when the user is no member. */
export function findMember(world: World, userId: string, paramName?: string): MemberRow {
  const row = lookForMember(world, userId);
  if (!row) throw memoryError("resource_not_found", paramName);
  return row;
}

/** @throws OrganizationError 404 when there is no such role. */
export function requireRole({ roles }: World, role: string): void {
  if (!roles.some(({ key }) => key === role)) throw memoryError("resource_not_found", "role");
}

/** @throws OrganizationError 403 when the user is banned or deactivated. */
export function requireActive({ world, userId }: Session): void {
  if (!canSignIn(userOf(world, userId))) throw memoryError("user_deactivated");
}

/** @throws OrganizationError 403 when the caller is not an active member, cannot sign in or does not have the permission. */
export function requireMember(session: Session, permission?: string): MemberRow {
  const { world, userId } = session;
  const row = lookForMember(world, userId);
  if (!row) throw memoryError("not_a_member_in_organization");
  requireActive(session);
  if (row.status !== "active") throw memoryError(`membership_${row.status}`);
  if (permission !== undefined && !permissionsOf(world, row.role).includes(permission)) {
    throw memoryError("missing_organization_permission");
  }
  return row;
}

const heldRole = (world: World, role: string): HeldRole => ({ role, permissions: new Set(permissionsOf(world, role)) });

/** Whether the caller may give a role. One that does not exist is not refused here. */
export function canGrant({ world, userId }: Session, role: string): boolean {
  const own = lookForMember(world, userId);
  if (!own) return false;
  const granter = heldRole(world, own.role);
  return granter.permissions.has(MANAGE_MEMBERS) && grantsOwnPermissions(granter, heldRole(world, role));
}

/** @throws OrganizationError 403 when the caller may not give the role. */
export function requireGrantable(session: Session, role: string): void {
  if (!canGrant(session, role)) throw memoryError("missing_organization_permission", "role");
}

/**
 * A caller who could not give another member's role cannot change that member either. Members can always give up their own.
 *
 * @throws OrganizationError 403 otherwise.
 */
export function requireChangeable(session: Session, { userId, role }: MemberRow): void {
  if (userId !== session.userId) requireGrantable(session, role);
}

/** @throws OrganizationError 403 when a directory manages what the write changes. */
export function requireUnmanaged(row: MemberRow, write: ManagedWrite): void {
  if (managerOf(row, write)) throw memoryError("membership_field_managed", managedParameter(write));
}

/** The roles, and whether the caller may give each. */
export function listRoles(session: Session): PaginatedResponse<Role> {
  requireMember(session);
  const data = session.world.roles.map((role) => ({
    ...role,
    permissions: role.permissions.map((permission) => ({ ...permission })),
    isGrantable: canGrant(session, role.key),
  }));
  return { data, totalCount: data.length };
}

const hasManager = (world: World) =>
  world.tables.memberships.some(
    ({ userId, role, ...row }) =>
      permissionsOf(world, role).includes(MANAGE_MEMBERS) &&
      isLasting({ ...row, publicUserData: userOf(world, userId) }),
  );

/**
 * Makes a change that must not take away the last manager.
 *
 * @throws OrganizationError when there was a manager before and would be none afterwards.
 */
export function requireManagerAfter(world: World, change: () => void): void {
  const hadManager = hasManager(world);
  change();
  if (hadManager && !hasManager(world)) throw memoryError("organization_minimum_permissions_needed");
}
