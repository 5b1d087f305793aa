import { OrganizationError } from "../../organization/OrganizationError.js";
import type { InvitationOrderField, InvitationsParams } from "../../organization/Organization.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { holdsWords } from "../../organization/rules/search.js";
import type { Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { inOrderOf, pageOf } from "./page.js";
import { type KeptInvitation, readInvitation, readInvitations } from "./readAnswers.js";
import { givenRoles } from "./roles.js";

/** What `pageOfInvitations` sorts by. */
export const INVITATION_ORDER_FIELDS: readonly InvitationOrderField[] = ["created_at", "email_address"];

/** All invitations that the viewer may see: Better Auth has no pages of them, and shows those of owners to owners only. */
export const allInvitations = ({ client, organizationId }: Source, signal?: AbortSignal) =>
  call((fetchOptions) => client.organization.listInvitations({ query: { organizationId }, fetchOptions }), {
    read: readInvitations,
    signal,
  });

/** A page of them. */
export async function pageOfInvitations(
  source: Source,
  { status = [], query = "", orderBy = "-created_at", ...page }: InvitationsParams,
  signal?: AbortSignal,
): Promise<PaginatedResponse<KeptInvitation>> {
  const isByAddress = orderBy.endsWith("email_address");
  const found = (await allInvitations(source, signal))
    .filter((invitation) => status.length === 0 || status.includes(invitation.status))
    .filter(({ email }) => holdsWords(query, [email]));
  return pageOf(found.toSorted(inOrderOf(orderBy, ({ email, createdAt }) => (isByAddress ? email : createdAt))), page);
}

/** Invites one address, or sends the invitation that is pending once more. */
export async function invite(
  { client, organizationId }: Source,
  { email, role, isResent = false }: { readonly email: string; readonly role: string; readonly isResent?: boolean },
): Promise<KeptInvitation> {
  const terms = { email, role: givenRoles(role), organizationId, ...(isResent && { resend: true }) };
  return call((fetchOptions) => client.organization.inviteMember({ ...terms, fetchOptions }), {
    read: readInvitation,
    isWrite: true,
    missing: "viewer",
    emailAddress: email,
  });
}

/** Takes one back that is pending. Better Auth itself would take back one of any organization, and one that was accepted. */
export async function revoke(source: Source, invitationId: string): Promise<KeptInvitation> {
  const { id } = await invitationOf(source, invitationId, ["pending"]);
  return call((fetchOptions) => source.client.organization.cancelInvitation({ invitationId: id, fetchOptions }), {
    read: readInvitation,
    isWrite: true,
    missing: "viewer",
  });
}

/** Sends one once more. In the place of one that has expired Better Auth makes another, with an id of its own. */
export async function resend(source: Source, invitationId: string): Promise<KeptInvitation> {
  const { email, role } = await invitationOf(source, invitationId, ["pending", "expired"]);
  return invite(source, { email, role, isResent: true });
}

async function invitationOf(
  source: Source,
  invitationId: string,
  expected: readonly KeptInvitation["status"][],
): Promise<KeptInvitation> {
  const invitation = (await allInvitations(source)).find(({ id }) => id === invitationId);
  if (invitation && expected.includes(invitation.status)) return invitation;
  throw invitation
    ? new OrganizationError(`This invitation is ${invitation.status} by now. Reload to see it.`, {
        code: "organization_invitation_not_pending",
        status: 404,
      })
    : new OrganizationError("This invitation is no longer there. Reload and try again.", {
        code: "resource_not_found",
        status: 404,
      });
}
