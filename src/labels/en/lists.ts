import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";
import { pluralIn } from "../pluralIn.js";
import type { WriteWords } from "../WriteWords.js";

const plural = pluralIn("en");

const requestGone = (name: string) => `${name}'s join request is no longer pending.`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) => (role === undefined ? `Approved ${name}.` : `Approved ${name} as ${role}.`),
    doneCount: plural((n) => ({ one: `Approved ${n} join request.`, other: `Approved ${n} join requests.` })),
    failed: (name) => `Couldn't approve ${name}.`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `Declined ${name}'s join request.`,
    doneCount: plural((n) => ({ one: `Declined ${n} join request.`, other: `Declined ${n} join requests.` })),
    failed: (name) => `Couldn't decline ${name}'s join request.`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `Reopened ${name}'s join request.`,
    doneCount: plural((n) => ({ one: `Reopened ${n} join request.`, other: `Reopened ${n} join requests.` })),
    failed: (name) => `Couldn't reopen ${name}'s join request.`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `The invitation to ${address} is no longer pending.`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `Resent the invitation to ${address}.`,
    doneCount: plural((n) => ({ one: `Resent ${n} invitation.`, other: `Resent ${n} invitations.` })),
    failed: (address) => `Couldn't resend the invitation to ${address}.`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `Revoked the invitation to ${address}.`,
    doneCount: plural((n) => ({ one: `Revoked ${n} invitation.`, other: `Revoked ${n} invitations.` })),
    failed: (address) => `Couldn't revoke the invitation to ${address}.`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations. */
export const lists = {
  noHitsHint: "Try another name or email.",

  // Join requests.
  requests: "Join requests",
  searchRequests: "Search join requests",
  user: "User",
  requestedOn: "Requested",
  approve: "Approve",
  approveFor: (name: string) => `Approve ${name}`,
  approveUntil: "Approve until a date",
  approveUntilFor: (name: string) => `Approve ${name} until a date`,
  decline: "Decline",
  declineFor: (name: string) => `Decline ${name}`,
  roleFor: (name: string, role: string) => `${role}, role for ${name}`,
  approveSelected: plural((n) => ({ one: `Approve ${n} request`, other: `Approve ${n} requests` })),
  declineSelected: plural((n) => ({ one: `Decline ${n} request`, other: `Decline ${n} requests` })),
  declineSelectedQuestion: plural((n) => ({ one: `Decline ${n} request?`, other: `Decline ${n} requests?` })),
  declineSelectedConsequence: "They won't be added. They can request again.",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "You don't have access to join requests",
    failed: "Couldn't load join requests",
    noMatch: "No matching join requests",
    empty: "No join requests",
    emptyHint: "Pending join requests appear here.",
  },

  // Invitations.
  invitations: "Invitations",
  searchInvitations: "Search invitations",
  expiry: "Expires",
  sentOn: "Sent",
  invitedBy: "Invited by",
  linkCopied: (address: string) => `Copied the link for ${address}.`,
  invitationStatus: "Invitation status",
  moreSending: plural((n) => ({ other: `Sending ${n} more…` })),
  resendSelected: plural((n) => ({ one: `Resend ${n} invitation`, other: `Resend ${n} invitations` })),
  revokeSelected: plural((n) => ({ one: `Revoke ${n} invitation`, other: `Revoke ${n} invitations` })),
  revokeSelectedQuestion: plural((n) => ({ one: `Revoke ${n} invitation?`, other: `Revoke ${n} invitations?` })),
  revokeSelectedConsequence: "Their links will stop working immediately.",
  statusNames: { pending: "Pending", accepted: "Accepted", revoked: "Revoked", expired: "Expired", all: "All" },
  mailNotSent: "Email not sent",
  copyLink: "Copy link",
  copyFailed: "Couldn't copy the link. Copy it from here:",
  resend: "Resend",
  resendFor: (address: string) => `Resend invitation to ${address}`,
  revoke: "Revoke",
  revokeQuestion: "Revoke this invitation?",
  revokeConsequence: (address: string) => `The link sent to ${address} will stop working immediately.`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "No pending invitations",
    accepted: "No accepted invitations",
    revoked: "No revoked invitations",
    expired: "No expired invitations",
    all: "No invitations",
  },
  /** Stands where a user's name would be. */
  api: "API",
  invitationsPlaceholder: {
    forbidden: "You don't have access to invitations",
    failed: "Couldn't load invitations",
    noMatch: "No matching invitations",
    emptyHint: "Pending invitations appear here.",
  },
  sending: "Sending…",
  mailFailed: (address: string) => `Couldn't email ${address}. Copy the link and send it yourself.`,
  mailsFailed: plural((n) => ({
    one: `Couldn't email ${n} invitation. Copy the link and send it yourself.`,
    other: `Couldn't email ${n} invitations. Copy the links and send them yourself.`,
  })),
};
