import { MAX_INVITATIONS_OVER_CLERK } from "../../organization/limits.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { actorOf, type Caller } from "../http/caller.js";
import {
  GET_INVITATION,
  INVITE,
  INVITE_BATCH,
  INVITE_BULK,
  inviterOf,
  LIST_INVITATIONS,
  rejectBulkSize,
  RESEND_INVITATION,
  REVOKE_INVITATION,
  type SentInvitation,
} from "../invitations/invitationOperations.js";
import { apiError } from "../http/ApiError.js";
import type { ClerkInvitationDraft } from "./ClerkBackendClient.js";
import { toInvitationAnswer } from "./clerkRecords.js";
import { clerkRoute, members, type ClerkRoute } from "./clerkRoute.js";
import { requireGrantable, requireRevocable } from "./grantableRoles.js";
import { inviteEach } from "./inviteEach.js";
import { searchInvitations } from "./searchInvitations.js";

/** What Clerk takes. All else is refused, and not ignored: its mail has no message, and its memberships have no end. */
const TERMS = {
  role: true,
  inviter_user_id: true,
  public_metadata: true,
  private_metadata: true,
  redirect_url: true,
  expires_in_days: true,
  notify: true,
} as const;

const DAY = 24 * 3_600_000;

const toIds = (params: { readonly organization_id: string; readonly invitation_id: string }) => ({
  organizationId: params.organization_id,
  invitationId: params.invitation_id,
});

/** @throws ApiError 403 when a user sends what is for servers only. */
function toTerms(
  caller: Caller,
  redirectUrl: string | undefined,
  sent: Pick<SentInvitation, keyof typeof TERMS>,
): Omit<ClerkInvitationDraft, "emailAddress"> {
  return {
    role: sent.role,
    inviterUserId: inviterOf(caller, sent),
    publicMetadata: sent.public_metadata,
    privateMetadata: sent.private_metadata,
    redirectUrl: sent.redirect_url ?? redirectUrl,
    expiresInDays: sent.expires_in_days,
    notify: sent.notify,
  };
}

export const clerkInvitationRoutes: readonly ClerkRoute[] = [
  clerkRoute({
    ...INVITE,
    body: INVITE.body.pick({ email_address: true, ...TERMS }),
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      const { clerk, caller, redirectUrl } = tools;
      const draft = { ...toTerms(caller, redirectUrl, body), emailAddress: body.email_address };
      await requireGrantable(tools, params.organization_id, body.role);
      const invitation = { ...draft, organizationId: params.organization_id };
      return toInvitationAnswer(caller, await clerk.organizations.createOrganizationInvitation(invitation));
    },
  }),

  clerkRoute({
    ...INVITE_BULK,
    body: INVITE_BULK.body.element.pick({ email_address: true, ...TERMS }).array(),
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      const { clerk, caller, redirectUrl } = tools;
      rejectBulkSize(body);
      const drafts = body.map((sent) => ({
        ...toTerms(caller, redirectUrl, sent),
        emailAddress: sent.email_address,
      }));
      await requireGrantable(tools, params.organization_id, ...body.map(({ role }) => role));
      const made = await clerk.organizations.createOrganizationInvitationBulk(params.organization_id, drafts);
      return { data: made.data.map((record) => toInvitationAnswer(caller, record)), total_count: made.data.length };
    },
  }),

  clerkRoute({
    ...INVITE_BATCH,
    body: INVITE_BATCH.body.pick({ email_addresses: true, ...TERMS }),
    access: members(MANAGE_MEMBERS),
    async handle({ params, body: { email_addresses, ...sent }, ...tools }) {
      const { clerk, caller, redirectUrl } = tools;
      if (email_addresses.length > MAX_INVITATIONS_OVER_CLERK) throw apiError("bulk_size_exceeded", "email_addresses");
      const terms = toTerms(caller, redirectUrl, sent);
      await requireGrantable(tools, params.organization_id, sent.role);
      const data = await inviteEach(email_addresses, async (emailAddress) => {
        const invitation = { ...terms, emailAddress, organizationId: params.organization_id };
        return toInvitationAnswer(caller, await clerk.organizations.createOrganizationInvitation(invitation));
      });
      return { data, total_count: data.length };
    },
  }),

  clerkRoute({
    ...LIST_INVITATIONS,
    access: members(MANAGE_MEMBERS),
    async handle({ clerk, caller, params, query: { query, limit, offset, ...sent } }) {
      const filters = {
        organizationId: params.organization_id,
        orderBy: `${sent.order_by.isDescending ? "-" : "+"}${sent.order_by.field}`,
        status: sent.status,
        emailAddress: sent.email_address,
      };
      const page = { limit, offset };
      const { data, totalCount } = query
        ? await searchInvitations(clerk, filters, query, page)
        : await clerk.organizations.getOrganizationInvitationList({ ...filters, ...page });
      return { data: data.map((record) => toInvitationAnswer(caller, record)), total_count: totalCount };
    },
  }),

  clerkRoute({
    ...GET_INVITATION,
    access: members(MANAGE_MEMBERS),
    handle: async ({ clerk, caller, params }) =>
      toInvitationAnswer(caller, await clerk.organizations.getOrganizationInvitation(toIds(params))),
  }),

  clerkRoute({
    ...REVOKE_INVITATION,
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      const { clerk, caller } = tools;
      const requestingUserId = actorOf(caller, body.requesting_user_id);
      const ids = toIds(params);
      if (caller.type === "user") {
        const { role } = toInvitationAnswer(caller, await clerk.organizations.getOrganizationInvitation(ids));
        await requireRevocable(tools, ids.organizationId, role);
      }
      const revoked = { ...ids, requestingUserId };
      return toInvitationAnswer(caller, await clerk.organizations.revokeOrganizationInvitation(revoked));
    },
  }),

  // Clerk cannot send an invitation again: the old one is revoked, and another one takes its place.
  clerkRoute({
    ...RESEND_INVITATION,
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      const { clerk, caller, redirectUrl } = tools;
      const ids = toIds(params);
      const server = { type: "server" } as const;
      const old = toInvitationAnswer(server, await clerk.organizations.getOrganizationInvitation(ids));
      if (old.status !== "pending" && old.status !== "expired") throw apiError("organization_invitation_not_pending");
      await requireGrantable(tools, ids.organizationId, old.role);

      const actor = actorOf(caller, undefined);
      if (old.status === "pending") {
        await clerk.organizations.revokeOrganizationInvitation({ ...ids, requestingUserId: actor });
      }
      const lastedDays = old.expires_at === null ? undefined : Math.ceil((old.expires_at - old.created_at) / DAY);
      const again = await clerk.organizations.createOrganizationInvitation({
        organizationId: ids.organizationId,
        emailAddress: old.email_address,
        role: old.role,
        inviterUserId: actor,
        publicMetadata: old.public_metadata,
        privateMetadata: old.private_metadata,
        redirectUrl,
        expiresInDays: body.expires_in_days ?? lastedDays,
        notify: body.notify,
      });
      return toInvitationAnswer(caller, again);
    },
  }),
];
