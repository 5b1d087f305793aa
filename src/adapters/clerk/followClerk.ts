import type { ClerkLike } from "./ClerkLike.js";
import { fromClerk, type OrganizationOverClerk } from "./fromClerk.js";

/** The active organization, for `useSyncExternalStore`. */
export interface FollowedOrganization {
  /** The same object for as long as organization and user stay the same; `undefined` when none is active. */
  readonly get: () => OrganizationOverClerk | undefined;
  /** Calls the listener when that may have changed. Returns the function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows which organization is active in Clerk, and who is signed in.
 *
 * @param clerk `useClerk()`; it may still be loading
 */
export function followClerk(clerk: ClerkLike): FollowedOrganization {
  let latest: OrganizationOverClerk | undefined;
  return {
    get() {
      const { organization, user } = clerk;
      if (!organization || !user) return undefined;
      if (latest?.id !== organization.id || latest.scope !== user.id) latest = fromClerk(clerk);
      return latest;
    },
    subscribe: (listener) => clerk.addListener(() => listener()),
  };
}
