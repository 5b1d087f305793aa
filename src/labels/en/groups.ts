import { pluralIn } from "../pluralIn.js";

const plural = pluralIn("en");

/** The dialogs of groups. */
export const groups = {
  groupsOf: (name: string) => `${name}'s groups`,
  groupsHint: "Each change is saved at once.",
  searchGroups: "Search groups",
  noGroups: "No groups yet",
  noMatchingGroups: "No matching groups",
  groupsLoading: "Loading groups…",
  groupsFailed: "Couldn't load groups.",
  moreGroups: plural((n) => ({
    one: `${n} more group. Search to find it.`,
    other: `${n} more groups. Search to find them.`,
  })),
  chooseGroup: "Choose a group",
  groupAdditionHint: "Members who are already in the group stay in it.",
  groupRemovalHint: "They stay in the organization.",
  manageGroupsHint: "Groups gather members. Permissions come from roles alone.",
  newGroup: "New group",
  groupName: "Group name",
  createGroup: "Create group",
  groupNameProblem: "Enter a name of 1 to 100 characters.",
  rename: "Rename",
  renameGroup: (name: string) => `Rename ${name}`,
  delete: "Delete",
  deleteNamedGroup: (name: string) => `Delete ${name}`,
  deleteGroup: "Delete group",
  deleteGroupQuestion: (name: string) => `Delete ${name}?`,
  deleteGroupConsequence: plural((n) => ({
    one: `Its ${n} member stays in the organization. You can't undo this.`,
    other: `Its ${n} members stay in the organization. You can't undo this.`,
  })),
  groupCreated: (name: string) => `Created the group ${name}.`,
  groupRenamed: (name: string) => `Renamed the group to ${name}.`,
  groupDeleted: (name: string) => `Deleted the group ${name}.`,
};
