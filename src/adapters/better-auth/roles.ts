import { OrganizationError } from "../../organization/OrganizationError.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import type { Permission, Role } from "../../organization/records.js";

/** A role's permissions and name: what `createAccessControl(…).newRole(…)` returns, with an optional name. */
export interface RoleDescription {
  /** For people. Default: made of the key. */
  readonly name?: string;
  readonly description?: string;
  /** Actions by resource: `{ member: ["update"] }`. */
  readonly statements: Readonly<Record<string, readonly string[]>>;
}

/** The known roles, by key. */
export type KnownRoles = ReadonlyMap<string, RoleDescription>;

const ADMIN_STATEMENTS = {
  organization: ["update"],
  member: ["create", "update", "delete"],
  invitation: ["create", "cancel"],
  team: ["create", "update", "delete"],
  ac: ["create", "read", "update", "delete"],
};

/** The roles that Better Auth has where an app defines none. */
export const DEFAULT_ROLES: Readonly<Record<string, RoleDescription>> = {
  owner: { statements: { ...ADMIN_STATEMENTS, organization: ["update", "delete"] } },
  admin: { statements: ADMIN_STATEMENTS },
  member: { statements: { ac: ["read"] } },
};

/** All permissions that managing members requires. */
const MANAGING = ["member:update", "member:delete", "invitation:create", "invitation:cancel"];

const NAMES: Readonly<Record<string, string>> = {
  [READ_MEMBERS]: "Read members",
  [MANAGE_MEMBERS]: "Manage members",
};

/** The single roles in a role as Better Auth stores it, each once, sorted. */
export const rolesIn = (role: string): string[] =>
  [...new Set(role.split(",").map((one) => one.trim()))].filter(Boolean).toSorted();

/** The key of a role, the same for all ways to write it. Several roles together are a role of their own: `admin,member`. */
export const keyOf = (role: string): string => rolesIn(role).join(",");

const words = (text: string) =>
  text
    .replace(/[-_]+/g, " ")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
const asName = (text: string) => words(text).replace(/^./, (first) => first.toUpperCase());

/** The role's name, for people: `Admin, Member`. */
export const roleName = (role: string, known: KnownRoles): string =>
  rolesIn(role)
    .map((one) => known.get(one)?.name ?? asName(one))
    .join(", ");

/** What a role permits: the kit's own permissions, and Better Auth's as `member:update`. Of several roles, what any does. */
export function permissionsOf(role: string, known: KnownRoles): string[] {
  const statements = rolesIn(role).flatMap((one) => Object.entries(known.get(one)?.statements ?? {}));
  const own = new Set(statements.flatMap(([resource, actions]) => actions.map((action) => `${resource}:${action}`)));
  const isManaging = MANAGING.every((permission) => own.has(permission));
  // Every member can list the members.
  return [READ_MEMBERS, ...(isManaging ? [MANAGE_MEMBERS] : []), ...own];
}

function asPermission(key: string): Permission {
  const [resource = "", action = ""] = key.split(":");
  const name = NAMES[key] ?? `${asName(action)} ${resource === "ac" ? "roles" : words(resource)}`;
  const isSystem = key in NAMES || Object.hasOwn(ADMIN_STATEMENTS, resource);
  return { id: key, key, name, description: null, type: isSystem ? "system" : "user" };
}

/** A role, or several that a member holds together, as one record. */
export const toRole = (role: string, known: KnownRoles, isGrantable: boolean): Role => ({
  id: keyOf(role),
  key: keyOf(role),
  name: roleName(role, known),
  description: known.get(role)?.description ?? null,
  permissions: permissionsOf(role, known).map(asPermission),
  isGrantable,
  createdAt: 0,
  updatedAt: 0,
});

/** The app's roles and the organization's own. A role that both describe is merged, as in Better Auth. */
export function joinedRoles(
  known: KnownRoles,
  own: readonly { readonly role: string; readonly statements: RoleDescription["statements"] }[],
): KnownRoles {
  const joined = new Map(known);
  for (const { role, statements } of own) {
    const before = joined.get(role);
    const merged = { ...before?.statements };
    for (const [resource, actions] of Object.entries(statements)) {
      merged[resource] = [...new Set([...(merged[resource] ?? []), ...actions])];
    }
    joined.set(role, { ...before, statements: merged });
  }
  return joined;
}

/** The single roles to give. @throws OrganizationError when there is none */
export function givenRoles(role: string): string[] {
  const roles = rolesIn(role);
  if (roles.length > 0) return roles;
  throw new OrganizationError("A role is missing. Choose one.", {
    code: "form_param_missing",
    status: 422,
    paramName: "role",
  });
}
