import type { Membership } from "../../../src/organization/records.js";

/** A membership of our own backend as an app reads it from Clerk, which has no groups and tells nothing of how users sign in. */
export function atClerk({ groups: _groups, ...membership }: Membership): Membership {
  const {
    lastActiveAt: _at,
    twoFactorEnabled: _enabled,
    signInMethods: _methods,
    ...person
  } = membership.publicUserData;
  return { ...membership, publicUserData: person };
}
