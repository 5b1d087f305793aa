import type { AddressProblem } from "../../addresses/checkAddress.js";
import { sentences } from "../../lib/sentences.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { core } from "../core.js";
import { pluralIn } from "../pluralIn.js";

const plural = pluralIn("en");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "Not an email address.",
  missing_at: "Missing “@”.",
  missing_local_part: "Missing the part before “@”.",
  missing_domain: "Missing the domain after “@”.",
  extra_at: "More than one “@”. Separate addresses with a comma.",
  bad_character: "Contains a character that isn't allowed.",
  misplaced_dot: "A dot is in the wrong place.",
  incomplete_domain: "The domain is missing its ending, like “.com”.",
  bad_domain: "Not a valid domain.",
  too_long: "Too long for an email address.",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "Already a member.",
  already_invited: "Already invited.",
  malformed: "The server didn't accept this address.",
  over_limit: "No seats left.",
  not_allowed: "You can't invite members to this organization.",
  failed: "Couldn't be invited.",
};

/** Writing and sending invitations. */
export const inviting = {
  inviteHint: "Each person gets a link to join.",
  addresses: "Email addresses",
  addressesHint: "Type, paste or drop addresses, or open a .csv or .txt file.",
  addressesToInvite: "Addresses to invite",
  openFile: "Open file",
  dropHere: "Drop addresses or a file here",
  addressCount: plural((n) => ({ one: `${n} address`, other: `${n} addresses` })),
  toFix: plural((n) => ({ other: `${n} to fix` })),
  moreAddresses: plural((n) => ({ other: `${n} more` })),
  removeAll: "Remove all",
  editAddress: (address: string) => `Edit ${address}`,
  edit: "Edit",
  removeAddress: (address: string) => `Remove ${address}`,
  addressRemoved: (address: string) => `Removed ${address}.`,
  addressesCleared: plural((n) => ({ one: `Removed ${n} address.`, other: `Removed ${n} addresses.` })),
  addressKeys: "Press Enter to edit an address, Delete to remove it, and the arrow keys to move between addresses.",
  addressesAdded: plural((n) => ({ one: `Added ${n} address.`, other: `Added ${n} addresses.` })),
  needFixing: plural((n) => ({ one: `${n} needs fixing.`, other: `${n} need fixing.` })),
  addressEdited: (address: string) => `Changed to ${address}.`,
  addressesRestored: plural((n) => ({ one: `Restored ${n} address.`, other: `Restored ${n} addresses.` })),
  addressesRepeated: plural((n: string, first: string) => ({
    one: `${first} is already in the list.`,
    other: `Skipped ${n} addresses that are already in the list.`,
  })),
  unknownRoles: (names: string) => `You can't assign ${names}. Those addresses will get the role selected below.`,
  notTextFile: (name: string) => `${name} isn't a text file. Save it as .csv and try again.`,
  fileTooLarge: (name: string) => `${name} is larger than 5 MB. Split it into smaller files.`,
  fileUnreadable: (name: string) => `Couldn't read ${name}. Try another file.`,
  noAddressesInFile: (name: string) => `No email addresses found in ${name}.`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character
      ? `“${character}” isn't allowed in an email address.`
      : addressProblems[problem],
  addressesMissing: "Enter at least one email address.",
  addressesAllBad: "None of these addresses can be invited. Fix one or add another.",
  roleMissing: "Choose a role.",
  messageTooLong: "The message is too long. Shorten it and try again.",
  personalMessage: "Personal message (optional)",
  charactersLeft: plural((n) => ({ one: `${n} character left`, other: `${n} characters left` })),
  charactersOver: plural((n) => ({ one: `${n} character too many`, other: `${n} characters too many` })),
  inviteCount: plural((n) => ({
    zero: "Send invitations",
    one: `Send ${n} invitation`,
    other: `Send ${n} invitations`,
  })),
  sent: (sent: string, total: string) => `Sent ${sent} of ${total}`,
  invited: plural((n) => ({ one: `Sent ${n} invitation.`, other: `Sent ${n} invitations.` })),
  invitedNone: "No invitations were sent.",
  notInvited: plural((n) => ({ one: `${n} address can't be invited.`, other: `${n} addresses can't be invited.` })),
  notSent: plural((n) => ({
    one: `${n} address wasn't invited and is still in the list.`,
    other: `${n} addresses weren't invited and are still in the list.`,
  })),
  invitationRefusal: (outcome: InvitationFailure, error: OrganizationError) =>
    outcome === "failed" ? sentences(invitationRefusals.failed, core.error(error)) : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({ zero: "No seats left", one: `${n} seat left`, other: `${n} seats left` })),
};
