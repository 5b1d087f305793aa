import type { AddressProblem } from "../addresses/checkAddress.js";
import type { InvitationRefusal } from "../organization/invitationOutcome.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { MembershipEventType } from "../organization/records.js";
import { core, plural } from "./core.js";
import { pluralIn } from "./pluralIn.js";
import type { WriteWords } from "./WriteWords.js";

const counted = pluralIn("en");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "This is not an e-mail address.",
  missing_at: "The “@” is missing.",
  missing_local_part: "Something is missing before the “@”.",
  missing_domain: "The domain after the “@” is missing.",
  extra_at: "There is more than one “@”: perhaps two addresses without a comma between them.",
  bad_character: "There is a character that no address has.",
  misplaced_dot: "A dot is where none can be.",
  incomplete_domain: "The domain is not complete: its end, like “.com”, is missing.",
  bad_domain: "There can be no domain of this name.",
  too_long: "This is longer than an address can be.",
};

const invitationRefusals: Record<InvitationRefusal, string> = {
  already_member: "Is a member already.",
  already_invited: "Is invited already.",
  malformed: "The server does not take this for an e-mail address.",
  over_limit: "There is no seat left.",
  not_allowed: "You may not invite to this organization.",
  failed: "Was not invited.",
};

/** What goes into a sentence about something that was done. */
export interface DeedWords {
  readonly actor: string;
  /** Whom it is about: a name or an address. */
  readonly person: string;
  /** Somebody did it to themselves. */
  readonly isOwn: boolean;
  /** The role before, by its name. */
  readonly from: string | undefined;
  /** The role since. */
  readonly to: string | undefined;
  /** What of the person's details changed, as a list. */
  readonly details: string | undefined;
}

const as = (role: string | undefined) => (role === undefined ? "" : ` as ${role}`);

