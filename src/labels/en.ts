import type { OrganizationError } from "../organization/OrganizationError.js";

/** Every word that a person reads, in English. Another language is another table of this shape. */
export const en = {
  // Fields and states of a member.
  member: "Member",
  members: "Members",
  emailAddress: "E-mail address",
  role: "Role",
  joined: "Joined",
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
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,

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
  loadingMembers: "Loading members",
  noMembers: "No members yet",
  noMembersHint: "People appear here when they are added to the organization.",
  noMatch: "No members match",
  noMatchHint: "Try another name or e-mail address, or another role.",
  showAllMembers: "Clear search and filter",
  loadFailed: "The members could not be loaded",
  refreshFailed: "This list may be out of date.",
  offline: "You are offline. The list goes on when the connection is back.",
  noLongerMember: (name: string) => `${name} is no longer a member.`,
  forbidden: "You cannot see the members of this organization",
  forbiddenHint: "Ask an administrator of the organization for access.",
  tryAgain: "Try again",
  dismiss: "Dismiss",
  retryFor: (name: string) => `Try again for ${name}`,
  dismissFor: (name: string) => `Dismiss the message about ${name}`,

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}, change role of ${name}`,
  roleOf: (name: string) => `Role of ${name}`,
  chooseRole: "Choose a role",
  noRoles: "There are no roles to choose from.",
  roleChanged: (name: string, role: string) => `${name} is now ${role}.`,
  roleChangeFailed: (name: string) => `The role of ${name} was not changed.`,

  // Removing a member.
  remove: (name: string) => `Remove ${name}`,
  removeQuestion: (name: string) => `Remove ${name}?`,
  removeConsequence: (name: string, role: string) =>
    `${name} (${role}) loses access to this organization at once. To come back, they have to be added again.`,
  removeYourself: "This is you: you lose access to this organization at once, and cannot add yourself again.",
  removed: (name: string) => `${name} was removed.`,
  removalFailed: (name: string) => `${name} was not removed.`,

  // Adding a member.
  addMember: "Add member",
  addMemberHint: "Add someone who already has an account.",
  userId: "User ID",
  userIdHint: "The ID of the person's account, for example user_29w83sxmDNGwOuEthce5gg56FcC.",
  userIdMissing: "Enter the user ID of the person to add.",
  userNotFound: "Nobody has this user ID. Check it and try again.",
  added: (name: string) => `${name} was added.`,
  adding: "Adding…",
  cancel: "Cancel",
  close: "Close",

  // Requests to join.
  requests: "Requests to join",
  requestedOn: (date: string) => `Asked on ${date}`,
  approve: "Approve",
  approveFor: (name: string) => `Approve ${name}`,
  decline: "Decline",
  declineFor: (name: string) => `Decline ${name}`,
  roleFor: (name: string, role: string) => `${role}, role for ${name}`,
  approved: (name: string, role: string) => `${name} is now a member, as ${role}.`,
  declined: (name: string) => `The request of ${name} was declined.`,
  approvalFailed: (name: string) => `${name} was not let in.`,
  decliningFailed: (name: string) => `The request of ${name} was not declined.`,
  requestGone: (name: string) => `The request of ${name} is no longer open.`,
  loadingRequests: "Loading requests",
  noRequests: "No requests",
  noRequestsHint: "When somebody asks to join the organization, you decide here.",
  requestsForbidden: "You cannot see who asked to join",
  requestsFailed: "The requests could not be loaded",

  // Invitations.
  invitations: "Invitations",
  invitationStatus: "Status of invitations",
  statusNames: { pending: "Pending", accepted: "Accepted", revoked: "Revoked", expired: "Expired", all: "All" },
  expires: (when: string) => `expires ${when}`,
  mailNotSent: "Mail not sent",
  copyLink: "Copy link",
  copyLinkFor: (address: string) => `Copy link for ${address}`,
  linkCopied: (address: string) => `The link for ${address} was copied.`,
  copyFailed: "The link could not be copied. Your browser does not let this page write to the clipboard.",
  resend: "Resend",
  resendFor: (address: string) => `Resend the invitation of ${address}`,
  resent: (address: string) => `${address} was sent the invitation again.`,
  mailFailed: (address: string) => `The mail to ${address} could not be sent. Copy the link and pass it on.`,
  resendFailed: (address: string) => `The invitation of ${address} was not sent again.`,
  revoke: "Revoke",
  revokeFor: (address: string) => `Revoke the invitation of ${address}`,
  revokeQuestion: "Revoke this invitation?",
  revokeConsequence: (address: string) => `The link that ${address} was sent stops working at once.`,
  revoked: (address: string) => `The invitation of ${address} was revoked.`,
  revokeFailed: (address: string) => `The invitation of ${address} was not revoked.`,
  invitationGone: (address: string) => `The invitation of ${address} is no longer pending.`,
  loadingInvitations: "Loading invitations",
  noInvitations: "No invitations",
  noInvitationsHint: "People who are invited appear here until they accept.",
  invitationsForbidden: "You cannot see who is invited",
  invitationsFailed: "The invitations could not be loaded",

  /** What happened, why, and what to do. Backends send English sentences: translate by `code` and `status`. */
  error: (error: OrganizationError) => error.message,
};

/** The words of one language. */
export type Labels = typeof en;
