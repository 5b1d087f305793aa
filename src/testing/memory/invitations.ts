import { checkAddress } from "../../addresses/checkAddress.js";
import type { AnsweredErrorCode } from "../../organization/errorAnswers.js";
import { failedInvitation, type InvitationOutcome } from "../../organization/invitationOutcome.js";
import { MAX_INVITATION_MESSAGE_LENGTH, MAX_PER_CALL } from "../../organization/limits.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Invitation } from "../../organization/records.js";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { InviteMemberParams, InviteMembersParams } from "../../organization/writeParams.js";
import { addressOf } from "./lists.js";
import { checkExpiry, seatsLeft } from "./members.js";
import { memoryError } from "./memoryError.js";
import { recordEvent } from "./recordEvent.js";
import { canGrant, requireGrantable, requireMember, requireRole } from "./rights.js";
import { type InvitationRow, put, type Session, withChanged, type World } from "./tables.js";
import { statusOf, toInvitation, userOf } from "./toRecords.js";

/** How long an invitation can be accepted, in milliseconds. */
export const VALIDITY = 30 * 86_400_000;

/** An invitation is void when the access that it gives has ended. */
const validUntil = (end: number | null) => Math.min(Date.now() + VALIDITY, end ?? Infinity);

const pendingOf = ({ tables }: World, key: string): InvitationRow | undefined =>
  tables.invitations.find((row) => addressKey(row.emailAddress) === key && statusOf(row) === "pending");

/** Why an address cannot be invited. */
function refusalOf({ world }: Session, emailAddress: string): AnsweredErrorCode | undefined {
  const key = addressKey(emailAddress);
  const isMember = world.tables.memberships.some(({ userId }) => {
    const address = addressOf(userOf(world, userId));
    return address !== null && addressKey(address) === key;
  });
  if (isMember) return "already_a_member_in_organization";
  if (pendingOf(world, key)) return "duplicate_record";
  return seatsLeft(world) === 0 ? "organization_membership_quota_exceeded" : undefined;
}

/** Makes an invitation, unless the address cannot be invited: then the error. */
function invite(
  session: Session,
  emailAddress: string,
  { role, membershipExpiresAt = null }: Omit<InviteMemberParams, "emailAddress">,
): InvitationOutcome {
  const { world } = session;
  const failed = (code: AnsweredErrorCode, paramName?: string) => {
    const pending = pendingOf(world, addressKey(emailAddress));
    return failedInvitation(
      emailAddress,
      memoryError(code, paramName, [emailAddress]),
      pending && toInvitation(world, pending),
    );
  };
  if (checkAddress(emailAddress).problem !== undefined) return failed("form_param_format_invalid");
  if (!canGrant(session, role)) return failed("missing_organization_permission", "role");
  const refusal = refusalOf(session, emailAddress);
  if (refusal) return failed(refusal);
  const now = Date.now();
  const row = {
    id: world.newId("orginv"),
    emailAddress,
    role,
    status: "pending",
    inviterId: session.userId,
    ticket: 1,
    expiresAt: validUntil(membershipExpiresAt),
    membershipExpiresAt,
    createdAt: now,
    updatedAt: now,
  } as const;
  put(world, { invitations: [...world.tables.invitations, row] });
  recordEvent(session, { type: "invitation_created", emailAddress, after: role });
  return { emailAddress, outcome: "invited", invitation: toInvitation(world, row) };
}

function checkTerms(
  session: Session,
  { role, message = "", membershipExpiresAt }: Omit<InviteMemberParams, "emailAddress">,
): void {
  requireMember(session, MANAGE_MEMBERS);
  if (message.length > MAX_INVITATION_MESSAGE_LENGTH) throw memoryError("form_param_value_invalid", "message");
  checkExpiry(membershipExpiresAt, "membership_expires_at");
  requireRole(session.world, role);
}

export function inviteMember(session: Session, { emailAddress, ...terms }: InviteMemberParams): Invitation {
  checkTerms(session, terms);
  const outcome = invite(session, emailAddress, terms);
  if (outcome.outcome === "invited") return outcome.invitation;
  throw outcome.error;
}

export function inviteMembers(
  session: Session,
  { emailAddresses, ...terms }: InviteMembersParams,
): readonly InvitationOutcome[] {
  checkTerms(session, terms);
  if (emailAddresses.length === 0) throw memoryError("form_param_value_invalid", "email_addresses");
  if (emailAddresses.length > MAX_PER_CALL) throw memoryError("bulk_size_exceeded", "email_addresses");
  return emailAddresses.map((emailAddress) => invite(session, emailAddress, terms));
}

/** @throws OrganizationError when there is no such invitation, or it has none of these statuses. */
function findInvitation({ world }: Session, id: string, statuses: readonly Invitation["status"][]): InvitationRow {
  const row = world.tables.invitations.find((one) => one.id === id);
  if (!row) throw memoryError("resource_not_found");
  if (!statuses.includes(statusOf(row))) throw memoryError("organization_invitation_not_pending");
  return row;
}

function change({ world }: Session, row: InvitationRow, changed: Partial<Omit<InvitationRow, "id">>): Invitation {
  const invitations = withChanged(world.tables.invitations, row.id, changed);
  put(world, { invitations });
  return toInvitation(world, invitations.find(({ id }) => id === row.id) ?? row);
}

export function revokeInvitation(session: Session, id: string): Invitation {
  requireMember(session, MANAGE_MEMBERS);
  const row = findInvitation(session, id, ["pending"]);
  requireGrantable(session, row.role);
  recordEvent(session, { type: "invitation_revoked", emailAddress: row.emailAddress, before: row.role });
  return change(session, row, { status: "revoked" });
}

export function resendInvitation(session: Session, id: string): Invitation {
  requireMember(session, MANAGE_MEMBERS);
  const row = findInvitation(session, id, ["pending", "expired"]);
  checkExpiry(row.membershipExpiresAt, "membership_expires_at");
  requireRole(session.world, row.role);
  requireGrantable(session, row.role);
  const refusal = statusOf(row) === "expired" ? refusalOf(session, row.emailAddress) : undefined;
  if (refusal) throw memoryError(refusal, undefined, [row.emailAddress]);
  recordEvent(session, { type: "invitation_resent", emailAddress: row.emailAddress, after: row.role });
  const renewed = {
    status: "pending",
    ticket: row.ticket + 1,
    expiresAt: validUntil(row.membershipExpiresAt),
  } as const;
  return change(session, row, renewed);
}
