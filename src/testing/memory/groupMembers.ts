import type { Membership } from "../../organization/records.js";
import type { MembershipOutcome } from "../../organization/membershipOutcome.js";
import type { GroupMembersParams } from "../../organization/writeParams.js";
import { changeableGroup } from "./groups.js";
import { memoryError } from "./memoryError.js";
import { requireEachOnce } from "./requireEachOnce.js";
import { recordEvent } from "./recordEvent.js";
import { canGrant, lookForMember } from "./rights.js";
import {
  type GroupMemberRow,
  type GroupRow,
  type MemberRow,
  put,
  type Session,
  type Tables,
  type World,
} from "./tables.js";
import { compareNames, toMembership } from "./toRecords.js";

type Change = (session: Session, group: GroupRow, member: MemberRow) => void;

const isOf = (group: GroupRow, member: MemberRow) => (row: GroupMemberRow) =>
  row.groupId === group.id && row.membershipId === member.id;

const isIn = ({ tables }: World, group: GroupRow, member: MemberRow) => tables.groupMembers.some(isOf(group, member));

const pastGroup = ({ id, name }: GroupRow) => ({ id, name, previousName: null });

const add: Change = (session, group, member) => {
  const { world } = session;
  if (isIn(world, group, member)) return;
  put(world, { groupMembers: [...world.tables.groupMembers, { groupId: group.id, membershipId: member.id }] });
  recordEvent(session, { type: "group_member_added", subjectId: member.userId, group: pastGroup(group) });
};

const remove: Change = (session, group, member) => {
  const { world } = session;
  if (!isIn(world, group, member)) return;
  const isThis = isOf(group, member);
  put(world, { groupMembers: world.tables.groupMembers.filter((row) => !isThis(row)) });
  recordEvent(session, { type: "group_member_removed", subjectId: member.userId, group: pastGroup(group) });
};

function changeEach(session: Session, { groupId, userIds }: GroupMembersParams, change: Change): MembershipOutcome[] {
  const { world } = session;
  const group = changeableGroup(session, groupId, "group_id");
  requireEachOnce("user_ids", userIds);
  return userIds.map((userId) => {
    const member = lookForMember(world, userId);
    if (!member) return { userId, error: memoryError("resource_not_found") };
    const isOwn = userId === session.userId;
    if (!isOwn && !canGrant(session, member.role)) {
      return { userId, error: memoryError("missing_organization_permission") };
    }
    change(session, group, member);
    const membership: Membership = toMembership(session, member);
    return { userId, membership };
  });
}

export const addGroupMembers = (session: Session, params: GroupMembersParams): MembershipOutcome[] =>
  changeEach(session, params, add);

export const removeGroupMembers = (session: Session, params: GroupMembersParams): MembershipOutcome[] =>
  changeEach(session, params, remove);

/** Adds a new member to those of these groups that there are and that no directory rules. */
export function joinGroups(session: Session, member: MemberRow, groupIds: readonly string[]): void {
  const groups = session.world.tables.groups.filter(({ id, managedBy }) => groupIds.includes(id) && !managedBy);
  for (const group of groups.toSorted(compareNames)) add(session, group, member);
}

/** The members of groups without one who leaves the organization. The same table where they are in none. */
export function withoutGroupsOf({ tables: { groupMembers } }: World, { id }: MemberRow): Pick<Tables, "groupMembers"> {
  const left = groupMembers.filter(({ membershipId }) => membershipId !== id);
  return { groupMembers: left.length === groupMembers.length ? groupMembers : left };
}
