import { OrganizationError } from "../../organization/OrganizationError.js";
import type { UpdateMemberParams } from "../../organization/writeParams.js";
import type { Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { memberOf } from "./members.js";
import { type Member, readMember, readRemoved, readRole } from "./readAnswers.js";
import { givenRoles, rolesIn } from "./roles.js";
import { viewerRole } from "./viewer.js";

/** Sets a member's role, or their roles: `admin,member`. */
export async function updateRole(source: Source, { userId, role }: UpdateMemberParams): Promise<Member> {
  const roles = givenRoles(role);
  const member = await memberOf(source, userId);
  const { client, organizationId } = source;
  const given = await call(
    (fetchOptions) =>
      client.organization.updateMemberRole({ memberId: member.id, role: roles, organizationId, fetchOptions }),
    { read: readRole, isWrite: true },
  );
  return { ...member, role: given };
}

/** Removes a member. */
export async function remove(source: Source, creatorRole: string, userId: string): Promise<Member> {
  const member = await memberOf(source, userId);
  const { client, organizationId } = source;
  try {
    const role = await call(
      (fetchOptions) => client.organization.removeMember({ memberIdOrEmail: member.id, organizationId, fetchOptions }),
      { read: readRemoved, isWrite: true },
    );
    return { ...member, role };
  } catch (error) {
    throw await whyNotRemoved(source, creatorRole, error);
  }
}

/** Better Auth answers "the only owner" also where a user who is not an owner removes an owner. */
async function whyNotRemoved(source: Source, creatorRole: string, error: unknown): Promise<unknown> {
  const isOfOwner = error instanceof OrganizationError && error.code === "organization_minimum_permissions_needed";
  if (!isOfOwner || rolesIn(await viewerRole(source)).includes(creatorRole)) return error;
  return new OrganizationError("Only owners can remove an owner. Ask one of them.", {
    code: "missing_organization_permission",
    status: 403,
    cause: error,
  });
}

/** Ends the signed-in user's membership. */
export const leave = ({ client, organizationId, metadataFields }: Source): Promise<Member> =>
  call((fetchOptions) => client.organization.leave({ organizationId, fetchOptions }), {
    read: readMember(metadataFields),
    isWrite: true,
    missing: "viewer",
  });
