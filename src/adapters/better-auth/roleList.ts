import { OrganizationError } from "../../organization/OrganizationError.js";
import type { PaginatedResponse, Role } from "../../organization/records.js";
import type { Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { membersOfManyRoles, membersMatching } from "./members.js";
import { readOwnRoles } from "./readAnswers.js";
import { toRole, joinedRoles, keyOf, type KnownRoles, permissionsOf, type RoleDescription, rolesIn } from "./roles.js";
import { viewerRole } from "./viewer.js";

/** The app's roles, and the organization's own roles where enabled. */
export async function knownRoles(
  { client, organizationId }: Source,
  described: Readonly<Record<string, RoleDescription>>,
  hasDynamicRoles: boolean,
  signal?: AbortSignal,
): Promise<KnownRoles> {
  const known: KnownRoles = new Map(Object.entries(described));
  if (!hasDynamicRoles) return known;
  try {
    const own = await call(
      async (fetchOptions) => client.organization.listRoles?.({ query: { organizationId }, fetchOptions }),
      { read: readOwnRoles, signal },
    );
    return joinedRoles(known, own);
  } catch (error) {
    // Not every member can list them. The keys are still known from the members who hold them.
    if (error instanceof OrganizationError && error.code === "missing_organization_permission") return known;
    throw error;
  }
}

/**
 * Better Auth 1.4 accepts any text as a role.
 *
 * @throws OrganizationError when the role, or a part of several, is neither one of the app's nor held by a member
 */
export async function requireKnownRole(source: Source, role: string, known: KnownRoles): Promise<void> {
  for (const part of rolesIn(role)) {
    if (!known.has(part) && !(await isHeld(source, part))) {
      throw new OrganizationError(`The role "${part}" doesn't exist. Choose another.`, {
        code: "resource_not_found",
        status: 404,
        paramName: "role",
      });
    }
  }
}

async function isHeld(source: Source, role: string): Promise<boolean> {
  const filter = { filterField: "role", filterOperator: "contains", filterValue: role } as const;
  return (await membersMatching(source, filter)).some((member) => rolesIn(member.role).includes(role));
}

/** All roles, and each combination that a member holds, with whether the viewer can give it. */
export async function listRoles(
  source: Source,
  known: KnownRoles,
  creatorRole: string,
  signal?: AbortSignal,
): Promise<PaginatedResponse<Role>> {
  const [viewer, several] = await Promise.all([viewerRole(source, signal), membersOfManyRoles(source, signal)]);
  const isCreator = rolesIn(viewer).includes(creatorRole);
  const may = permissionsOf(viewer, known);
  const mayGive = isCreator || may.includes("member:update") || may.includes("invitation:create");
  const isGrantable = (role: string) => mayGive && (isCreator || !rolesIn(role).includes(creatorRole));
  const combined = new Set(several.map(({ role }) => keyOf(role)));
  const keys = new Set([...known.keys(), ...[...combined].toSorted()]);
  const data = [...keys].map((key) => toRole(key, known, isGrantable(key)));
  return { data, totalCount: data.length };
}
