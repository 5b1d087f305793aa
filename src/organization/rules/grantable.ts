import type { OrganizationError } from "../OrganizationError.js";
import type { Role } from "../records.js";

/** Of these roles, those that the viewer may give. */
export const grantableRoles = (roles: readonly Role[]): readonly Role[] =>
  roles.filter(({ isGrantable }) => isGrantable !== false);

/** Whether the viewer may not give a role, and so not take it away from others either. */
export const isUngrantable = (role: string, roles: readonly Role[] | undefined): boolean =>
  roles?.some(({ key, isGrantable }) => key === role && isGrantable === false) ?? false;

/** Whether a role exists and the viewer may give it. Where the roles are not known, the backend decides. */
export const canGive = (role: string, roles: readonly Role[] | undefined): boolean =>
  roles === undefined || grantableRoles(roles).some(({ key }) => key === role);

/** The role to begin with: the preferred one, or the one that permits least where that cannot be given. */
export function defaultRoleOf(preferred: string | undefined, roles: readonly Role[] | undefined): string | undefined {
  if (preferred !== undefined && canGive(preferred, roles)) return preferred;
  return grantableRoles(roles ?? []).toSorted((a, b) => a.permissions.length - b.permissions.length)[0]?.key;
}

/** Whether a write was refused for its role alone: it is gone, or not the viewer's to give. Another role may succeed. */
export const isAboutRole = ({ code, paramName }: OrganizationError): boolean =>
  paramName === "role" && code !== "membership_field_managed";
