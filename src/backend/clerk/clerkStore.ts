import { refusal } from "../http/refusal.js";
import type { Store } from "../http/store.js";
import type { ClerkBackendClient } from "./ClerkBackendClient.js";
import { clerkInvitationRoutes } from "./clerkInvitationRoutes.js";
import { clerkMembershipRoutes } from "./clerkMembershipRoutes.js";
import { failureOf, refusalOf } from "./clerkRefusal.js";
import { rememberMemberships } from "./clerkRoute.js";
import { UNSUPPORTED } from "./unsupported.js";

export interface ClerkStoreOptions {
  /** The app's page to which the mails of users' invitations lead. Default: Clerk's own. */
  readonly redirectUrl?: string | undefined;
}

/** What stands in an address as it is: Clerk's client puts ids there without escaping them. */
const PLAIN_ID = /^[\w-]+$/;

/**
 * Clerk as what keeps the members of `createBackend`: who is signed in and what they may do is judged here, by their
 * membership at Clerk; what they do is done by Clerk with its secret key, and refused as Clerk refuses it. What Clerk cannot
 * do is not there (404): join requests, transfers, the audit trail, live changes.
 *
 * @param clerk what `createClerkClient()` of `@clerk/backend` makes
 */
export function clerkStore(clerk: ClerkBackendClient, { redirectUrl }: ClerkStoreOptions = {}): Store {
  return {
    routes: [...clerkMembershipRoutes, ...clerkInvitationRoutes].map((route) => ({
      ...route,
      async respond(incoming) {
        if (!Object.values(incoming.params).every((id) => PLAIN_ID.test(id))) throw refusal("resource_not_found");
        const membershipOf = rememberMemberships(clerk, incoming.caller);
        try {
          return await route.respond(incoming, { clerk, redirectUrl, membershipOf });
        } catch (error) {
          throw refusalOf(error) ?? failureOf(error);
        }
      },
    })),
    unsupported: UNSUPPORTED,
    ready: async () => undefined,
    check: async () => undefined,
    close: async () => undefined,
  };
}
