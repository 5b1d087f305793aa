import { requireLastingManager } from "../rights/managers.js";
import { writeRole } from "./memberWrites.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { apiError } from "../http/ApiError.js";
import { requireGrantable } from "../rights/grants.js";
import { requireUnmanaged } from "../rights/managed.js";
import { findRole } from "../rights/roles.js";
import { lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface Transfer {
  readonly organizationId: string;
  /** The user who gives away their role. */
  readonly from: string;
  /** The user who gets it. */
  readonly to: string;
}

/**
 * Swaps the roles of two members. A caller who manages members can give away their own role, also one that they could not
 * give otherwise, but cannot take a role that they could not give. Returns the new owner's membership.
 *
 * @throws ApiError when the other is not a member or is the caller, when the caller cannot manage members or give the
 * other's role, when a directory manages the role of either, or when no active user could manage members afterwards.
 */
export async function transferOwnership(write: Write, { organizationId, from, to }: Transfer): Promise<MembershipRow> {
  if (from === to) throw apiError("form_param_value_invalid", "user_id");
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const before = await findMembership(transaction, organizationId, to, "user_id");
  const former = await findMembership(transaction, organizationId, from);
  await requireGrantable(write, organizationId, before.role);
  for (const member of [before, former]) requireUnmanaged(write, member, "transferOwnership");
  if (before.role === former.role) return before;

  await requireLastingManager(
    transaction,
    organizationId,
    { member: before, permissionsAfter: former.permissions },
    { member: former, permissionsAfter: before.permissions },
  );
  const swap = async (
    member: MembershipRow,
    other: MembershipRow,
    type: "ownership_transferred" | "member_role_changed",
  ) =>
    writeRole(write, organizationId, {
      members: [member],
      role: await findRole(write, organizationId, other.role),
      type,
    });
  const [after] = await swap(before, former, "ownership_transferred");
  await swap(former, before, "member_role_changed");
  return after ?? before;
}
