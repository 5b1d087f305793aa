import { z } from "zod";
import { MAX_INVITATIONS_PER_CALL } from "../../organization/limits.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { acceptInvitation } from "./acceptInvitation.js";
import { anyone, members, organizationOf } from "../rights/access.js";
import { membershipAnswer, type InvitationAnswer } from "../http/answers.js";
import { actorOf, type Caller } from "../http/caller.js";
import { listInvitations } from "./invitationList.js";
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
} from "./invitationOperations.js";
import { findInvitation, toInvitationAnswer } from "./invitations.js";
import { renewInvitation, revokeInvitation } from "./invitationWrites.js";
import { inviteAll, inviteEach, type DraftOutcome, type InvitationDraft } from "./inviteAddresses.js";
import { toMembershipAnswer } from "../members/memberships.js";
import { routesWith, type RequestContext, type Route } from "../http/operation.js";
import { isEmailAddress, nothing, shortText } from "../http/parameters.js";
import { addressError, apiError } from "../http/ApiError.js";
import type { SqlTools } from "../sql/route.js";
import type { Mailer } from "./createMailer.js";

/** The tools of the invitation routes. */
export interface InvitationTools extends SqlTools {
  readonly mailer: Mailer;
}

const route = routesWith<InvitationTools>();

/** @throws ApiError 403 when a user sends what is for servers only. */
function toTerms(caller: Caller, sent: Omit<SentInvitation, "email_address">): Omit<InvitationDraft, "emailAddress"> {
  return {
    role: sent.role,
    inviterId: inviterOf(caller, sent),
    publicMetadata: sent.public_metadata,
    privateMetadata: sent.private_metadata,
    message: sent.message,
    redirectUrl: sent.redirect_url,
    expiresInDays: sent.expires_in_days,
  };
}

/** Invites all or none, and sends the requested mails. */
async function inviteAndSend(
  { queries, write, caller, mailer }: InvitationTools & Pick<RequestContext, "caller">,
  organization: string,
  sent: readonly SentInvitation[],
): Promise<InvitationAnswer[]> {
  const drafts = sent.map((one) => ({ emailAddress: one.email_address, ...toTerms(caller, one) }));
  const rows = await write((change) => inviteAll(change, organization, drafts));
  const mailed = rows.map(async (row, index) => (sent[index]?.notify ? mailer.send({ queries, write }, row) : row));
  return (await Promise.all(mailed)).map((row) => toInvitationAnswer(row, caller, mailer));
}

export const invitationRoutes: readonly Route<InvitationTools>[] = [
  route({
    ...INVITE,
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      const [answer] = await inviteAndSend(tools, params.organization_id, [body]);
      if (!answer) throw apiError("resource_not_found");
      return answer;
    },
  }),

  route({
    ...INVITE_BULK,
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      rejectBulkSize(body);
      const data = await inviteAndSend(tools, params.organization_id, body);
      return { data, total_count: data.length };
    },
  }),

  route({
    ...INVITE_BATCH,
    access: members(MANAGE_MEMBERS),
    async handle({ queries, write, caller, mailer, params, body: { email_addresses, ...sent } }) {
      if (email_addresses.length > MAX_INVITATIONS_PER_CALL) throw apiError("bulk_size_exceeded", "email_addresses");
      const draft = toTerms(caller, sent);
      const drafts = email_addresses.filter(isEmailAddress).map((address) => ({ ...draft, emailAddress: address }));
      const tried = await write((change) => inviteEach(change, params.organization_id, drafts));

      const made = tried.flatMap(({ invitation: row, refused }) => (row && !refused ? row : []));
      const mailed = await Promise.all(
        made.map(async (row) => (sent.notify ? mailer.send({ queries, write }, row) : row)),
      );
      const newest = new Map(mailed.map((row) => [row.id, row]));
      // The results are in the order of the well-formed addresses.
      const data = email_addresses.map((address) => {
        const { invitation: row, refused } = (isEmailAddress(address) && tried.shift()) || malformed(address);
        const refusedAs = refused && addressError(refused);
        return {
          object: "organization_invitation_outcome" as const,
          email_address: address,
          status: refusedAs?.status ?? 200,
          invitation: row ? toInvitationAnswer(newest.get(row.id) ?? row, caller, mailer) : null,
          errors: refusedAs?.errors ?? [],
        };
      });
      return { data, total_count: data.length };
    },
  }),

  route({
    ...LIST_INVITATIONS,
    access: members(MANAGE_MEMBERS),
    async handle({ queries, standing, caller, mailer, query }) {
      const { rows, ...counted } = await listInvitations(queries, organizationOf(standing), query);
      return { ...counted, data: rows.map((row) => toInvitationAnswer(row, caller, mailer)) };
    },
  }),

  route({
    ...GET_INVITATION,
    access: members(MANAGE_MEMBERS),
    async handle({ queries, caller, mailer, params }) {
      const row = await findInvitation(queries, params.organization_id, params.invitation_id);
      return toInvitationAnswer(row, caller, mailer);
    },
  }),

  route({
    ...REVOKE_INVITATION,
    access: members(MANAGE_MEMBERS),
    async handle({ write, caller, mailer, params, body }) {
      const requesterId = actorOf(caller, body.requesting_user_id);
      const row = await write((change) => revokeInvitation(change, toId(params), requesterId));
      return toInvitationAnswer(row, caller, mailer);
    },
  }),

  route({
    ...RESEND_INVITATION,
    access: members(MANAGE_MEMBERS),
    async handle({ queries, write, caller, mailer, params, body }) {
      const renewed = await write((change) => renewInvitation(change, toId(params), body.expires_in_days));
      const row = body.notify ? await mailer.send({ queries, write }, renewed) : renewed;
      return toInvitationAnswer(row, caller, mailer);
    },
  }),

  // Roster's own. The path has no organization: the accepting user does not know it.
  route({
    method: "POST",
    path: "/invitation_acceptances",
    params: nothing,
    query: nothing,
    body: z.strictObject({
      ticket: shortText,
      /** The accepting user; required from servers. */
      user_id: shortText.optional(),
    }),
    answer: membershipAnswer,
    access: anyone,
    async handle({ write, caller, body }) {
      const userId = actorOf(caller, body.user_id);
      if (userId === undefined) throw apiError("form_param_missing", "user_id");
      return write(async (change) => {
        const membership = await acceptInvitation(change, body.ticket, userId);
        return toMembershipAnswer(change.transaction, membership, caller);
      });
    },
  }),
];

const toId = (params: { readonly organization_id: string; readonly invitation_id: string }) => ({
  organizationId: params.organization_id,
  invitationId: params.invitation_id,
});

const malformed = (address: string): DraftOutcome => ({
  refused: { emailAddress: address, code: "form_param_format_invalid" },
});
