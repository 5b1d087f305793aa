import { OrganizationError } from "../../organization/OrganizationError.js";
import type { OrganizationDetails } from "../../organization/records.js";
import type { Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { allInvitations } from "./invitations.js";
import { listMembers } from "./members.js";
import { readOrganization } from "./readAnswers.js";

/** The organization with its counts. */
export async function detailsOf(source: Source, signal?: AbortSignal): Promise<OrganizationDetails> {
  const { organizationId } = source;
  // First, because it rejects users who are not members: `get-organization` would also unset their active organization.
  const { total } = await listMembers(source, { limit: 1 }, signal);
  const [{ name, slug, logo, metadata, createdAt }, pendingInvitationsCount] = await Promise.all([
    organizationOf(source, signal),
    countPending(source, signal),
  ]);
  return {
    id: organizationId,
    name,
    slug,
    imageUrl: logo ?? "",
    hasImage: Boolean(logo),
    membersCount: total,
    pendingInvitationsCount,
    pendingRequestsCount: 0,
    // Better Auth does not return its limit.
    maxAllowedMemberships: 0,
    publicMetadata: metadata,
    createdAt,
    updatedAt: 0,
  };
}

/** The clients whose server has no `get-organization`. */
const before17 = new WeakSet<object>();

/** Before 1.7, only the call that also returns members exists: one member is enough. */
async function organizationOf({ client, organizationId }: Source, signal?: AbortSignal) {
  const { organization } = client;
  if (organization.getOrganization && !before17.has(client)) {
    try {
      return await call(
        async (fetchOptions) => organization.getOrganization?.({ query: { organizationId }, fetchOptions }),
        {
          read: readOrganization,
          signal,
        },
      );
    } catch (error) {
      if (!(error instanceof OrganizationError) || error.status !== 404 || error.code !== "response_invalid")
        throw error;
      before17.add(client);
    }
  }
  return call(
    (fetchOptions) => organization.getFullOrganization({ query: { organizationId, membersLimit: 1 }, fetchOptions }),
    {
      read: readOrganization,
      signal,
    },
  );
}

/** 0 for users who cannot see invitations. */
async function countPending(source: Source, signal?: AbortSignal): Promise<number> {
  try {
    return (await allInvitations(source, signal)).filter(({ status }) => status === "pending").length;
  } catch (error) {
    if (error instanceof OrganizationError && error.code === "missing_organization_permission") return 0;
    throw error;
  }
}
