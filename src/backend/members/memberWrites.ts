import { sql } from "kysely";
import { lastManagerAmong } from "../rights/managers.js";
import type { MemberOutcome } from "./memberOutcomes.js";
import { findMembership, lookForMemberships, type MembershipRow } from "./memberships.js";
import { recording } from "../activity/recordEvent.js";
import { type ApiError, apiError } from "../http/ApiError.js";
import { roleOfAnother, ungrantableRoles } from "../rights/grants.js";
import { managedRefusal, requireUnmanaged } from "../rights/managed.js";
import { lockForCaller, lockForManager } from "../rights/locks.js";
import type { Rights } from "../rights/standing.js";
import type { Write } from "../sql/write.js";

/** A user in an organization. */
export interface Member {
  readonly organizationId: string;
  readonly userId: string;
}

/** What is to become of a member: another role, or the end of the membership. */
interface MemberChange {
  readonly userId: string;
  /** The key of the new role. Absent: the membership ends. */
  readonly role?: string;
}

/** A change that its own member does not stand in the way of. */
interface Planned {
  readonly member: MembershipRow;
  /** Undefined: the membership ends. */
  readonly role: Rights["roles"][number] | undefined;
}

/**
 * Changes the roles of members, or ends memberships, each with its own outcome, in order: a refused change does not stop the
 * others. The rule of the last manager is judged over all of them.
 *
 * @param changes at most one of each member
 * @throws ApiError when there is no such organization, or the caller may not manage its members: then nothing is changed.
 */
export async function changeMembers(
  write: Write,
  organizationId: string,
  changes: readonly MemberChange[],
): Promise<MemberOutcome[]> {
  await lockForManager(write, organizationId);
  const userIds = changes.map(({ userId }) => userId);
  const found = await lookForMemberships(write.transaction, organizationId, userIds);
  const { roles } = await write.rights(organizationId);
  const ungrantable = await ungrantableRoles(
    write,
    organizationId,
    roles.map(({ key }) => key),
  );

  const plan = ({ userId, role: key }: MemberChange): Planned | ApiError => {
    const member = found.get(userId);
    if (!member) return apiError("resource_not_found");
    const role = roles.find((one) => one.key === key);
    if (key !== undefined && !role) return apiError("resource_not_found", "role");
    const isRefused = [...(role ? [role.key] : []), ...roleOfAnother(write, member)].some((one) =>
      ungrantable.has(one),
    );
    if (isRefused) return apiError("missing_organization_permission", "role");
    const managed = managedRefusal({ ...write, membership: member }, role ? "updateMember" : "removeMember");
    return managed ?? { member, role };
  };
  const plans = new Map(changes.map((change) => [change.userId, plan(change)]));
  const made = await makeChanges(write, organizationId, [...plans.values()].filter(isPlanned), "member_removed");
  return changes.map(({ userId }) => {
    const planned = plans.get(userId);
    const membership = made.get(userId);
    if (membership) return { userId, membership };
    return { userId, refused: planned && !isPlanned(planned) ? planned : LAST_MANAGER };
  });
}

const LAST_MANAGER = apiError("organization_minimum_permissions_needed");

const isPlanned = (planned: Planned | ApiError): planned is Planned => "member" in planned;

/** Makes a change of one member. @throws ApiError as `changeMembers`, and when the change is refused. */
export async function changeMember(
  write: Write,
  { organizationId, userId }: Member,
  role?: string,
): Promise<MembershipRow> {
  const [outcome] = await changeMembers(write, organizationId, [{ userId, ...(role !== undefined && { role }) }]);
  if (!outcome?.membership) throw outcome?.refused ?? apiError("resource_not_found");
  return outcome.membership;
}

/**
 * Ends the caller's own membership, and returns it.
 *
 * @throws ApiError when the user is not a member, when a directory manages that they are, or when no one could manage members afterwards.
 */
export async function leave(write: Write, { organizationId, userId }: Member): Promise<MembershipRow> {
  await lockForCaller(write, organizationId);
  const member = await findMembership(write.transaction, organizationId, userId);
  requireUnmanaged(write, member, "leaveOrganization");
  const left = await makeChanges(write, organizationId, [{ member, role: undefined }], "member_left");
  const membership = left.get(userId);
  if (!membership) throw LAST_MANAGER;
  return membership;
}

/** Makes all of these changes but that of the last manager. Returns the changed memberships by their users. */
async function makeChanges(
  write: Write,
  organizationId: string,
  planned: readonly Planned[],
  ended: "member_removed" | "member_left",
): Promise<ReadonlyMap<string, MembershipRow>> {
  const refused = await lastManagerAmong(
    write.transaction,
    organizationId,
    planned.map(({ member, role }) => ({ member, permissionsAfter: role?.permissions ?? [] })),
  );
  const made = planned.filter(({ member }) => member.user_id !== refused);
  const changed = made.filter(({ member, role }) => member.role !== role?.key);
  const rows = made.map(({ member }) => member);
  for (const role of new Set(changed.map((one) => one.role))) {
    const members = changed.filter((one) => one.role === role).map(({ member }) => member);
    const type = role ? "member_role_changed" : ended;
    rows.push(...(await writeRole(write, organizationId, { members, role, type })));
  }
  return new Map(rows.map((row) => [row.user_id, row]));
}

interface RoleWrite extends Pick<Planned, "role"> {
  readonly members: readonly MembershipRow[];
  readonly type: "member_role_changed" | "member_removed" | "member_left" | "ownership_transferred";
}

/** Writes the same for some members, without checks, and their events. Returns them as they are then. */
export async function writeRole(
  write: Write,
  organizationId: string,
  { members, role, type }: RoleWrite,
): Promise<MembershipRow[]> {
  const after = role && { role: role.key, role_name: role.name };
  const events = members.map((before) => ({ organizationId, type, subjectId: before.user_id, before, after }));
  const isChanged = sql<boolean>`organization_id = ${organizationId} and user_id = any(${members.map(({ user_id }) => user_id)})`;
  if (!role) {
    await recording(write, ...events)
      .deleteFrom("roster_memberships")
      .where(isChanged)
      .execute();
    return [...members];
  }
  const rows = await recording(write, ...events)
    .updateTable("roster_memberships")
    .where(isChanged)
    .set({ role: role.key, updated_at: sql`now()` })
    .returning(["user_id", "updated_at"])
    .execute();
  const times = new Map(rows.map(({ user_id, updated_at }) => [user_id, updated_at]));
  return members.map((member) => ({
    ...member,
    role: role.key,
    role_name: role.name,
    permissions: role.permissions,
    updated_at: times.get(member.user_id) ?? member.updated_at,
  }));
}
