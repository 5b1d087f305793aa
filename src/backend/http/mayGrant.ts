/** A role, and what it permits. */
export interface HeldRole {
  /** The role's key. */
  readonly role: string;
  /** The keys of its permissions. */
  readonly permissions: ReadonlySet<string>;
}

/** Whether a member who may manage members and holds one role may give another. */
export type MayGrant = (granter: HeldRole, granted: HeldRole) => boolean;

/** The prefix of the permissions that Roster itself asks for. */
export const SYSTEM_PERMISSION = "org:sys_";

/** No one gives a system permission that they do not hold. */
export const grantsOwnPermissions: MayGrant = (granter, granted) =>
  [...granted.permissions].every((key) => !key.startsWith(SYSTEM_PERMISSION) || granter.permissions.has(key));
