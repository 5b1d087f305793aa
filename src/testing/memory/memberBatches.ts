import type { MembershipOutcome } from "../../organization/membershipOutcome.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";
import type { UpdateMemberParams } from "../../organization/writeParams.js";
import { planRemoval, planUpdate } from "./members.js";
import { requireEachOnce } from "./requireEachOnce.js";
import { requireMember } from "./rights.js";
import { type Session, transact } from "./tables.js";
import { permissionsOf } from "./toRecords.js";

interface MemberChange {
  readonly userId: string;
  /** Absent: the member is removed. */
  readonly role?: string;
}

/**
 * Checks all changes, then makes them: first those that let someone manage members, because it counts who can afterwards.
 *
 * @param paramName the parameter that holds them, as the wire names it
 * @throws OrganizationError when the caller may not manage members, or there are none, too many, or two of one member
 */
function changeEach(session: Session, paramName: string, changes: readonly MemberChange[]): MembershipOutcome[] {
  const { world } = session;
  requireMember(session, MANAGE_MEMBERS);
  requireEachOnce(
    paramName,
    changes.map(({ userId }) => userId),
  );
  const planned = changes.map(({ userId, role }) => ({
    userId,
    makesManager: role !== undefined && permissionsOf(world, role).includes(MANAGE_MEMBERS),
    make: resultOf(() => (role === undefined ? planRemoval(session, userId) : planUpdate(session, { userId, role }))),
  }));
  const managersFirst = planned.toSorted((one, other) => Number(other.makesManager) - Number(one.makesManager));
  const outcomes = new Map(
    managersFirst.map(({ userId, make }) => {
      const made = make instanceof OrganizationError ? make : resultOf(() => transact(world, make));
      return [userId, made instanceof OrganizationError ? { userId, error: made } : { userId, membership: made }];
    }),
  );
  return changes.flatMap(({ userId }) => outcomes.get(userId) ?? []);
}

function resultOf<T extends Membership | (() => Membership)>(act: () => T): T | OrganizationError {
  try {
    return act();
  } catch (error) {
    if (error instanceof OrganizationError) return error;
    throw error;
  }
}

export const updateMembers = (session: Session, changes: readonly UpdateMemberParams[]): MembershipOutcome[] =>
  changeEach(session, "updates", changes);

export const removeMembers = (session: Session, userIds: readonly string[]): MembershipOutcome[] =>
  changeEach(
    session,
    "user_ids",
    userIds.map((userId) => ({ userId })),
  );
