import type { ClerkLike } from "./ClerkLike.js";
import { fromClerk, type OrganizationOverClerk } from "./fromClerk.js";

/** The active organization, for `useSyncExternalStore`. */
export interface FollowedOrganization {
  /** Returns the same object until the organization or the user changes; `undefined` when no organization is active. */
  readonly get: () => OrganizationOverClerk | undefined;
  /** Calls the listener when it may have changed. Returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows Clerk's active organization and signed-in user.
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
