import type { MembershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import { routesWith, type RequestContext, type Route } from "../http/operation.js";
import { apiError } from "../http/ApiError.js";
import type { ClerkBackendClient } from "./ClerkBackendClient.js";
import { toMembershipAnswer } from "./clerkRecords.js";
import { apiErrorOf } from "./clerkError.js";

/** What a request works with beside what it is. */
export interface ClerkTools {
  readonly clerk: ClerkBackendClient;
  /** Where the mails of users' invitations lead. */
  readonly redirectUrl: string | undefined;
  /** A membership at Clerk, read once per request; undefined when the user is not a member. */
  readonly membershipOf: (organizationId: string, userId: string) => Promise<MembershipAnswer | undefined>;
}

/** One operation of the API, answered by Clerk. */
export type ClerkRoute = Route<ClerkTools>;

export const clerkRoute = routesWith<ClerkTools>();

/** Caches memberships for one request: access and grants both depend on the caller's membership. */
export function rememberMemberships(clerk: ClerkBackendClient, caller: Caller): ClerkTools["membershipOf"] {
  const asked = new Map<string, Promise<MembershipAnswer | undefined>>();

  async function ask(organizationId: string, userId: string): Promise<MembershipAnswer | undefined> {
    try {
      // With a sign, because an id that begins with `-` would exclude the user.
      const params = { organizationId, userId: [`+${userId}`], limit: 1 };
      const { data } = await clerk.organizations.getOrganizationMembershipList(params);
      const [found] = data.map((record) => toMembershipAnswer(caller, record));
      return found?.public_user_data.user_id === userId ? found : undefined;
    } catch (error) {
      // An organization that does not exist looks like one that the user is not in.
      if (apiErrorOf(error)?.status === 404) return undefined;
      throw error;
    }
  }

  return async (organizationId, userId) => {
    const key = `${organizationId} ${userId}`;
    const found = asked.get(key) ?? ask(organizationId, userId);
    asked.set(key, found);
    return found;
  };
}

type OfOrganization = RequestContext & ClerkTools & { readonly params: { readonly organization_id: string } };

/**
 * Members of the organization that the path names, unless they are banned or deprovisioned; with a permission, those who
 * have it. Of servers Clerk judges.
 */
export function members(permission?: string) {
  return async ({ caller, params, membershipOf }: OfOrganization): Promise<void> => {
    if (caller.type === "server") return;
    const held = await membershipOf(params.organization_id, caller.userId);
    if (!held) throw apiError("not_a_member_in_organization");
    const { banned, deprovisioned } = held.public_user_data;
    if (banned || deprovisioned) throw apiError("user_deactivated");
    if (permission !== undefined && !held.permissions.includes(permission)) {
      throw apiError("missing_organization_permission");
    }
  };
}
