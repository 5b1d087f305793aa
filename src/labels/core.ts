import { errorIn } from "./errorIn.js";
import { pluralIn } from "./pluralIn.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("en");

const roleGone = "This role no longer exists. Choose another.";

/**
 * Roles and permissions by the text that the server sends, e.g. `{ Admin: "Administratorin", "Manage members": "…" }`: their
 * names and descriptions. Empty in English, because the built-in ones are; a text that is missing shows as it is.
 */
const roleTexts: Readonly<Record<string, string>> = {};

/** Sign-in methods by what the app calls them: one that is missing shows as it is. */
const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "Password",
  passkey: "Passkey",
  sso: "Single sign-on",
  magic_link: "Magic link",
};

/** The words of the member table and of the parts that all lists share: a page with these alone ships no others. */
export const core = {
  // Fields and states of a member.
  member: "Member",
  name: "Name",
  userId: "User ID",
  members: "Members",
  emailAddress: "Email",
  role: "Role",
  roleTexts,
  roleKey: "Role key",
  joined: "Joined",
  lastChanged: "Last updated",
  lastActive: "Last active",
  neverActive: "Never",
  twoFactor: "Two-factor",
  twoFactorStates: { enabled: "On", disabled: "Off" },
  signInMethods: "Sign-in method",
  signInMethodTexts,
  source: "Source",
  managedBy: (source: string) => `Managed by ${source}`,
  roleManagedBy: (name: string, source: string) => `${name}'s role is managed by ${source}.`,
  inNewTab: (text: string) => `${text} (opens in a new tab)`,
  groups: "Groups",
  actions: "Actions",
  actionsFor: (name: string) => `Actions for ${name}`,
  actionFailed: (action: string, who: string) => `Couldn't complete "${action}" for ${who}.`,
  memberCount: plural((n) => ({ one: `${n} member`, other: `${n} members` })),
  unnamed: "No name",
  you: "You",
  banned: "Banned",
  deprovisioned: "Deactivated",
  status: "Status",
  statuses: { active: "Active", inactive: "Inactive", expired: "Expired" },
  accessEnds: "Access ends",
  ends: (when: string) => `Ends ${when}`,

  // Search and filters.
  searchMembers: "Search members",
  clearSearch: "Clear search",
  allRoles: "All roles",
  filterByRole: "Filter by role",
  filterBySource: "Filter by source",
  allSources: "All sources",
  notManaged: "Not managed",
  allGroups: "All groups",
  filterByGroup: "Filter by group",
  deletedGroup: "Deleted group",
  inactiveFor: { 30: "Inactive for 30 days", 90: "Inactive for 90 days" },
  filterByActivity: "Filter by activity",
  anyActivity: "Any activity",
  withTwoFactor: { enabled: "With two-factor", disabled: "Without two-factor" },
  filterByTwoFactor: "Filter by two-factor",
  anyTwoFactor: "Two-factor: all",
  manageGroups: "Manage groups",
  filterByStatus: "Filter by status",
  endingSoon: "Ending soon",
  allStatuses: "All statuses",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name: string) => `Filter by ${name}`,
  allOf: (name: string) => `${name}: all`,
  filterOn: (name: string, value: string) => `${name}: ${value}`,
  clearFilter: (filter: string) => `Clear filter: ${filter}`,
  savedFilters: "Saved filters",
  joinedSince: { today: "Joined today", thisMonth: "Joined this month", thisYear: "Joined this year" },
  tableLayout: "Table layout",
  sortBy: (column: string) => `Sort by ${column}`,

  // The button that opens the export dialog.
  export: "Export",

  // The pager. Numbers are already formatted.
  pagination: (list: string) => `${list} pagination`,
  rowsPerPage: "Rows per page",
  range: (from: string, to: string, count: string) => `${from}–${to} of ${count}`,
  noRows: "No results",
  firstPage: "First page",
  previousPage: "Previous page",
  nextPage: "Next page",
  lastPage: "Last page",

  // Empty, failed and offline lists.
  noMembers: "No members yet",
  noMembersHint: "Members appear here when they join.",
  noMatch: "No matching members",
  noMatchHint: "Try another name, email or role.",
  showAllMembers: "Clear search and filters",
  loadFailed: "Couldn't load members",
  refreshFailed: "Couldn't refresh this list. It may be out of date.",
  offline: "You're offline. This list will load when you're back online.",
  offlineSince: (time: string) => `You're offline. Showing saved data from ${time}.`,
  waitingWrites: plural((n) => ({
    one: `${n} change will be sent when you're back online.`,
    other: `${n} changes will be sent when you're back online.`,
  })),
  noLongerMember,
  forbidden: "You don't have access to this organization's members",
  forbiddenHint: "Ask an organization admin for access.",
  tryAgain: "Try again",
  partFailed: "Couldn't load this part of the page. Check your connection and try again.",
  dismiss: "Dismiss",
  retryFor: (name: string) => `Try again for ${name}`,
  dismissFor: (name: string) => `Dismiss message about ${name}`,

  // What to say after a write to a member.
  memberWrites,
  undone: "Undone.",
  undo: "Undo",

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}, change role of ${name}`,
  roleOf: (name: string) => `Role of ${name}`,
  roleGone,
  protectedRole: "You can't change members with this role.",
  readOnly: (name: string, reason: string) => `${name} can't be edited: ${reason}`,
  membersFailed: "Couldn't load members.",
  permissionsFailed: "Couldn't load your permissions.",

  // Removing a member.
  remove: "Remove",

  cancel: "Cancel",
  close: "Close",

  // Tabs.
  showing: (tab: string) => `Showing ${tab}.`,

  // Selecting rows, and changes of many.
  select: (name: string) => `Select ${name}`,
  selectAllOnPage: "Select all on this page",
  selected: plural((n) => ({ other: `${n} selected` })),
  selectedElsewhere: plural((n) => ({ other: `${n} on other pages` })),
  excludingYou: "excluding you",
  excludingReadOnly: plural((n) => ({ other: `excluding ${n} you can't change` })),
  selecting: (done: string, total: string) => `Selecting ${done} of ${total}`,
  clearSelection: "Clear selection",
  progress: (done: string, total: string) => `${done} of ${total}`,
  timeLeft: (time: string) => `About ${time} left`,
  stop: "Stop",
  stopping: "Stopping…",
  failedCount: plural((n) => ({ one: `${n} change failed.`, other: `${n} changes failed.` })),
  skippedCount: plural((n) => ({ one: `${n} was skipped.`, other: `${n} were skipped.` })),
  moreFailed: plural((n) => ({
    one: `${n} more failed change isn't shown.`,
    other: `${n} more failed changes aren't shown.`,
  })),
  retryCount: plural((n) => ({ other: `Retry ${n} failed` })),
  dismissAll: "Dismiss all",

  /** What happened, why, and what to do. */
  error: errorIn({
    sessionExpired: "Your session has expired. Sign in again.",
    roleNotYours: "You can't assign this role. Choose another.",
    roleGone,
    groupGone: "This group no longer exists. Choose another.",
  }),
};
