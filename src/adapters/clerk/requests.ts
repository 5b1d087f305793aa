import type { Organization } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { MembershipRequestStatus } from "../../organization/records.js";
import { findsPerson } from "../../organization/rules/search.js";
import type { ClerkMembershipRequest, ClerkPageParams } from "./ClerkLike.js";
import type { Ask } from "./createAsk.js";
import { createFinder } from "./createFinder.js";
import { everyRow, onePage, pageOfMatching } from "./lists.js";
import { updateMember } from "./members.js";
import { requestOf } from "./records.js";

export type Requests = Required<
  Pick<Organization, "getMembershipRequests" | "acceptMembershipRequest" | "rejectMembershipRequest">
>;

/** What Clerk can do with those who ask to join an organization. */
export function requests(ask: Ask): Requests {
  const finder = createFinder<ClerkMembershipRequest>(() =>
    everyRow((page) => ask((organization) => organization.getMembershipRequests(page))),
  );
  const toRecord = finder.remembering(requestOf);

  return {
    getMembershipRequests({ status = [], query, ...page } = {}, { signal } = {}) {
      const filter = filterOf(status);
      const read = (params: ClerkPageParams) =>
        ask((organization) => organization.getMembershipRequests({ ...params, ...filter }), signal);
      if (!query && (filter || status.length === 0)) return onePage(page, read, toRecord);
      return pageOfMatching(
        page,
        read,
        toRecord,
        ({ id, status: given, publicUserData: person }) =>
          (status.length === 0 || status.includes(given)) &&
          (!query || findsPerson(query, person, [id, person.userId])),
      );
    },

    async acceptMembershipRequest(requestId, { role } = {}) {
      const accepted = requestOf(await finder.decide(requestId, (request) => ask(() => request.accept())));
      if (role) await giveRole(ask, accepted.publicUserData.userId, role);
      return accepted;
    },

    rejectMembershipRequest: async (requestId) =>
      requestOf(await finder.decide(requestId, (request) => ask(() => request.reject()))),
  };
}

/** What Clerk can narrow requests by: one status of its own. */
function filterOf([status, ...more]: readonly MembershipRequestStatus[]) {
  if (status === undefined || status === "withdrawn" || more.length > 0) return undefined;
  return { status: status === "rejected" ? ("revoked" as const) : status };
}

/** Clerk lets people in with its default role only: the one that was chosen is given after that. */
async function giveRole(ask: Ask, userId: string, role: string): Promise<void> {
  try {
    await updateMember(ask, { userId, role });
  } catch (error) {
    if (!(error instanceof OrganizationError)) throw error;
    throw new OrganizationError(`They were added, but without the role you chose. ${error.message}`, error);
  }
}
