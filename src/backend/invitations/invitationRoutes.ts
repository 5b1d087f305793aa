import { z } from "zod";
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
import { findInvitation, toInvitationAnswer, type InvitationRow } from "./invitations.js";
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
    membershipExpiresAt: sent.membership_expires_at,
  };
}

/** Invites all or none, and sends the requested mails. */
async function inviteAndSend<T>(
  { queries, write, caller, mailer }: InvitationTools & Pick<RequestContext, "caller">,
  organization: string,
  sent: readonly SentInvitation[],
  answerOf: (invitations: InvitationAnswer[]) => T,
): Promise<T> {
  const drafts = sent.map((one) => ({ emailAddress: one.email_address, ...toTerms(caller, one) }));
  const toAnswer = (rows: readonly InvitationRow[]) =>
    answerOf(rows.map((row) => toInvitationAnswer(row, caller, mailer)));
  const unsent = (made: readonly InvitationRow[]) =>
    toAnswer(made.map((row, index) => (sent[index]?.notify ? beforeMail(mailer, row) : row)));
  const rows = await write((change) => inviteAll(change, organization, drafts), unsent);
  const notified = rows.filter((_row, index) => sent[index]?.notify);
  const mailed = new Map((await mailer.send({ queries, write }, notified)).map((row) => [row.id, row]));
  return toAnswer(rows.map((row) => mailed.get(row.id) ?? row));
}

export const invitationRoutes: readonly Route<InvitationTools>[] = [
  route({
    ...INVITE,
    access: members(MANAGE_MEMBERS),
    handle: ({ params, body, ...tools }) =>
      inviteAndSend(tools, params.organization_id, [body], ([answer]) => {
        if (!answer) throw apiError("resource_not_found");
        return answer;
      }),
  }),

  route({
    ...INVITE_BULK,
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      rejectBulkSize(body);
      return inviteAndSend(tools, params.organization_id, body, (data) => ({ data, total_count: data.length }));
    },
  }),

  route({
    ...INVITE_BATCH,
    access: members(MANAGE_MEMBERS),
    async handle({ queries, write, caller, mailer, params, body: { email_addresses, ...sent } }) {
      const draft = toTerms(caller, sent);
      const drafts = email_addresses.filter(isEmailAddress).map((address) => ({ ...draft, emailAddress: address }));
      const toAnswer = (tried: readonly DraftOutcome[]) => {
        // The outcomes are in the order of the well-formed addresses.
        const rest = tried.values();
        const data = email_addresses.map((address) => {
          const outcome = isEmailAddress(address) ? rest.next().value : undefined;
          return toOutcomeAnswer(address, outcome ?? malformed(address), (row) =>
            toInvitationAnswer(row, caller, mailer),
          );
        });
        return { data, total_count: data.length };
      };
      const unsent = (outcomes: readonly DraftOutcome[]) =>
        toAnswer(
          outcomes.map(({ invitation: row, refused }) => ({
            invitation: row && sent.notify && !refused ? beforeMail(mailer, row) : row,
            refused,
          })),
        );
      const tried = await write((change) => inviteEach(change, params.organization_id, drafts), unsent);
      const made = tried.flatMap(({ invitation: row, refused }) => (row && !refused ? row : []));
      const mailed = await mailer.send({ queries, write }, sent.notify ? made : []);
      const newest = new Map(mailed.map((row) => [row.id, row]));
      return toAnswer(
        tried.map(({ invitation: row, refused }) => ({ invitation: row && (newest.get(row.id) ?? row), refused })),
      );
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
      return write(async (change) =>
        toInvitationAnswer(await revokeInvitation(change, toId(params), requesterId), caller, mailer),
      );
    },
  }),

  route({
    ...RESEND_INVITATION,
    access: members(MANAGE_MEMBERS),
    async handle({ queries, write, caller, mailer, params, body }) {
      const toAnswer = (row: InvitationRow) => toInvitationAnswer(row, caller, mailer);
      const renewed = await write(
        (change) => renewInvitation(change, toId(params), body.expires_in_days),
        (row) => toAnswer(body.notify ? beforeMail(mailer, row) : row),
      );
      const [mailed = renewed] = await mailer.send({ queries, write }, body.notify ? [renewed] : []);
      return toAnswer(mailed);
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

/** What is told of an invitation if the process ends before its mail is sent. */
const beforeMail = (mailer: Mailer, row: InvitationRow): InvitationRow =>
  mailer.isSending ? { ...row, delivery: "failed" } : row;

function toOutcomeAnswer(
  address: string,
  { invitation, refused }: DraftOutcome,
  toAnswer: (row: InvitationRow) => InvitationAnswer,
) {
  const refusedAs = refused && addressError(refused);
  return {
    object: "organization_invitation_outcome" as const,
    email_address: address,
    status: refusedAs?.status ?? 200,
    invitation: invitation ? toAnswer(invitation) : null,
    errors: refusedAs?.errors ?? [],
  };
}

const malformed = (address: string): DraftOutcome => ({
  refused: { emailAddress: address, code: "form_param_format_invalid" },
});
