import type { ClerkLike } from "./ClerkLike.js";
import { fromClerk, type OrganizationOverClerk } from "./fromClerk.js";

/** The active organization, followed; made for `useSyncExternalStore`. */
export interface FollowedOrganization {
  /** The same object for as long as organization and user stay the same; `undefined` when none is active. */
  readonly get: () => OrganizationOverClerk | undefined;
  /** Hears when that may be another. Answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows which organization is active in Clerk, and who is signed in.
 *
 * @param clerk what `useClerk()` gives; it may still be loading
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
