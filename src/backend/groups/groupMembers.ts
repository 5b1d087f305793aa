import { sql } from "kysely";
import type { RecordedEventType } from "../../organization/records.js";
import { recordEvent, recording } from "../activity/recordEvent.js";
import { type ApiError, apiError } from "../http/ApiError.js";
import type { MemberOutcome } from "../members/memberOutcomes.js";
import { lookForMemberships, type MembershipRow } from "../members/memberships.js";
import { roleOfAnother, ungrantableRoles } from "../rights/grants.js";
import type { Write } from "../sql/write.js";
import type { GroupRow } from "./groups.js";
import { isChangeable, lockGroup } from "./groupWrites.js";

interface GroupChange {
  readonly organizationId: string;
  readonly groupId: string;
  /** Each once. */
  readonly userIds: readonly string[];
}

type Change = (write: Write, group: GroupRow, members: readonly MembershipRow[]) => Promise<unknown>;

const isIn = ({ id }: Pick<GroupRow, "id">, { groups }: MembershipRow) => groups.some((group) => group.id === id);

const eventsOf = (
  type: RecordedEventType,
  { id, name, organization_id }: GroupRow,
  members: readonly MembershipRow[],
) => members.map(({ user_id }) => ({ organizationId: organization_id, type, subjectId: user_id, group: { id, name } }));

const rowsOf = ({ id, organization_id }: Pick<GroupRow, "id" | "organization_id">, members: readonly MembershipRow[]) =>
  members.map((member) => ({
    organization_id,
    group_id: id,
    membership_id: member.id,
    created_at: member.created_at,
  }));

const insert: Change = (write, group, members) =>
  recording(write, ...eventsOf("group_member_added", group, members))
    .insertInto("roster_group_members")
    .values(rowsOf(group, members))
    .execute();

const remove: Change = (write, group, members) =>
  recording(write, ...eventsOf("group_member_removed", group, members))
    .deleteFrom("roster_group_members")
    .where("organization_id", "=", group.organization_id)
    .where("group_id", "=", group.id)
    .where(sql<boolean>`membership_id = any(${members.map(({ id }) => id)})`)
    .execute();

/**
 * Adds members to a group, each with its own outcome, in order: those who are in it stay, and who is no member stops no other.
 *
 * @throws ApiError when there is no such group, or the caller may not change it: then nothing is changed.
 */
export const addGroupMembers = (write: Write, change: GroupChange): Promise<MemberOutcome[]> =>
  changeEach(write, change, (group, member) => !isIn(group, member), insert);

/** Removes members from a group, as `addGroupMembers` adds them. */
export const removeGroupMembers = (write: Write, change: GroupChange): Promise<MemberOutcome[]> =>
  changeEach(write, change, isIn, remove);

async function changeEach(
  write: Write,
  { userIds, ...id }: GroupChange,
  isToChange: (group: GroupRow, member: MembershipRow) => boolean,
  change: Change,
): Promise<MemberOutcome[]> {
  const { organizationId } = id;
  const group = await lockGroup(write, id, "group_id");
  const found = await lookForMemberships(write.transaction, organizationId, userIds);
  const members = [...found.values()];
  const ungrantable = await ungrantableRoles(write, organizationId, [...new Set(members.map(({ role }) => role))]);
  const isOutOfReach = (member: MembershipRow) => roleOfAnother(write, member).some((role) => ungrantable.has(role));

  const changed = members.filter((member) => !isOutOfReach(member) && isToChange(group, member));
  if (changed.length > 0) await change(write, group, changed);
  const changedIds = changed.map(({ user_id }) => user_id);
  const now = new Map([...found, ...(await lookForMemberships(write.transaction, organizationId, changedIds))]);
  return userIds.map((userId) => {
    const membership = now.get(userId);
    if (!membership) return { userId, refused: NO_MEMBER };
    return isOutOfReach(membership) ? { userId, refused: OUT_OF_REACH } : { userId, membership };
  });
}

const NO_MEMBER: ApiError = apiError("resource_not_found");
const OUT_OF_REACH: ApiError = apiError("missing_organization_permission");

/** Adds a new member to those of these groups that there are and that the caller may change. */
export async function joinGroups(write: Write, member: MembershipRow, groupIds: readonly string[]): Promise<void> {
  const groups = await write.transaction
    .selectFrom("roster_groups")
    .where("organization_id", "=", member.organization_id)
    .where(sql<boolean>`id = any(${groupIds})`)
    .select(["id", "name", "organization_id", "managed_by"])
    .orderBy("name_key")
    .execute();
  const joined = groups.filter((group) => isChangeable(write.caller, group));
  if (joined.length === 0) return;
  await write.transaction
    .insertInto("roster_group_members")
    .values(joined.flatMap((group) => rowsOf(group, [member])))
    .execute();
  const event = {
    organizationId: member.organization_id,
    type: "group_member_added",
    subjectId: member.user_id,
  } as const;
  await recordEvent(write, ...joined.map(({ id, name }) => ({ ...event, group: { id, name } })));
}
