import type { MembershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import { routesWith, type Asking, type Route } from "../http/operation.js";
import { refusal } from "../http/refusal.js";
import type { ClerkBackendClient } from "./ClerkBackendClient.js";
import { toMembershipAnswer } from "./clerkRecords.js";
import { refusalOf } from "./clerkRefusal.js";

/** What a request works with beside what it is. */
export interface ClerkTools {
  readonly clerk: ClerkBackendClient;
  /** Where the mails of users' invitations lead. */
  readonly redirectUrl: string | undefined;
  /** A membership as Clerk has it, asked for once a request; undefined of who is no member. */
  readonly membershipOf: (organizationId: string, userId: string) => Promise<MembershipAnswer | undefined>;
}

/** One operation of the API, answered by Clerk. */
export type ClerkRoute = Route<ClerkTools>;

export const clerkRoute = routesWith<ClerkTools>();

/** Remembers what it has asked Clerk: both who may call and what they may give depend on the caller's membership. */
export function rememberMemberships(clerk: ClerkBackendClient, caller: Caller): ClerkTools["membershipOf"] {
  const asked = new Map<string, Promise<MembershipAnswer | undefined>>();

  async function ask(organizationId: string, userId: string): Promise<MembershipAnswer | undefined> {
    try {
      // With a sign, because an id that begins with one would otherwise mean everybody else.
      const params = { organizationId, userId: [`+${userId}`], limit: 1 };
      const { data } = await clerk.organizations.getOrganizationMembershipList(params);
      const [found] = data.map((record) => toMembershipAnswer(caller, record));
      return found?.public_user_data.user_id === userId ? found : undefined;
    } catch (error) {
      // An organization that does not exist looks like one that somebody is not in.
      if (refusalOf(error)?.status === 404) return undefined;
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

type OfOrganization = Asking & ClerkTools & { readonly params: { readonly organization_id: string } };

/**
 * Members of the organization that the path names, unless they are banned or deprovisioned; with a permission, those who
 * have it. Of servers Clerk judges.
 */
export function members(permission?: string) {
  return async ({ caller, params, membershipOf }: OfOrganization): Promise<void> => {
    if (caller.type === "server") return;
    const held = await membershipOf(params.organization_id, caller.userId);
    if (!held) throw refusal("not_a_member_in_organization");
    const { banned, deprovisioned } = held.public_user_data;
    if (banned || deprovisioned) throw refusal("user_deactivated");
    if (permission !== undefined && !held.permissions.includes(permission)) {
      throw refusal("missing_organization_permission");
    }
  };
}
