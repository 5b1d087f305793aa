import type { Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import { requireMember } from "./access.js";
import { requireActive } from "./canAct.js";
import type { Caller } from "./caller.js";
import { heldRoles, refusedRoles, type MayGrant } from "./grants.js";
import { lockOrganization } from "./organizations.js";
import { refusal } from "./refusal.js";
import type { Tables } from "./tables.js";

/** One change: all of it in one transaction, made by one caller. */
export interface Write {
  readonly transaction: Transaction<Tables>;
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
}

/**
 * Locks the organization for a change that any user may ask for, and judges once more: a user may have been banned while
 * the change waited for another.
 *
 * @throws Refusal 404 when there is no such organization, 403 when the user is banned or deprovisioned.
 */
export async function lockForCaller({ transaction, caller }: Write, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  if (caller.type === "user") await requireActive(transaction, caller.userId);
}

/**
 * Locks the organization for a change that needs a manager, and judges once more: a user may have lost the right while
 * the change waited for another.
 *
 * @throws Refusal 404 when there is no such organization, 403 when the user may not manage its members.
 */
export async function lockForManager({ transaction, caller }: Write, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  if (caller.type === "server") return;
  await requireMember(transaction, { organizationId, userId: caller.userId }, MANAGE_MEMBERS);
}

/**
 * Which of these roles the caller may not give, under the organization's lock. Roles that do not exist are not among them.
 *
 * @throws Refusal 403 when the caller is no member any more.
 */
export async function ungrantableRoles(
  { transaction, caller, mayGrant }: Write,
  organizationId: string,
  roles: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caller.type === "server") return new Set();
  return refusedRoles({ queries: transaction, caller, mayGrant }, organizationId, await heldRoles(transaction, roles));
}

/** @throws Refusal 403 when the caller may not give one of these roles. */
export async function requireGrantable(write: Write, organizationId: string, ...roles: string[]): Promise<void> {
  const ungrantable = await ungrantableRoles(write, organizationId, roles);
  if (ungrantable.size > 0) throw refusal("missing_organization_permission", "role");
}

/**
 * The role of another member: whoever could not give it does not take it away either, nor change what is kept about them.
 * One's own is everybody's to lay down.
 */
export function heldByAnother(
  { caller }: Write,
  { user_id, role }: { readonly user_id: string; readonly role: string },
): string[] {
  return caller.type === "user" && caller.userId === user_id ? [] : [role];
}
