import { apiError } from "../http/ApiError.js";
import type { Store } from "../http/store.js";
import type { ClerkBackendClient } from "./ClerkBackendClient.js";
import { clerkInvitationRoutes } from "./clerkInvitationRoutes.js";
import { clerkMembershipRoutes } from "./clerkMembershipRoutes.js";
import { failureOf, apiErrorOf } from "./clerkError.js";
import { rememberMemberships } from "./clerkRoute.js";
import { CLERK_CAPABILITIES } from "./clerkCapabilities.js";

export interface ClerkStoreOptions {
  /** The page of your app that users' invitation emails link to. Default: Clerk's own. */
  readonly redirectUrl?: string | undefined;
}

/** Ids that need no escaping, because Clerk's client doesn't encode them. */
const PLAIN_ID = /^[\w-]+$/;

/**
 * Uses Clerk's Backend API instead of a database. The backend checks callers and their permissions by their membership at
 * Clerk; Clerk executes the calls with its secret key, and its errors are passed through. What Clerk doesn't support answers
 * 404: join requests, transfers, the audit trail, live changes (`capabilities`).
 *
 * @param clerk what `createClerkClient()` of `@clerk/backend` makes
 */
export function clerkStore(clerk: ClerkBackendClient, { redirectUrl }: ClerkStoreOptions = {}): Store {
  return {
    routes: [...clerkMembershipRoutes, ...clerkInvitationRoutes].map((route) => ({
      ...route,
      async respond(incoming) {
        if (!Object.values(incoming.params).every((id) => PLAIN_ID.test(id))) throw apiError("resource_not_found");
        const membershipOf = rememberMemberships(clerk, incoming.caller);
        try {
          return await route.respond(incoming, { clerk, redirectUrl, membershipOf });
        } catch (error) {
          throw apiErrorOf(error) ?? failureOf(error);
        }
      },
    })),
    capabilities: CLERK_CAPABILITIES,
    ready: async () => undefined,
    check: async () => undefined,
    close: async () => undefined,
  };
}
