import { OrganizationError } from "../../organization/OrganizationError.js";
import type { InvitationsParams } from "../../organization/listParams.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { holdsWords } from "../../organization/rules/search.js";
import type { Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { DEFAULT_ORDER } from "../../organization/fields.js";
import { comparing, pageOf } from "../shared/paging.js";
import { type BetterAuthInvitation, readInvitation, readInvitations } from "./readAnswers.js";
import { givenRoles } from "./roles.js";

/** All invitations that the viewer can see. Better Auth does not page them, and shows invitations of owners to owners only. */
export const allInvitations = ({ client, organizationId }: Source, signal?: AbortSignal) =>
  call((fetchOptions) => client.organization.listInvitations({ query: { organizationId }, fetchOptions }), {
    read: readInvitations,
    signal,
  });

/** A page of invitations. */
export async function pageOfInvitations(
  source: Source,
  { status = [], query = "", orderBy = DEFAULT_ORDER, ...page }: InvitationsParams,
  signal?: AbortSignal,
): Promise<PaginatedResponse<BetterAuthInvitation>> {
  const isByAddress = orderBy.endsWith("email_address");
  const found = (await allInvitations(source, signal))
    .filter((invitation) => status.length === 0 || status.includes(invitation.status))
    .filter(({ email }) => holdsWords(query, [email]));
  return pageOf(found.toSorted(comparing(orderBy, ({ email, createdAt }) => (isByAddress ? email : createdAt))), page);
}

/** Invites one address, or resends its pending invitation. */
export async function invite(
  { client, organizationId }: Source,
  { email, role, isResent = false }: { readonly email: string; readonly role: string; readonly isResent?: boolean },
): Promise<BetterAuthInvitation> {
  const terms = { email, role: givenRoles(role), organizationId, ...(isResent && { resend: true }) };
  return call((fetchOptions) => client.organization.inviteMember({ ...terms, fetchOptions }), {
    read: readInvitation,
    isWrite: true,
    missing: "viewer",
    emailAddress: email,
  });
}

/** Revokes a pending invitation. Better Auth itself would also revoke accepted ones and those of other organizations. */
export async function revoke(source: Source, invitationId: string): Promise<BetterAuthInvitation> {
  const { id } = await invitationOf(source, invitationId, ["pending"]);
  return call((fetchOptions) => source.client.organization.cancelInvitation({ invitationId: id, fetchOptions }), {
    read: readInvitation,
    isWrite: true,
    missing: "viewer",
  });
}

/** Resends an invitation. Better Auth replaces an expired one by a new one with another id. */
export async function resend(source: Source, invitationId: string): Promise<BetterAuthInvitation> {
  const { email, role } = await invitationOf(source, invitationId, ["pending", "expired"]);
  return invite(source, { email, role, isResent: true });
}

async function invitationOf(
  source: Source,
  invitationId: string,
  expected: readonly BetterAuthInvitation["status"][],
): Promise<BetterAuthInvitation> {
  const invitation = (await allInvitations(source)).find(({ id }) => id === invitationId);
  if (invitation && expected.includes(invitation.status)) return invitation;
  throw invitation
    ? new OrganizationError(`This invitation is already ${invitation.status}. Reload to see it.`, {
        code: "organization_invitation_not_pending",
        status: 404,
      })
    : new OrganizationError("This invitation no longer exists. Reload and try again.", {
        code: "resource_not_found",
        status: 404,
      });
}
