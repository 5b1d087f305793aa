import type { Organization } from "../../organization/Organization.js";
import type { InvitationFilters, InvitationsParams } from "../../organization/listParams.js";
import type { Invitation } from "../../organization/records.js";
import { type CachedPage, defineList, isIn, keys, order, pageOptions, text } from "./defineList.js";

/** A cached page of invitations. */
export type InvitationsPage = CachedPage<Invitation, InvitationFilters>;

/** The invitations of the organization, of every status. */
export const invitations = defineList<Invitation, InvitationFilters>({
  resource: "invitations",
  capability: "getInvitations",
  read: (organization, params, options) => organization.getInvitations?.(params, options),
  idOf: ({ id }) => id,
  filters: { status: keys, query: text, orderBy: order },
  matches: ({ status }, filters) => isIn(status, filters.status),
  counted: { as: "pendingInvitationsCount", filters: { status: ["pending"] } },
  people: {
    kind: "invitation",
    personOf: (invitation) => ({ kind: "invitation", id: invitation.id, invitation }),
    rowOf: (person) => (person.kind === "invitation" ? person.invitation : undefined),
  },
});

/** Query options of one page of invitations. Disabled where the backend doesn't list them. */
export const invitationsOptions = (organization: Organization, params: InvitationsParams = {}) =>
  pageOptions(invitations, organization, params);