const deeds: Record<MembershipEventType, (words: DeedWords) => string> = {
  member_added: ({ actor, person, isOwn, to }) =>
    isOwn ? `${actor} joined${as(to)}` : `${actor} added ${person}${as(to)}`,
  member_role_changed: ({ actor, person, isOwn, from, to }) =>
    `${actor} changed ${isOwn ? "their own role" : `the role of ${person}`}${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}`,
  member_removed: ({ actor, person, isOwn, from }) =>
    `${actor} removed ${isOwn ? "themselves" : person}${from === undefined ? "" : ` (${from})`}`,
  member_left: ({ actor, from }) => `${actor} left the organization${from === undefined ? "" : ` (${from})`}`,
  member_metadata_changed: ({ actor, person, isOwn, details }) =>
    `${actor} changed ${isOwn ? "their own details" : `details of ${person}`}${details === undefined ? "" : `: ${details}`}`,
  ownership_transferred: ({ actor, person }) => `${actor} handed the organization on to ${person}`,
  invitation_created: ({ actor, person, to }) => `${actor} invited ${person}${as(to)}`,
  invitation_resent: ({ actor, person }) => `${actor} sent the invitation of ${person} again`,
  invitation_revoked: ({ actor, person }) => `${actor} revoked the invitation of ${person}`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} accepted the invitation` : `${actor} accepted the invitation of ${person}`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} asked to join` : `${actor} asked to let ${person} join`,
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} withdrew the request to join` : `${actor} withdrew the request of ${person}`,
  request_accepted: ({ actor, person }) => `${actor} approved the request of ${person}`,
  request_rejected: ({ actor, person }) => `${actor} declined the request of ${person}`,
  request_reopened: ({ actor, person }) => `${actor} opened the request of ${person} again`,
  unknown: ({ actor }) => `${actor} did something that this version does not know`,
};

const requestGone = (name: string) => `The request of ${name} is no longer open.`;

const requestWrites: Record<
  "acceptMembershipRequest" | "rejectMembershipRequest" | "reopenMembershipRequest",
  WriteWords
> = {
  acceptMembershipRequest: {
    done: (name, role) => (role === undefined ? `${name} is now a member.` : `${name} is now a member, as ${role}.`),
    doneCount: counted((n) => ({
      one: `${n} person is in the organization now.`,
      other: `${n} people are in the organization now.`,
    })),
    failed: (name) => `${name} was not let in.`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `The request of ${name} was declined.`,
    doneCount: counted((n) => ({ one: `${n} request was declined.`, other: `${n} requests were declined.` })),
    failed: (name) => `The request of ${name} was not declined.`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `The request of ${name} is open again.`,
    doneCount: counted((n) => ({ one: `${n} request is open again.`, other: `${n} requests are open again.` })),
    failed: (name) => `The request of ${name} was not opened again.`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `The invitation of ${address} is no longer pending.`;

const invitationWrites: Record<"resendInvitation" | "revokeInvitation", WriteWords> = {
  resendInvitation: {
    done: (address) => `${address} was sent the invitation again.`,
    doneCount: counted((n) => ({ one: `${n} invitation was sent again.`, other: `${n} invitations were sent again.` })),
    failed: (address) => `The invitation of ${address} was not sent again.`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `The invitation of ${address} was revoked.`,
    doneCount: counted((n) => ({ one: `${n} invitation was revoked.`, other: `${n} invitations were revoked.` })),
    failed: (address) => `The invitation of ${address} was not revoked.`,
    gone: invitationGone,
  },
};

/** Every word that a person reads, in English. Another language is another table of this shape. */
export const en = {
  ...core,

  // Changing a role.
  chooseRole: "Choose a role",

  // Adding a member.
  addMember: "Add member",
  addMemberHint: "Add someone who already has an account.",
  userId: "User ID",
  userIdHint: "The ID of the person's account, for example user_29w83sxmDNGwOuEthce5gg56FcC.",
  userIdMissing: "Enter the user ID of the person to add.",
  userNotFound: "Nobody has this user ID. Check it and try again.",
  added: (name: string) => `${name} was added.`,
  adding: "Adding…",

  // Requests to join.
  requests: "Requests to join",
  requestedOn: (date: string) => `Asked on ${date}`,
  approve: "Approve",
  approveFor: (name: string) => `Approve ${name}`,
  decline: "Decline",
  declineFor: (name: string) => `Decline ${name}`,
  roleFor: (name: string, role: string) => `${role}, role for ${name}`,
  approveSelected: (number: number, written: string) => `Approve ${plural(number, written, "person", "people")}`,
  declineSelected: (number: number, written: string) => `Decline ${plural(number, written, "person", "people")}`,
  declineSelectedQuestion: (number: number, written: string) =>
    `Decline ${plural(number, written, "request", "requests")}?`,
  declineSelectedConsequence: "These people are not let in. They can ask again.",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "You cannot see who asked to join",
    failed: "The requests could not be loaded",
    loading: "Loading requests",
    noMatch: "No requests match",
    empty: "No requests",
    emptyHint: "When somebody asks to join the organization, you decide here.",
  },

  // Inviting. Numbers come as such, for the plural, and written for the locale.
  invite: "Invite members",
  inviteHint: "People join by the link in their invitation.",
  addresses: "E-mail addresses",
  addressesHint: "Type, paste or drop addresses, or open a .csv or .txt file.",
  addressesToInvite: "Addresses to invite",
  openFile: "Open a file",
  dropHere: "Drop addresses or a file here",
  addressCount: (number: number, written: string) => plural(number, written, "address", "addresses"),
  toFix: (number: string) => `${number} to fix`,
  moreAddresses: (number: string) => `${number} more`,
  removeAll: "Remove all",
  editAddress: (address: string) => `Edit ${address}`,
  edit: "Edit",
  removeAddress: (address: string) => `Remove ${address}`,
  addressRemoved: (address: string) => `${address} was taken out.`,
  addressesCleared: (number: number, written: string) =>
    `${plural(number, written, "address was", "addresses were")} taken out.`,
  addressKeys: "Enter edits the address, Delete takes it out, the arrow keys go to others.",
  addressesAdded: (number: number, written: string) => `${plural(number, written, "address", "addresses")} added.`,
  needFixing: (number: number, written: string) => `${written} ${number === 1 ? "needs" : "need"} fixing.`,
  addressEdited: (address: string) => `Changed to ${address}.`,
  addressesRestored: (number: number, written: string) =>
    `${plural(number, written, "address is", "addresses are")} in the list again.`,
  addressesRepeated: (number: number, written: string, first: string) =>
    number === 1 ? `${first} is in the list already.` : `${written} are in the list already and were left out.`,
  unknownRoles: (names: string) => `You can't give the role ${names}. These people get the role chosen below.`,
  notTextFile: (name: string) => `${name} is not a text file. Save the table as .csv and open that.`,
  fileTooLarge: (name: string) => `${name} is larger than 5 MB. Split it, and open the parts one after the other.`,
  fileUnreadable: (name: string) => `${name} could not be read.`,
  noAddressesInFile: (name: string) => `There are no addresses in ${name}.`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character ? `“${character}” cannot be in an address.` : addressProblems[problem],
  addressesMissing: "Enter at least one e-mail address.",
  addressesAllBad: "None of these addresses can be sent. Fix one, or add another.",
  roleMissing: "Choose a role.",
  messageTooLong: "The personal message is too long. Shorten it, and send again.",
  personalMessage: "Personal message (optional)",
  charactersLeft: (number: number, written: string) =>
    number < 0 ? `Too long by ${written}` : `${plural(number, written, "character", "characters")} left`,
  inviteCount: (number: number, written: string) =>
    number === 0 ? "Send invitations" : `Send ${plural(number, written, "invitation", "invitations")}`,
  sending: "Sending…",
  sent: (sent: string, total: string) => `Sent ${sent} of ${total}`,
  invited: (number: number, written: string) =>
    number === 1 ? "1 person is invited." : `${written} people are invited.`,
  invitedNone: "Nobody was invited.",
  notInvited: (number: number, written: string) =>
    number === 1
      ? "1 address is still here, with the reason."
      : `${written} addresses are still here, with the reasons.`,
  notSent: (number: number, written: string) =>
    number === 1
      ? "1 address was not sent and is still here."
      : `${written} addresses were not sent and are still here.`,
  mailsFailed: (number: number, written: string) =>
    `${number === 1 ? "The mail of 1 invitation" : `The mails of ${written} invitations`} could not be sent: copy the links and pass them on.`,
  invitationRefusal: (outcome: InvitationRefusal, error: OrganizationError) =>
    outcome === "failed" ? `${invitationRefusals.failed} ${core.error(error)}` : invitationRefusals[outcome],
  seatsLeft: (left: number, written: string) =>
    left <= 0 ? "There is no seat left." : `There ${left === 1 ? "is 1 seat" : `are ${written} seats`} left.`,
  seats: (taken: string, all: string) => `${taken} of ${all} seats`,
  seatsInvited: (invited: string) => `${invited} of them invited`,
  seatsTaken: "Seats taken",

  // Leaving the organization, and handing it on.
  leave: "Leave organization",
  leaveQuestion: "Leave this organization?",
  handOnFirst: "You are the only one who can manage members. Hand the organization on first; then you can leave.",
  handOn: "Hand on organization",
  handOnQuestion: "Hand this organization on?",
  handOnConsequence: (role: string) =>
    `Whoever you choose gets your role${role && `, ${role}`}, and you get theirs. Only they can give it back.`,
  handOnAgain: "Only the new owner can give your role back. Continue?",
  handOnTo: (name: string) => `Hand on to ${name}`,
  handOnLoading: "Loading members",
  newOwner: "Whom to hand it to",
  moreMembers: (number: number, written: string) =>
    `${plural(number, written, "more member", "more members")}: search to find them.`,
  typeName: (name: string) => `Type the name of the organization, ${name}, to go on.`,

  // A member's details.
  permits: "Permits",
  permitsNothing: "Nothing that is known here",
  username: "Username",
  details: "Details",
  noDetails: "Nothing is kept about this member.",
  yes: "Yes",
  no: "No",
  addDetail: "Add a detail",
  detailName: "Name",
  detailKind: "Kind",
  detailKinds: { text: "Text", number: "Number", boolean: "Yes or no", json: "JSON" },
  detailValue: (name: string) => (name ? `Value of ${name}` : "Value"),
  takeOutDetail: (name: string) => (name ? `Take out ${name}` : "Take out this detail"),
  keepDetail: (name: string) => `Keep ${name}`,
  detailTakenOut: "Is taken out when you save.",
  detailProblems: {
    keyMissing: "Give it a name.",
    keyTaken: "There is a detail of this name already.",
    keyRefused: "This name is kept for the workings of JavaScript. Choose another.",
    valueMissing: "Enter a value, or remove this field.",
    notNumber: "This is not a number. Write it with digits and a point, such as 1.5.",
    longNumber: "A number has more digits than can be kept. Keep it as text.",
    keyRepeated: "A name is used twice in one object. Keep one of them.",
    notJson: "This is not JSON. Check the quotes, commas and brackets.",
    holdsNull: "“null” takes a value away: leave its name out instead.",
    holdsRefusedKey: "A name in it is kept for the workings of JavaScript. Choose another.",
  },
  detailChanged: (value: string) => `Meanwhile this was changed to ${value}. Saving puts yours in its place.`,
  detailGone: "Meanwhile this was taken out. Saving puts it back.",
  detailsTooLarge: "This is more than the 8 KB that can be kept of a member. Shorten it, and save again.",
  save: "Save",
  saving: "Saving…",
  discard: "Discard",
  discardQuestion: "Discard what you wrote?",
  discardConsequence: (name: string) => `The details of ${name} stay as they were.`,
  discardSending: "It was sent, and there is no answer yet: it may be saved all the same.",
  detailsSaved: (name: string) => `The details of ${name} were saved.`,
  detailsNotSaved: (name: string) => `The details of ${name} were not saved.`,

  // How a table is shown.
  tableViewHint: "Which columns this table shows to you, and in which order.",
  columns: "Columns",
  moveUp: (column: string) => `Move ${column} up`,
  moveDown: (column: string) => `Move ${column} down`,
  movedTo: (column: string, place: string, of: string) => `${column} is column ${place} of ${of} now.`,
  density: "Rows",
  densities: { comfortable: "Comfortable", compact: "Compact" },
  resetView: "Reset",
  viewReset: "The table is shown as at first.",
  done: "Done",

  // Exporting.
  exportMembers: "Export members",
  name: "Name",
  roleKey: "Role key",
  exportCounting: "Counting the members…",
  exportUncounted: "The members who match the search and filter.",
  exportCount: (number: number, written: string, isFiltered: boolean) => {
    if (isFiltered) return `${plural(number, written, "member matches", "members match")} the search and filter.`;
    return number === 1 ? "The only member of the organization." : `All ${written} members of the organization.`;
  },
  exportNobody: "No members match the search and filter: there is nobody to export.",
  exportContents: (columns: string) =>
    `A .csv file for spreadsheets, with one row for each member. Columns: ${columns}. Text that a spreadsheet could run as a formula gets an apostrophe before it.`,
  exportFileName: (day: string) => `members-${day}.csv`,
  exported: (number: number, written: string, file: string) =>
    `${plural(number, written, "member", "members")} exported as ${file}.`,
  exportFewer: (number: number, written: string) =>
    `${plural(number, written, "member", "members")} fewer than at the start: people left meanwhile.`,
  exportMore: (number: number, written: string) =>
    `${plural(number, written, "member", "members")} more than at the start: people came meanwhile.`,
  exportOutdated: (number: number, written: string) =>
    `Now ${plural(number, written, "member matches", "members match")}: people came or left while the file was made.`,
  exportOffline: "You are offline. The export goes on when the connection is back.",
  exportStopped: "The export was stopped. No file was saved.",
  exportFailed: "The members were not exported, and no file was saved.",
  exportBroken: "A column could not be written. Tell the makers of this page.",
  exportNotSaved: "Your browser didn't save the file. Check its download settings and try again.",
  exportDone: "Done",

  // The whole page.
  membersTabs: "Members, invitations and requests",
  tabNames: { members: "Members", invitations: "Invitations", requests: "Requests" },
  searchAll: "Search people",
  hits: (number: number) => (number === 1 ? "match" : "matches"),

  // Invitations.
  invitations: "Invitations",
  invitationStatus: "Status of invitations",
  moreSending: (number: string) => `${number} more are being sent`,
  resendSelected: (number: number, written: string) => `Resend ${plural(number, written, "invitation", "invitations")}`,
  revokeSelected: (number: number, written: string) => `Revoke ${plural(number, written, "invitation", "invitations")}`,
  revokeSelectedQuestion: (number: number, written: string) =>
    `Revoke ${plural(number, written, "invitation", "invitations")}?`,
  revokeSelectedConsequence: "The links that these people were sent stop working at once.",
  statusNames: { pending: "Pending", accepted: "Accepted", revoked: "Revoked", expired: "Expired", all: "All" },
  expires: (when: string) => `expires ${when}`,
  mailNotSent: "Mail not sent",
  copyLink: "Copy link",
  copyLinkFor: (address: string) => `Copy link for ${address}`,
  copied: "Copied",
  copyFailed: "Your browser does not let this page write to the clipboard. Copy the link from here:",
  resend: "Resend",
  resendFor: (address: string) => `Resend the invitation of ${address}`,
  mailFailed: (address: string) => `The mail to ${address} could not be sent. Copy the link and pass it on.`,
  revoke: "Revoke",
  revokeFor: (address: string) => `Revoke the invitation of ${address}`,
  revokeQuestion: "Revoke this invitation?",
  revokeConsequence: (address: string) => `The link that ${address} was sent stops working at once.`,
  invitationWrites,
  invitationGone,
  noneOfStatus: "There is none of this status.",
  invitationsPlaceholder: {
    forbidden: "You cannot see who is invited",
    failed: "The invitations could not be loaded",
    loading: "Loading invitations",
    noMatch: "No invitations match",
    empty: "No invitations",
    emptyHint: "People who are invited appear here until they accept.",
  },
  noHitsHint: "Try another name or e-mail address.",

  // What was done.
  activity: "Activity",
  history: "History",
  deeds,
  server: "A server",
  somebodyGone: { asActor: "A former user", asPerson: "a former user" },
  moreDetails: (number: number, written: string) => `${written} more`,
  deedKind: "Kind of activity",
  deedKinds: {
    all: "All activity",
    members: "Members",
    roles: "Roles",
    invitations: "Invitations",
    requests: "Requests",
    details: "Member details",
  },
  doneBy: "Done by",
  anybody: "Anybody",
  period: "Time",
  periods: { any: "Any time", today: "Today", week: "Last 7 days", month: "Last 30 days" },
  today: "Today",
  yesterday: "Yesterday",
  clearFilters: "Clear filters",
  activityPlaceholder: {
    forbidden: "You cannot see what was done in this organization",
    failed: "The activity could not be loaded",
    loading: "Loading activity",
    noMatch: "Nothing matches",
    noMatchHint: "Try another kind of activity, another person or a longer time.",
    empty: "Nothing was done yet",
    emptyHint: "What changes about members, invitations and requests appears here, and who changed it.",
  },
  historyHint: "What changes about this member appears here, and who changed it.",
};

/** The words of one language. */
export type Labels = typeof en;
