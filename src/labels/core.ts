import { isAboutRole } from "../organization/rules/grantable.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import { pluralIn } from "./pluralIn.js";
import type { WriteWords } from "./WriteWords.js";

const counted = pluralIn("en");

/** A number and what it counts. */
export const plural = (number: number, written: string, one: string, many: string) =>
  `${written} ${number === 1 ? one : many}`;

const noLongerMember = (name: string) => `${name} is no longer a member.`;

const memberWrites: Record<"updateMember" | "removeMember" | "addMember", WriteWords> = {
  updateMember: {
    done: (name, role) => `${name} is now ${role}.`,
    doneNoMatch: (name, role) => `${name} is now ${role}, and so not in this list any more.`,
    doneCount: counted((n) => ({
      one: `${n} person has another role now.`,
      other: `${n} people have another role now.`,
    })),
    doneCountNoMatch: counted((n) => ({
      one: `${n} person has another role now, and so left this list.`,
      other: `${n} people have another role now, and so left this list.`,
    })),
    failed: (name) => `The role of ${name} was not changed.`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `${name} was removed.`,
    doneCount: counted((n) => ({ one: `${n} person was removed.`, other: `${n} people were removed.` })),
    failed: (name) => `${name} was not removed.`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) =>
      `${name} is a member again. The date of joining is today's, and what only the server keeps of the membership is not restored.`,
    doneCount: counted((n) => ({
      one: `${n} person is a member again. The date of joining is today's, and what only the server keeps of the membership is not restored.`,
      other: `${n} people are members again. The date of joining is today's, and what only the server keeps of the memberships is not restored.`,
    })),
    failed: (name) => `${name} was not brought back.`,
  },
};

const roleGone = "This role no longer exists. Choose another.";
const sessionEnded = "Your session has ended. Sign in again.";
const roleNotYours = "You can't give this role. Choose another.";

