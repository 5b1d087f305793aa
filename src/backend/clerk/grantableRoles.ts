import type { MembershipAnswer } from "../http/answers.js";
import type { RoleAnswer } from "../http/roleAnswers.js";
import type { HeldRole } from "../../organization/rules/mayGrant.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { RequestContext } from "../http/operation.js";
import { apiError } from "../http/ApiError.js";
import type { ClerkBackendClient } from "./ClerkBackendClient.js";
import { toRoleAnswer } from "./clerkRecords.js";
import type { ClerkTools } from "./clerkRoute.js";

// The most that Clerk returns at once.
const ALL_ROLES = 500;

type GrantContext = Pick<RequestContext, "caller" | "mayGrant"> & Pick<ClerkTools, "clerk" | "membershipOf">;

const heldIn = ({ role, permissions }: MembershipAnswer): HeldRole => ({ role, permissions: new Set(permissions) });

const heldAs = ({ key, permissions }: RoleAnswer): HeldRole => ({
  role: key,
  permissions: new Set(permissions.map((permission) => permission.key)),
});

export async function listRoles(
  clerk: ClerkBackendClient,
  page: { readonly limit: number; readonly offset: number } = { limit: ALL_ROLES, offset: 0 },
): Promise<{ data: RoleAnswer[]; total_count: number }> {
  const { data, totalCount } = await clerk.organizationRoles.getOrganizationRoleList(page);
  return { data: data.map(toRoleAnswer), total_count: totalCount };
}

/**
 * Tells which roles the caller may give in that organization.
 *
 * @throws ApiError 403 when the caller is no member.
 */
async function grantingIn({ caller, mayGrant, membershipOf }: GrantContext, organizationId: string) {
  if (caller.type === "server") return () => true;
  const held = await membershipOf(organizationId, caller.userId);
  if (!held) throw apiError("not_a_member_in_organization");
  const granter = heldIn(held);
  return (granted: HeldRole) => granter.permissions.has(MANAGE_MEMBERS) && mayGrant(granter, granted);
}

/** These roles, each with whether the caller may give it. */
export async function withGrantable(giving: GrantContext, organizationId: string, roles: readonly RoleAnswer[]) {
  if (giving.caller.type === "server") return [...roles];
  const mayGive = await grantingIn(giving, organizationId);
  return roles.map((role) => ({ ...role, grantable: mayGive(heldAs(role)) }));
}

/** @throws ApiError when there is no such role, or one that the caller may not give. */
export async function requireGrantable(giving: GrantContext, organizationId: string, ...keys: string[]): Promise<void> {
  if (giving.caller.type === "server") return;
  const [mayGive, { data: roles }] = await Promise.all([grantingIn(giving, organizationId), listRoles(giving.clerk)]);
  for (const key of keys) {
    const role = roles.find((one) => one.key === key);
    if (!role) throw apiError("resource_not_found", "role");
    if (!mayGive(heldAs(role))) throw apiError("missing_organization_permission", "role");
  }
}

/**
 * An invitation to a role is revoked by those who could give it; one to a role that is gone, by every manager.
 *
 * @throws ApiError when the caller may not give the role.
 */
export async function requireRevocable(giving: GrantContext, organizationId: string, key: string): Promise<void> {
  const [mayGive, { data: roles }] = await Promise.all([grantingIn(giving, organizationId), listRoles(giving.clerk)]);
  const role = roles.find((one) => one.key === key);
  if (role && !mayGive(heldAs(role))) throw apiError("missing_organization_permission", "role");
}

/**
 * A caller who could not give a role cannot take it away either; members can always give up their own.
 *
 * @throws ApiError when there is no such member, or one whose role the caller may not give.
 */
export async function requireTakeable(giving: GrantContext, organizationId: string, userId: string): Promise<void> {
  const { caller, membershipOf } = giving;
  if (caller.type === "server" || caller.userId === userId) return;
  const [mayGive, held] = await Promise.all([grantingIn(giving, organizationId), membershipOf(organizationId, userId)]);
  if (!held) throw apiError("resource_not_found");
  if (!mayGive(heldIn(held))) throw apiError("missing_organization_permission", "role");
}
