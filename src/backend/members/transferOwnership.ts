import { keepingAManager } from "../rights/managers.js";
import { setRole } from "./memberWrites.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { record } from "../activity/record.js";
import { refusal } from "../http/refusal.js";
import { requireGrantable } from "../rights/grants.js";
import { lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface Transfer {
  readonly organizationId: string;
  /** Who gives their role away. */
  readonly from: string;
  /** Who gets it. */
  readonly to: string;
}

/**
 * Two members swap roles. Whoever manages members may give the own role away, also one that nobody gives otherwise, but
 * not take one that they could not give. Answers the membership of whoever got it.
 *
 * @throws Refusal when the other is no member or the same, when the caller may not manage members (any more), could not
 * give the other's role, or when no one who can act could manage members afterwards.
 */
export async function transferOwnership(write: Write, { organizationId, from, to }: Transfer): Promise<MembershipRow> {
  if (from === to) throw refusal("form_param_value_invalid", "user_id");
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const before = await findMembership(transaction, organizationId, to, "user_id");
  const former = await findMembership(transaction, organizationId, from);
  await requireGrantable(write, organizationId, before.role);
  if (before.role === former.role) return before;

  const [after, stepped] = await keepingAManager(transaction, organizationId, async () => [
    await setRole(transaction, before, former.role),
    await setRole(transaction, former, before.role),
  ]);
  await record(write, { organizationId, type: "ownership_transferred", subjectId: to, before, after });
  const swapped = { subjectId: from, before: former, after: stepped };
  await record(write, { organizationId, type: "member_role_changed", ...swapped });
  return after;
}
