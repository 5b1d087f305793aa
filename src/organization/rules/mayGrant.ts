/** A role and its permissions. */
export interface HeldRole {
  /** The role's key. */
  readonly role: string;
  /** The keys of its permissions. */
  readonly permissions: ReadonlySet<string>;
}

/** Whether a member who manages members with one role can assign another. */
export type MayGrant = (granter: HeldRole, granted: HeldRole) => boolean;

/** The prefix of the permissions that Roster itself checks. */
export const SYSTEM_PERMISSION = "org:sys_";

/** No one can assign system permissions that they lack. */
export const grantsOwnPermissions: MayGrant = (granter, granted) =>
  [...granted.permissions].every((key) => !key.startsWith(SYSTEM_PERMISSION) || granter.permissions.has(key));
