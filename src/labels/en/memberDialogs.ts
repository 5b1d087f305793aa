import { pluralIn } from "../pluralIn.js";

const plural = pluralIn("en");

/** The selection bar's buttons, and the dialogs that change or remove members. */
export const memberDialogs = {
  // The keys of a list.
  keys: {
    home: "Home",
    end: "End",
    enter: "Enter",
    space: "Space",
    shift: "Shift",
    pageUp: "Page Up",
    pageDown: "Page Down",
    alt: "Alt",
    control: "Ctrl",
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    description: "Press Tab to move to a list, then:",
    search: "Search",
    rows: "Previous or next row",
    controls: "Controls of a row",
    ends: "First or last row",
    open: "Open",
    select: "Select",
    selectRange: "Select a range",
    actions: "Actions of a row",
    pages: "Previous or next page",
    steps: "Previous or next member, in the details",
    undo: "Undo",
    help: "Show these shortcuts",
  },

  memberNotFound: "Couldn't find this member.",
  viewDetails: "View details",
  copyEmail: "Copy email",
  emailCopied: (address: string) => `Copied ${address}.`,
  emailNotCopied: (address: string) => `Couldn't copy the email: ${address}`,
  changeRole: "Change role",
  editGroups: "Edit groups",
  addToGroup: "Add to group",
  removeFromGroup: "Remove from group",
  addCountToGroup: plural((n) => ({ one: `Add ${n} member to a group`, other: `Add ${n} members to a group` })),
  removeCountFromGroup: plural((n) => ({
    one: `Remove ${n} member from a group`,
    other: `Remove ${n} members from a group`,
  })),
  changeRoles: plural((n) => ({ one: `Change role of ${n} member`, other: `Change role of ${n} members` })),
  removeMembers: plural((n) => ({ one: `Remove ${n} member`, other: `Remove ${n} members` })),
  selectAllMembers: plural((n) => ({ one: `Select ${n} member`, other: `Select all ${n} members` })),
  selectAllMatching: plural((n) => ({ one: `Select ${n} matching member`, other: `Select all ${n} matching members` })),
  checking: "Checking who else can manage members…",
  changeRoleQuestion: (name: string, role: string) => `Change ${name}'s role to ${role}?`,
  gains: "Gains",
  loses: "Loses",
  demoteYourself: "You'll lose the ability to manage members, and you can't undo this. Continue?",
  cannotSignIn: (name: string) => `${name} can't sign in. The new role applies once their account is reactivated.`,
  lastManager: (name: string) =>
    `${name} is the last member who can manage this organization. Make someone else an admin first.`,
  youAreLastManager: "You're the last member who can manage this organization. Make someone else an admin first.",
  roleChangedByOther: (name: string, role: string) => `Someone changed ${name}'s role to ${role}.`,
  preparingRemoval: "Preparing the removal…",
  removeMember: "Remove member",
  removeQuestion: (name: string) => `Remove ${name}?`,
  removeConsequence: (name: string, role: string) =>
    `${name} (${role}) will lose access to this organization immediately. To regain access, they must be added again.`,
  removeYourselfQuestion: "Remove yourself from this organization?",
  removeYourself: "You'll lose access to this organization immediately, and you can't add yourself back.",
  removeYourselfAgain: "Only another admin can add you back. Continue?",

  // Deactivating a member, and the end of their access.
  deactivateMember: "Deactivate",
  reactivateMember: "Reactivate",
  deactivateMembers: plural((n) => ({ one: `Deactivate ${n} member`, other: `Deactivate ${n} members` })),
  reactivateMembers: plural((n) => ({ one: `Reactivate ${n} member`, other: `Reactivate ${n} members` })),
  deactivateQuestion: (name: string) => `Deactivate ${name}?`,
  deactivateConsequence: (name: string, role: string) =>
    `${name} (${role}) will lose access to this organization immediately and free their seat. Their role, custom fields and history stay.`,
  deactivateYourselfQuestion: "Deactivate yourself in this organization?",
  deactivateYourself: "You'll lose access to this organization immediately, and you can't reactivate yourself.",
  deactivateYourselfAgain: "Only another admin can reactivate you. Continue?",
  deactivateMembersQuestion: plural((n) => ({ one: `Deactivate ${n} member?`, other: `Deactivate ${n} members?` })),
  deactivateMembersConsequence:
    "They will lose access to this organization immediately and free their seats. Their roles, custom fields and history stay.",
  deactivateInstead: "Deactivate instead",
  deactivateInsteadHint:
    "Deactivating ends access too, and you can undo it at any time: role, custom fields and history stay.",
  setExpiry: "Set end of access",
  expiryQuestion: (name: string) => `When does ${name}'s access end?`,
  expiryHint: "Access ends at the end of this day.",
  removeExpiry: "Remove end date",
  expiryInvalid: "Choose a date from today until the year 9999.",
  accessEndsOptional: "Access ends (optional)",

  // Several members.
  changeRolesQuestion: (role: string) => `Change role to ${role}?`,
  removeMembersQuestion: plural((n) => ({ one: `Remove ${n} member?`, other: `Remove ${n} members?` })),
  removeMembersConsequence:
    "They will lose access to this organization immediately. To regain access, they must be added again.",
  andMore: plural((n) => ({ other: `and ${n} more` })),
  roleCount: (role: string, count: string) => `${role}: ${count}`,
  youAmong: "This includes you.",
  changedByOtherCount: plural((n) => ({
    one: `Someone changed the role of ${n} of these members.`,
    other: `Someone changed the roles of ${n} of these members.`,
  })),
  unchangedCount: plural((n) => ({
    one: `${n} member already has this role.`,
    other: `${n} members already have this role.`,
  })),
  cannotSignInCount: plural((n) => ({
    one: `${n} member can't sign in. The new role applies once their account is reactivated.`,
    other: `${n} members can't sign in. The new role applies once their accounts are reactivated.`,
  })),
  losesManaging: plural((n) => ({
    one: `${n} member will no longer be able to manage members.`,
    other: `${n} members will no longer be able to manage members.`,
  })),
  goneCount: plural((n) => ({
    one: `${n} of them is no longer a member and will be skipped.`,
    other: `${n} of them are no longer members and will be skipped.`,
  })),
  leftOutManaged: plural((n: string, source: string) => ({
    one: `${n} member managed by ${source} is left out.`,
    other: `${n} members managed by ${source} are left out.`,
  })),
  changeIn: (source: string) => `Change this in ${source}.`,
  statusManagedBy: (name: string, source: string) =>
    `${name} can't be removed here: their membership is managed by ${source}.`,
  permissionOf: plural((n: string, permission: string) => ({
    one: `${permission} (${n} member)`,
    other: `${permission} (${n} members)`,
  })),
  noManagerLeft: "No one would be able to manage members. Deselect at least one member who can.",

  // Choosing a role.
  searchRoles: "Search roles",
  noMatchingRoles: "No matching roles",
  noRoles: "No roles available",
  rolesLoading: "Loading roles…",
  rolesFailed: "Couldn't load roles.",
};
