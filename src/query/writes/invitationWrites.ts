import type { InvitationFilters } from "../../organization/listParams.js";
import type { Invitation } from "../../organization/records.js";
import { ON_INVITATIONS } from "../../organization/rules/dependents.js";
import { invitations } from "../lists/invitations.js";
import { defineRowWrite } from "./defineWrite.js";
import type { ListWrites } from "./rowWrites.js";

const resendInvitation = defineRowWrite({
  name: "resendInvitation",
  list: invitations,
  send: (organization, invitationId: string) => organization.resendInvitation?.(invitationId),
  rowId: (invitationId) => invitationId,
  invalidates: ON_INVITATIONS,
});

const revokeInvitation = defineRowWrite({
  name: "revokeInvitation",
  list: invitations,
  send: (organization, invitationId: string) => organization.revokeInvitation?.(invitationId),
  rowId: (invitationId) => invitationId,
  apply: (invitation): Invitation => ({ ...invitation, status: "revoked" }),
  invalidates: ON_INVITATIONS,
});

/** The writes to invitations that show at their rows. */
export const invitationWrites = {
  list: invitations,
  byName: { resendInvitation, revokeInvitation },
} satisfies ListWrites<Invitation, InvitationFilters>;

/** Mutation options that resend an invitation, by id, with a new expiry. */
export const resendInvitationOptions = resendInvitation.options;

/** Mutation options that revoke a pending invitation, by id. It leaves the pending list immediately. */
export const revokeInvitationOptions = revokeInvitation.options;
