import { sql, type Transaction } from "kysely";
import { ADMIN_ROLE, MANAGE_MEMBERS, MEMBER_ROLE } from "../../organization/permissions.js";
import { SYSTEM_PERMISSION } from "../../organization/rules/mayGrant.js";
import { isPending } from "../sql/invitationStatus.js";
import { requireOtherManagers } from "./managers.js";
import { permissionKeys } from "./permissions.js";
import { apiError } from "../http/ApiError.js";
import { lockRights } from "./locks.js";
import { findRoleRow, type RoleRow } from "./roles.js";
import type { Tables } from "../sql/tables.js";

interface SentRole {
  readonly name?: string | undefined;
  readonly description?: string | null | undefined;
  /** Keys or ids; all that the role permits. */
  readonly permissions?: readonly string[] | undefined;
}

/** @throws ApiError 404 when one of the permissions does not exist; a unique violation when the key is taken. */
export async function createRole(
  transaction: Transaction<Tables>,
  { key, name, description = null, permissions = [] }: SentRole & { readonly key: string; readonly name: string },
): Promise<RoleRow> {
  await lockRights(transaction);
  const keys = await permissionKeys(transaction, permissions);
  await transaction.insertInto("roster_roles").values({ key, name, description }).execute();
  await permit(transaction, key, keys);
  return findRoleRow(transaction, key);
}

/**
 * @throws ApiError when role or permissions do not exist, when administrators would lose a system permission, or when no
 * one could manage the members of some organization afterwards.
 */
export async function updateRole(
  transaction: Transaction<Tables>,
  idOrKey: string,
  { name, description, permissions }: SentRole,
): Promise<RoleRow> {
  await lockRights(transaction);
  const role = await findRoleRow(transaction, idOrKey);
  if (permissions) {
    const keys = await permissionKeys(transaction, permissions);
    const lost = role.permissions.filter(({ key }) => !keys.includes(key)).map(({ key }) => key);
    if (role.key === ADMIN_ROLE && lost.some((key) => key.startsWith(SYSTEM_PERMISSION))) {
      throw apiError("form_param_value_invalid", "permissions");
    }
    if (lost.includes(MANAGE_MEMBERS)) await requireOtherManagers(transaction, role.key);
    await transaction.deleteFrom("roster_role_permissions").where("role", "=", role.key).execute();
    await permit(transaction, role.key, keys);
  }
  await transaction
    .updateTable("roster_roles")
    .where("key", "=", role.key)
    .set({ name: name ?? role.name, description: description === undefined ? role.description : description })
    .set({ updated_at: sql`now()` })
    .execute();
  return findRoleRow(transaction, role.key);
}

/**
 * Returns the deleted role.
 *
 * @throws ApiError when there is no such role, when Roster requires it, or when it is in use by members or invitations.
 */
export async function deleteRole(transaction: Transaction<Tables>, idOrKey: string): Promise<RoleRow> {
  await lockRights(transaction);
  const role = await findRoleRow(transaction, idOrKey);
  if (role.key === ADMIN_ROLE || role.key === MEMBER_ROLE) throw apiError("system_resource_fixed");
  const isUsed = await transaction
    .selectNoFrom(({ exists, or, selectFrom }) =>
      or([
        exists(selectFrom("roster_memberships").where("role", "=", role.key).select("id")),
        exists(selectFrom("roster_invitations as i").where("i.role", "=", role.key).where(isPending).select("i.id")),
      ]).as("used"),
    )
    .executeTakeFirst();
  if (isUsed?.used) throw apiError("organization_role_in_use");
  await transaction.deleteFrom("roster_roles").where("key", "=", role.key).execute();
  return role;
}

async function permit(transaction: Transaction<Tables>, role: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await transaction
    .insertInto("roster_role_permissions")
    .values(keys.map((permission) => ({ role, permission })))
    .execute();
}
