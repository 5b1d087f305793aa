import type { InvitationsParams } from "../../../organization/listParams.js";
import type { Tested } from "../contractTest.js";
import { listAll } from "./members.js";

type WithInvitations = Tested<"getInvitations">["organization"];

/** All invitations that match. */
export const invitationsOf = (organization: WithInvitations, params: InvitationsParams = {}) =>
  listAll((page) => organization.getInvitations({ ...params, ...page }));

/** The addresses of all pending invitations. */
export const pendingOf = async (organization: WithInvitations) =>
  (await invitationsOf(organization, { status: ["pending"] })).map(({ emailAddress }) => emailAddress);
