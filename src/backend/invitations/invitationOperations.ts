import { z } from "zod";
import type { INVITATION_PARAMETERS } from "../../organization/http/listQuery.js";
import { MAX_INVITATION_MESSAGE_LENGTH } from "../../organization/limits.js";
import { invitationAnswer, invitationOutcomeAnswer, listOf } from "../http/answers.js";
import { actorOf, rejectPrivateMetadata, type Caller } from "../http/caller.js";
import type { Operation } from "../http/operation.js";
import {
  emailAddress,
  futureTime,
  invitationOrder,
  line,
  lines,
  metadata,
  nothing,
  page,
  type ParametersOf,
  repeated,
  shortText,
  text,
} from "../http/parameters.js";
import { apiError } from "../http/ApiError.js";

// The limit of the reference service.
const MAX_BULK = 10;

const organizationId = z.strictObject({ organization_id: shortText });
const invitationId = organizationId.extend({ invitation_id: shortText });

const days = z.int().min(1).max(365);

/** The terms that all invitations of a call share. */
const terms = {
  role: shortText,
  /** Servers only; users invite in their own name. */
  inviter_user_id: shortText.optional(),
  public_metadata: metadata.optional(),
  private_metadata: metadata.optional(),
  /** Servers only: the page at this URL receives the ticket. */
  redirect_url: line
    .max(2000)
    .pipe(z.url({ protocol: /^https?$/ }))
    .optional(),
  expires_in_days: days.default(30),
  /** When the access of those who accept ends. Roster's own. */
  membership_expires_at: futureTime.optional(),
  /** Whether a mail is sent. */
  notify: z.boolean().default(true),
  /** A personal message in the mail. Roster's own. */
  message: lines.max(MAX_INVITATION_MESSAGE_LENGTH).optional(),
};

const invitation = z.strictObject({ email_address: emailAddress, ...terms });

/** An address to invite, and the terms. */
export type SentInvitation = z.output<typeof invitation>;

/**
 * The user in whose name an invitation is made.
 *
 * @throws ApiError 403 when a user sends what is for servers only.
 */
export function inviterOf(
  caller: Caller,
  sent: Pick<SentInvitation, "inviter_user_id" | "private_metadata" | "redirect_url">,
): string | undefined {
  rejectPrivateMetadata(caller, sent.private_metadata);
  if (caller.type === "user" && sent.redirect_url !== undefined) throw apiError("missing_organization_permission");
  return actorOf(caller, sent.inviter_user_id);
}

/** @throws ApiError when a bulk call invites no one, or too many. */
export function rejectBulkSize(sent: readonly unknown[]): void {
  if (sent.length === 0) throw apiError("request_body_invalid");
  if (sent.length > MAX_BULK) throw apiError("bulk_size_exceeded");
}

export const INVITE = {
  method: "POST",
  path: "/organizations/:organization_id/invitations",
  params: organizationId,
  query: nothing,
  body: invitation,
  answer: invitationAnswer,
} satisfies Operation;

/** Invites all or none. */
export const INVITE_BULK = {
  method: "POST",
  path: "/organizations/:organization_id/invitations/bulk",
  params: organizationId,
  query: nothing,
  body: z.array(invitation),
  answer: listOf(invitationAnswer),
} satisfies Operation;

/** Roster's own: a bad address does not fail the others. */
export const INVITE_BATCH = {
  method: "POST",
  path: "/organizations/:organization_id/invitation_batches",
  params: organizationId,
  query: nothing,
  body: z.strictObject({ email_addresses: z.array(z.string()).min(1), ...terms }),
  answer: listOf(invitationOutcomeAnswer),
} satisfies Operation;

/** Which invitations of an organization, in which order, and which page of them. */
export const LIST_INVITATIONS = {
  method: "GET",
  path: "/organizations/:organization_id/invitations",
  params: organizationId,
  query: z.strictObject({
    status: repeated(invitationAnswer.shape.status).optional(),
    email_address: repeated(text).optional(),
    /** Part of the address. Roster's own. */
    query: text.optional(),
    order_by: invitationOrder,
    ...page,
  } satisfies ParametersOf<typeof INVITATION_PARAMETERS>),
  body: nothing,
  answer: listOf(invitationAnswer),
} satisfies Operation;

export const GET_INVITATION = {
  method: "GET",
  path: "/organizations/:organization_id/invitations/:invitation_id",
  params: invitationId,
  query: nothing,
  body: nothing,
  answer: invitationAnswer,
} satisfies Operation;

export const REVOKE_INVITATION = {
  method: "POST",
  path: "/organizations/:organization_id/invitations/:invitation_id/revoke",
  params: invitationId,
  query: nothing,
  body: z.strictObject({ requesting_user_id: shortText.optional() }),
  answer: invitationAnswer,
} satisfies Operation;

/** Roster's own. */
export const RESEND_INVITATION = {
  method: "POST",
  path: "/organizations/:organization_id/invitations/:invitation_id/resend",
  params: invitationId,
  query: nothing,
  /** Default: as long as before. */
  body: z.strictObject({ expires_in_days: days.optional(), notify: terms.notify }),
  answer: invitationAnswer,
} satisfies Operation;
