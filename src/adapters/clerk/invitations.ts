import type { Organization } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { holdsWords } from "../../organization/rules/search.js";
import type { ClerkInvitation, ClerkPageParams } from "./ClerkLike.js";
import type { Ask } from "./createAsk.js";
import { createFinder } from "./createFinder.js";
import { inviteEach } from "./inviteEach.js";
import { everyRow, onePage, pageOfMatching } from "./lists.js";
import { invitationOf } from "./records.js";

export type Invitations = Required<
  Pick<Organization, "getInvitations" | "inviteMember" | "inviteMembers" | "revokeInvitation">
>;

/** What Clerk can do with the invitations of an organization. */
export function invitations(ask: Ask): Invitations {
  const finder = createFinder<ClerkInvitation>(() =>
    everyRow((page) => ask((organization) => organization.getInvitations(page))),
  );
  const toRecord = finder.remembering(invitationOf);

  return {
    getInvitations({ status = [], query, ...page } = {}, { signal } = {}) {
      const filters = status.length > 0 && { status: [...status] };
      const read = (params: ClerkPageParams) =>
        ask((organization) => organization.getInvitations({ ...params, ...filters }), signal);
      return query
        ? pageOfMatching(page, read, toRecord, ({ emailAddress }) => holdsWords(query, [emailAddress]))
        : onePage(page, read, toRecord);
    },

    async inviteMember({ emailAddress, role, message }) {
      refuse(message);
      return toRecord(await ask((organization) => organization.inviteMember({ emailAddress, role })));
    },

    async inviteMembers({ message, ...params }, { signal } = {}) {
      refuse(message);
      return inviteEach(ask, params, signal);
    },

    revokeInvitation: async (invitationId) =>
      invitationOf(await finder.decide(invitationId, (invitation) => ask(() => invitation.revoke()))),
  };
}

function refuse(message: string | undefined): void {
  if (!message) return;
  throw new OrganizationError("Clerk's invitations can't contain a message. Omit it.", { code: "not_supported" });
}
