import type { Organization, ReadOptions } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";
import { unreachable } from "./clerkError.js";
import type { ClerkLike, ClerkPageParams } from "./ClerkLike.js";
import { type Ask, notAMember } from "./createAsk.js";
import { everyRow } from "./lists.js";
import { detailsOf, membershipOf, personOf } from "./records.js";

export type OfViewer = Required<Pick<Organization, "getViewer" | "leaveOrganization" | "getOrganization">>;

const PENDING = { initialPage: 1, pageSize: 1, status: "pending" } as const;

/** The calls about the signed-in user and the organization itself. */
export function ofViewer(clerk: ClerkLike, id: string, ask: Ask): OfViewer {
  async function getViewer({ signal }: ReadOptions = {}): Promise<Membership> {
    const person = await ask(async (_, user) => personOf(user), signal);
    const read = (page: ClerkPageParams) => ask((_, user) => user.getOrganizationMemberships(page), signal);
    for await (const membership of everyRow(read)) {
      if (membership.organization.id === id) return membershipOf(membership, person);
    }
    throw notAMember();
  }

  return {
    getViewer,

    async leaveOrganization() {
      const viewer = await getViewer();
      const { deleted } = await ask((_, user) => user.leaveOrganization(id));
      if (!deleted) throw unreachable();
      return viewer;
    },

    async getOrganization({ signal } = {}) {
      // Not the active one's own object, which is as old as the last switch.
      const [organization, pendingRequestsCount] = await Promise.all([
        ask(() => clerk.getOrganization(id), signal),
        countRequests(ask, signal),
      ]);
      return detailsOf(organization, pendingRequestsCount);
    },
  };
}

/** For users who can decide join requests. For others, and where the app has none, the count is 0. */
async function countRequests(ask: Ask, signal: AbortSignal | undefined): Promise<number> {
  try {
    return await ask(async (organization, user) => {
      const own = user.organizationMemberships.find((membership) => membership.organization.id === organization.id);
      if (!own?.permissions.includes(MANAGE_MEMBERS)) return 0;
      return (await organization.getMembershipRequests(PENDING)).total_count;
    }, signal);
  } catch (error) {
    if (error instanceof OrganizationError && (error.status === 403 || error.status === 404)) return 0;
    throw error;
  }
}
