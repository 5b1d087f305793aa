import type { Backend } from "../../src/backend/createBackend.js";
import { asServer, outcomeOf } from "./testBackend.js";

/** A role of an app's own. */
export interface CustomRole {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** Those of the app's own are made. */
  readonly permissions: readonly { readonly key: string; readonly name: string }[];
}

/** Gives a member a role, which is made unless it is there: all organizations of a database share their roles. */
export async function giveCustomRole(
  backend: Backend,
  organizationId: string,
  userId: string,
  { permissions, ...role }: CustomRole,
): Promise<void> {
  const send = asServer(backend);
  for (const permission of permissions) {
    if (!permission.key.startsWith("org:sys_")) await send("POST", "/organization_permissions", permission);
  }
  await send("POST", "/organization_roles", { ...role, permissions: permissions.map(({ key }) => key) });
  const given = await send("PATCH", `/organizations/${organizationId}/memberships/${userId}`, { role: role.key });
  if (given.status !== 200) throw new Error(`The role ${role.key} was not given: ${outcomeOf(given)}.`);
}
