import { countBy } from "../../lib/countBy.js";
import type { Membership, Role } from "../records.js";
import { MANAGE_MEMBERS } from "../permissions.js";

/** What a member may do with another role that they may not now, and the other way round: names of permissions. */
export interface PermissionChange {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Something is taken away, or the right to manage members is given: worth a question before it is done. */
  readonly needsConfirmation: boolean;
}

/**
 * How many of these members gain and lose each permission with another role, by the permission's name.
 *
 * @param roles all that are known: where the names of permissions come from
 */
export function permissionChanges(
  members: readonly Pick<Membership, "permissions">[],
  to: Role,
  roles: readonly Role[],
): { readonly gained: ReadonlyMap<string, number>; readonly lost: ReadonlyMap<string, number> } {
  const changes = members.map((member) => permissionChange(member, to, roles));
  return {
    gained: countBy(changes.flatMap(({ gained }) => gained)),
    lost: countBy(changes.flatMap(({ lost }) => lost)),
  };
}

/**
 * What another role changes for a member.
 *
 * @param roles all that are known: where the names of permissions come from
 */
export function permissionChange(
  { permissions: held }: Pick<Membership, "permissions">,
  to: Role,
  roles: readonly Role[],
): PermissionChange {
  const names = new Map(roles.flatMap(({ permissions }) => permissions.map(({ key, name }) => [key, name])));
  const given = to.permissions.map(({ key }) => key);
  const gained = given.filter((key) => !held.includes(key));
  const lost = held.filter((key) => !given.includes(key));
  const nameOf = (key: string) => names.get(key) ?? key;
  return {
    gained: gained.map(nameOf),
    lost: lost.map(nameOf),
    needsConfirmation: lost.length > 0 || gained.includes(MANAGE_MEMBERS),
  };
}
