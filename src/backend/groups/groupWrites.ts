import { sql } from "kysely";
import type { ManagedBy } from "../../organization/records.js";
import { groupNameKey } from "../../organization/rules/groupName.js";
import { recordEvent, recording } from "../activity/recordEvent.js";
import { apiError } from "../http/ApiError.js";
import type { Caller } from "../http/caller.js";
import { lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";
import { findGroup, type GroupRow } from "./groups.js";

/** Of which organization it is. */
interface GroupId {
  readonly organizationId: string;
  readonly groupId: string;
}

interface SentGroup {
  readonly name?: string | undefined;
  readonly managedBy?: ManagedBy | null | undefined;
}

/** Whether a caller may change a group: one that a directory rules is for servers only. */
export const isChangeable = (caller: Caller, { managed_by }: Pick<GroupRow, "managed_by">): boolean =>
  caller.type === "server" || managed_by === null;

/**
 * Locks the organization for a change of a group.
 *
 * @param paramName as that of `findGroup`
 * @throws ApiError when the caller may not manage members, there is no such group, or a directory rules it.
 */
export async function lockGroup(
  write: Write,
  { organizationId, groupId }: GroupId,
  paramName?: string,
): Promise<GroupRow> {
  await lockForManager(write, organizationId);
  const group = await findGroup(write.transaction, organizationId, groupId, paramName);
  if (!isChangeable(write.caller, group)) throw apiError("group_managed");
  return group;
}

/** @throws ApiError when another group of the organization has this name, in whatever letter case. */
async function rejectTaken({ transaction }: Write, organizationId: string, name: string, own?: string): Promise<void> {
  const taken = await transaction
    .selectFrom("roster_groups")
    .where("organization_id", "=", organizationId)
    .where("name_key", "=", groupNameKey(name))
    .select("id")
    .executeTakeFirst();
  if (taken && taken.id !== own) throw apiError("group_name_taken", "name");
}

const managedByJson = (managedBy: ManagedBy | null) => managedBy && JSON.stringify(managedBy);

/** @throws ApiError when the name is taken, or the caller may not manage members. */
export async function createGroup(
  write: Write,
  organizationId: string,
  { name, managedBy = null }: SentGroup & { readonly name: string },
): Promise<GroupRow> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  await rejectTaken(write, organizationId, name);
  const { id } = await transaction
    .insertInto("roster_groups")
    .values({
      organization_id: organizationId,
      name,
      name_key: groupNameKey(name),
      managed_by: managedByJson(managedBy),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordEvent(write, { organizationId, type: "group_created", group: { id, name } });
  return findGroup(transaction, organizationId, id);
}

/** @throws ApiError as `lockGroup`, and when the name is taken. */
export async function updateGroup(write: Write, group: GroupId, { name, managedBy }: SentGroup): Promise<GroupRow> {
  const before = await lockGroup(write, group);
  const { id, organization_id: organizationId } = before;
  const isRenamed = name !== undefined && name !== before.name;
  if (!isRenamed && managedBy === undefined) return before;
  if (isRenamed) {
    await rejectTaken(write, organizationId, name, id);
    const renamed = { id, name, previousName: before.name };
    await recordEvent(write, { organizationId, type: "group_renamed", group: renamed });
  }
  await write.transaction
    .updateTable("roster_groups")
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .set({
      ...(isRenamed && { name, name_key: groupNameKey(name) }),
      ...(managedBy !== undefined && { managed_by: managedByJson(managedBy) }),
      updated_at: sql`now()`,
    })
    .execute();
  return findGroup(write.transaction, organizationId, id);
}

/** Deletes a group, and returns it as it was. @throws ApiError as `lockGroup` */
export async function deleteGroup(write: Write, group: GroupId): Promise<GroupRow> {
  const before = await lockGroup(write, group);
  const { id, name, organization_id: organizationId } = before;
  await recording(write, { organizationId, type: "group_deleted", group: { id, name } })
    .deleteFrom("roster_groups")
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .execute();
  return before;
}
