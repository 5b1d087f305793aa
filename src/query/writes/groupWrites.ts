import type { GroupFilters } from "../../organization/listParams.js";
import type { Group } from "../../organization/records.js";
import { ON_GROUPS } from "../../organization/rules/dependents.js";
import { groupNameOf } from "../../organization/rules/groupName.js";
import type { CreateGroupParams, UpdateGroupParams } from "../../organization/writeParams.js";
import { groups } from "../lists/groups.js";
import { defineRowWrite, type RowCall, writeOptions } from "./defineWrite.js";
import type { ListWrites } from "./rowWrites.js";

const updateGroup = defineRowWrite({
  name: "updateGroup",
  list: groups,
  send: (organization, params: UpdateGroupParams) => organization.updateGroup?.(params),
  rowId: ({ groupId }) => groupId,
  // When it was changed is unknown until it is answered.
  apply: (group, { name }) => ({ ...group, name: groupNameOf(name), updatedAt: 0 }),
  inverse: ({ id, name }): RowCall<Group> => updateGroup.call({ groupId: id, name }),
  invalidates: ON_GROUPS,
});

// Nothing undoes it: a new group would have another id, and no members.
const deleteGroup = defineRowWrite({
  name: "deleteGroup",
  list: groups,
  send: (organization, groupId: string) => organization.deleteGroup?.(groupId),
  rowId: (groupId) => groupId,
  apply: () => undefined,
  invalidates: ON_GROUPS,
});

/** The writes to groups that show at their rows. */
export const groupWrites = {
  list: groups,
  byName: { updateGroup, deleteGroup },
} satisfies ListWrites<Group, GroupFilters>;

/** Mutation options that create a group. Lists show it once the server has answered. */
export const createGroupOptions = writeOptions({
  name: "createGroup",
  send: (organization, params: CreateGroupParams) => organization.createGroup?.(params),
  invalidates: ["groups", "events"],
});

/** Mutation options that rename a group. Every list of groups shows the new name immediately. */
export const updateGroupOptions = updateGroup.options;

/** Mutation options that delete a group, by id. Its row leaves every list of groups immediately. */
export const deleteGroupOptions = deleteGroup.options;