/** The words of the member table and of the parts that everything shares: a page with these alone ships no others. */
export const core = {
  // Fields and states of a member.
  member: "Member",
  members: "Members",
  emailAddress: "E-mail address",
  role: "Role",
  joined: "Joined",
  lastChanged: "Last changed",
  actions: "Actions",
  unnamed: "No name",
  you: "You",
  banned: "Banned",
  deprovisioned: "Deactivated",

  // Finding members.
  searchMembers: "Search members",
  clearSearch: "Clear search",
  allRoles: "All roles",
  filterByRole: "Filter by role",
  savedFilters: "Saved filters",
  joinedSince: { today: "Joined today", thisMonth: "Joined this month", thisYear: "Joined this year" },
  tableView: "Table view",
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,

  // The button that exports; what it opens has the other words.
  export: "Export",

  // The pager. Numbers come written for the locale.
  pagesOf: (list: string) => `Pages of ${list.toLowerCase()}`,
  rowsPerPage: "Rows per page",
  range: (from: string, to: string, count: string) => `${from}–${to} of ${count}`,
  noRows: "0 members",
  firstPage: "First page",
  previousPage: "Previous page",
  nextPage: "Next page",
  lastPage: "Last page",

  // What stands in for the rows.
  noMembers: "No members yet",
  noMembersHint: "People appear here when they are added to the organization.",
  noMatch: "No members match",
  noMatchHint: "Try another name or e-mail address, or another role.",
  showAllMembers: "Clear search and filter",
  loadFailed: "The members could not be loaded",
  refreshFailed: "This list may be out of date.",
  offline: "You are offline. The list goes on when the connection is back.",
  offlineSince: (time: string) => `You are offline. This is the list of ${time}.`,
  waitingWrites: (number: number, written: string) =>
    `${plural(number, written, "change waits", "changes wait")} for the connection.`,
  noLongerMember,
  forbidden: "You cannot see the members of this organization",
  forbiddenHint: "Ask an administrator of the organization for access.",
  tryAgain: "Try again",
  partFailed: "This part of the page could not be loaded. Check the connection and try again.",
  dismiss: "Dismiss",
  retryFor: (name: string) => `Try again for ${name}`,
  dismissFor: (name: string) => `Dismiss the message about ${name}`,

  /** What to say after a write to a member. */
  memberWrites,

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}, change role of ${name}`,
  roleOf: (name: string) => `Role of ${name}`,
  changeRoleQuestion: (name: string, role: string) => `Make ${name} ${role}?`,
  gains: "Gains",
  loses: "Loses",
  demoteYourself: "This is you: you can then no longer change members, nor undo this. Go on all the same?",
  lastManager: (name: string) =>
    `${name} is the only one who can manage members. Give somebody else a role that can, first.`,
  youAreLastManager: "You are the only one who can manage members. Give somebody else a role that can, first.",
  roleGone,
  outOfReach: "You may not give this role, so you cannot change or remove who has it.",
  goOn: "Yes, go on",
  findRole: "Find a role",
  noRoleFound: "No role is called that.",
  noRoles: "There are no roles to choose from.",
  cannotSignIn: (name: string) => `${name} can't sign in. The role applies once the account is active again.`,
  cannotSignInCount: (number: number, written: string) =>
    `${plural(number, written, "person", "people")} can't sign in. The role applies once the account is active again.`,
  rolesLoading: "Loading roles…",
  rolesFailed: "Couldn't load roles.",
  rightsFailed: "Couldn't load your permissions.",
  checking: "Checking who else can manage members…",
  changedMeanwhile: (name: string, role: string) => `Meanwhile ${name} was given another role: ${role}.`,

  // Removing a member.
  remove: (name: string) => `Remove ${name}`,
  removeQuestion: (name: string) => `Remove ${name}?`,
  removeConsequence: (name: string, role: string) =>
    `${name} (${role}) loses access to this organization at once. To come back, they have to be added again.`,
  removeYourself: "This is you: you lose access to this organization at once, and cannot add yourself again.",
  removeYourselfAgain: "Only somebody else can bring you back. Go on all the same?",

  // Many members at once.
  changeRole: "Change role",
  changeRoles: (number: number, written: string) => `Change role of ${plural(number, written, "person", "people")}`,
  changeRolesQuestion: (role: string) => `Change the role to ${role}?`,
  removeMany: (number: number, written: string) => `Remove ${plural(number, written, "person", "people")}`,
  removeManyQuestion: (number: number, written: string) => `Remove ${plural(number, written, "person", "people")}?`,
  removeManyConsequence: "They lose access to this organization at once. To come back, they have to be added again.",
  andMore: (written: string) => `and ${written} more`,
  roleCount: (role: string, written: string) => `${role}: ${written}`,
  youAmong: "You are among them.",
  changedCount: (number: number, written: string) =>
    `${plural(number, written, "of them was", "of them were")} given another role meanwhile.`,
  keepRole: (number: number, written: string) =>
    `${plural(number, written, "person has", "people have")} this role already.`,
  losesManaging: (number: number, written: string) =>
    `${plural(number, written, "person", "people")} can no longer manage members.`,
  goneCount: (number: number, written: string) =>
    number === 1
      ? "1 of them is no longer a member, and is left out."
      : `${written} of them are no longer members, and are left out.`,
  permissionOf: (permission: string, number: number, written: string) =>
    `${permission} (${plural(number, written, "person", "people")})`,
  noManagerLeft: "Nobody could manage members any more. Leave out at least one person who can.",

  // Adding a member.
  cancel: "Cancel",
  close: "Close",

  // Inviting. Numbers come as such, for the plural, and written for the locale.
  takeOut: "Remove",
  undo: "Undo",
  showing: (tab: string) => `Showing ${tab}.`,
  undone: (message: string) => `Undone. ${message}`,
  retryCount: (_number: number, written: string) => `Retry ${written} failed`,
  stop: "Stop",
  stopping: "Stopping…",

  // Selecting rows.
  select: (name: string) => `Select ${name}`,
  selectAll: (list: string) => `Select all ${list.toLowerCase()} of this page`,
  selectPage: "Select page",
  selected: (written: string) => `${written} selected`,
  selectedElsewhere: (written: string) => `${written} of them not on this page`,
  allButYou: "you are not among them",
  selectMatching: (written: string, isFiltered: boolean) =>
    isFiltered ? `Select all ${written} that match` : `Select all ${written}`,
  collected: (done: string, total: string) => `${done} of ${total} found`,
  clearSelection: "Clear selection",
  failedCount: (number: number, written: string) => `${plural(number, written, "change", "changes")} failed.`,
  skippedCount: (number: number, written: string) => `${plural(number, written, "was", "were")} left as before.`,
  moreFailed: (number: number, written: string) =>
    `${plural(number, written, "more failed change is", "more failed changes are")} not listed.`,
  dismissAll: "Dismiss all",
  workedOff: (done: string, total: string) => `${done} of ${total}`,

  // Invitations.
  /** What happened, why, and what to do. Backends send English sentences: translate by `code` and `status`. */
  error: (error: OrganizationError): string => {
    if (error.status === 401) return sessionEnded;
    if (!isAboutRole(error)) return error.message;
    return error.isForbidden ? roleNotYours : error.status === 404 ? roleGone : error.message;
  },
};
