import { raceWithSignal } from "../../lib/raceWithSignal.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { readError } from "../../organization/http/readError.js";
import { clerkError } from "./clerkError.js";
import type { ClerkLike, ClerkOrganization, ClerkUser } from "./ClerkLike.js";

/**
 * Calls Clerk for one organization and user. Rejects with an `OrganizationError`, or with the reason of the signal. Clerk
 * cannot cancel a request: after an abort, its answer is ignored.
 */
export type Ask = <T>(
  question: (organization: ClerkOrganization, user: ClerkUser) => Promise<T>,
  signal?: AbortSignal,
) => Promise<T>;

interface Active {
  readonly organization: ClerkOrganization;
  readonly user: ClerkUser;
}

/**
 * The organization and the user that are active now.
 *
 * @throws OrganizationError when no user is signed in, or no organization is active
 */
export function activeIn({ organization, user }: ClerkLike): Active {
  if (!user) throw signedOut("You're signed out.");
  if (!organization) {
    throw new OrganizationError("No organization is active. Choose one with Clerk's `setActive({ organization })`.", {
      code: "organization_not_active",
    });
  }
  return { organization, user };
}

/** Calls Clerk as long as the same organization and user are active. */
export function createAsk(clerk: ClerkLike, bound: Active): Ask {
  return (question, signal) =>
    raceWithSignal(signal, async () => {
      const { organization, user } = stillActive(clerk, bound);
      try {
        return await question(organization, user);
      } catch (cause) {
        throw clerkError(cause);
      }
    });
}

function stillActive({ organization, user }: ClerkLike, bound: Active): Active {
  if (!user) throw readError({}, 401);
  if (user.id !== bound.user.id) throw signedOut("Another user has signed in.");
  if (organization?.id === bound.organization.id) return { organization, user };
  const isMember = user.organizationMemberships.some(
    (membership) => membership.organization.id === bound.organization.id,
  );
  if (!isMember) throw notAMember();
  throw new OrganizationError(
    `${bound.organization.name} is no longer the active organization. Switch back to it first.`,
    {
      code: "organization_not_active",
    },
  );
}

/** The user left the organization, or was removed. */
export const notAMember = () =>
  new OrganizationError("You're no longer a member of this organization.", {
    code: "not_a_member_in_organization",
    status: 403,
  });

const signedOut = (what: string) =>
  new OrganizationError(`${what} Sign in and try again.`, { code: "authentication_invalid", status: 401 });
