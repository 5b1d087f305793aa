import type { GroupsParams } from "../../organization/listParams.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import type { Group, PaginatedResponse } from "../../organization/records.js";
import { groupNameKey, groupNameOf, isGroupName } from "../../organization/rules/groupName.js";
import { holdsWords } from "../../organization/rules/search.js";
import type { CreateGroupParams, UpdateGroupParams } from "../../organization/writeParams.js";
import { pageOf } from "./lists.js";
import { memoryError } from "./memoryError.js";
import { recordEvent } from "./recordEvent.js";
import { requireMember } from "./rights.js";
import { type GroupRow, put, type Session, withChanged, type World } from "./tables.js";
import { compareNames, toGroup } from "./toRecords.js";

export function listGroups(session: Session, { query, ...page }: GroupsParams): PaginatedResponse<Group> {
  const { world } = session;
  requireMember(session, READ_MEMBERS);
  const found = world.tables.groups.filter(({ name }) => !query || holdsWords(query, [name]));
  return pageOf(found.toSorted(compareNames), page, (row) => toGroup(world, row));
}

/**
 * The group, for a change of it or of its members.
 *
 * @param paramName the parameter that holds the id, where the call is not about the group itself
 * @throws OrganizationError when the caller may not manage members, there is no such group, or a directory rules it.
 */
export function changeableGroup(session: Session, groupId: string, paramName?: string): GroupRow {
  requireMember(session, MANAGE_MEMBERS);
  const group = session.world.tables.groups.find(({ id }) => id === groupId);
  if (!group) throw memoryError("resource_not_found", paramName);
  if (group.managedBy) throw memoryError("group_managed");
  return group;
}

/** The name as it is stored. @throws OrganizationError when it is none, or another group's */
function nameFrom({ tables }: World, text: string, ownId?: string): string {
  const name = groupNameOf(text);
  if (!isGroupName(name)) throw memoryError("form_param_value_invalid", "name");
  const key = groupNameKey(name);
  if (tables.groups.some((group) => group.id !== ownId && groupNameKey(group.name) === key)) {
    throw memoryError("group_name_taken", "name");
  }
  return name;
}

export function createGroup(session: Session, params: CreateGroupParams): Group {
  const { world } = session;
  requireMember(session, MANAGE_MEMBERS);
  const name = nameFrom(world, params.name);
  const now = Date.now();
  const row = { id: world.newId("orggroup"), name, createdAt: now, updatedAt: now };
  put(world, { groups: [...world.tables.groups, row] });
  recordEvent(session, { type: "group_created", group: { id: row.id, name, previousName: null } });
  return toGroup(world, row);
}

export function updateGroup(session: Session, params: UpdateGroupParams): Group {
  const { world } = session;
  const before = changeableGroup(session, params.groupId);
  const { id, name: previousName } = before;
  const name = nameFrom(world, params.name, id);
  if (name === previousName) return toGroup(world, before);
  put(world, { groups: withChanged(world.tables.groups, id, { name }) });
  recordEvent(session, { type: "group_renamed", group: { id, name, previousName } });
  return toGroup(world, changeableGroup(session, id));
}

export function deleteGroup(session: Session, groupId: string): Group {
  const { world } = session;
  const { groups, groupMembers } = world.tables;
  const row = changeableGroup(session, groupId);
  const { id, name } = row;
  const deleted = toGroup(world, row);
  put(world, {
    groups: groups.filter((group) => group.id !== id),
    groupMembers: groupMembers.filter((member) => member.groupId !== id),
  });
  recordEvent(session, { type: "group_deleted", group: { id, name, previousName: null } });
  return deleted;
}
