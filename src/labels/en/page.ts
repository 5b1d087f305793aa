import { pluralIn } from "../pluralIn.js";

const plural = pluralIn("en");

/** The page, and its dialogs of members. */
export const page = {
  // The whole page.
  membersTabs: "Members, invitations and join requests",
  tabNames: { members: "Members", invitations: "Invitations", requests: "Requests", people: "People" },
  searchAll: "Search people",
  matchCount: plural((n) => ({ one: `${n} match`, other: `${n} matches` })),

  // Adding a member.
  chooseRole: "Choose a role",
  addMember: "Add member",
  addMemberHint: "Add someone who already has an account.",
  userIdHint: "For example, user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "Enter a user ID.",
  userNotFound: "No user has this ID. Check it and try again.",
  added: (name: string) => `Added ${name}.`,
  adding: "Adding…",

  // Adding many members.
  addMembers: "Add members",
  addMembersHint: "Add people who already have an account.",
  users: "Users",
  userIdsHint: "Paste user IDs, or a CSV with a column user_id.",
  usersHint: "Paste user IDs or email addresses, or a CSV with a column user_id or email.",
  usersMissing: "Enter at least one user.",
  addedMembers: plural((n) => ({
    zero: "No members were added.",
    one: `Added ${n} member.`,
    other: `Added ${n} members.`,
  })),
  usersLeft: plural((n) => ({
    one: `${n} user couldn't be added and is still in the list.`,
    other: `${n} users couldn't be added and are still in the list.`,
  })),
  addingMembers: (done: string, total: string) => `Added ${done} of ${total}`,
  addOutcomes: {
    alreadyMember: "Already a member",
    duplicate: "Listed twice",
    notFound: "User not found",
    wrongEnd: "No date from today until the year 9999",
    unknownGroup: "No such group, or managed by a directory",
    failed: "Couldn't be added",
    unsent: "Not added yet",
  },

  // Leaving the organization, and transferring ownership.
  leave: "Leave organization",
  leaveQuestion: "Leave this organization?",
  ownStatusManagedBy: (source: string) => `You can't leave: your membership is managed by ${source}.`,
  ownRoleManagedBy: (source: string) => `You can't transfer ownership: your role is managed by ${source}.`,
  transferFirst: "You're the last member who can manage this organization. Transfer ownership before you leave.",
  transferOwnership: "Transfer ownership",
  transferQuestion: "Transfer ownership?",
  transferConsequence: "You and the new owner will swap roles. Only they can undo this.",
  transferAgain: "Only the new owner can give your role back. Continue?",
  transferTo: (name: string) => `Transfer to ${name}`,
  membersLoading: "Loading members",
  newOwner: "New owner",
  moreMembers: plural((n) => ({
    one: `${n} more member. Search to find them.`,
    other: `${n} more members. Search to find them.`,
  })),
  typeName: (name: string) => `To confirm, type the organization's name: ${name}`,

  // A member's details.
  previousMember: "Previous member",
  nextMember: "Next member",
  permissions: "Permissions",
  noPermissions: "No permissions",
  username: "Username",
  membership: "Membership",
  customFields: "Custom fields",
  noCustomFields: "No custom fields",
  yes: "Yes",
  no: "No",
  addField: "Add field",
  fieldName: "Name",
  fieldType: "Type",
  fieldTypes: { text: "Text", number: "Number", boolean: "Yes or no", json: "JSON" },
  fieldValue: (name: string) => (name ? `Value of ${name}` : "Value"),
  removeField: (name: string) => (name ? `Remove ${name}` : "Remove field"),
  restoreField: (name: string) => `Restore ${name}`,
  fieldRemoved: "Will be removed when you save",
  fieldProblems: {
    keyMissing: "Enter a name.",
    keyTaken: "A field with this name already exists.",
    keyRefused: "This name is reserved. Choose another.",
    valueMissing: "Enter a value or remove this field.",
    notNumber: "Not a number. Use digits and a point, such as 1.5.",
    longNumber: "This number has too many digits. Save it as text.",
    keyRepeated: "The same name appears twice in an object. Remove one.",
    notJson: "Not valid JSON. Check the quotes, commas and brackets.",
    holdsNull: "“null” isn't allowed here. Remove the entry instead.",
    holdsRefusedKey: "Contains a reserved name. Choose another.",
  },
  fieldChanged: (value: string) => `Someone changed this to ${value}. Saving will overwrite it.`,
  fieldGone: "Someone removed this. Saving will add it back.",
  fieldsTooLarge: "Custom fields can hold up to 8 KB. Shorten them and save again.",
  save: "Save",
  saving: "Saving…",
  discard: "Discard",
  discardQuestion: "Discard your changes?",
  discardConsequence: (name: string) => `Your changes to ${name}'s custom fields will be lost.`,
  discardSending: "Your changes were already sent and may still be saved.",
  fieldsSaved: (name: string) => `Saved ${name}'s custom fields.`,
  fieldsSaveFailed: (name: string) => `Couldn't save ${name}'s custom fields.`,

  // The table's layout.
  layoutHint: "Choose and reorder columns.",
  columns: "Columns",
  moveUp: (column: string) => `Move ${column} up`,
  moveDown: (column: string) => `Move ${column} down`,
  movedTo: (column: string, place: string, of: string) => `${column} is now column ${place} of ${of}.`,
  density: "Row height",
  densities: { comfortable: "Comfortable", compact: "Compact" },
  resetLayout: "Reset",
  layoutReset: "Reset to default.",
  done: "Done",

  // Exporting.
  exportMembers: "Export members",
  exportCounting: "Counting members…",
  exportUncounted: "Exports the members that match the search and filters.",
  exportCount: plural((n) => ({
    one: `Exports the organization's ${n} member.`,
    other: `Exports all ${n} members of the organization.`,
  })),
  exportMatchCount: plural((n) => ({
    one: `Exports the ${n} member that matches the search and filters.`,
    other: `Exports the ${n} members that match the search and filters.`,
  })),
  exportNone: "No members match the search and filters.",
  exportContents: (columns: string) =>
    `A .csv file with one row per member. Columns: ${columns}. Cells that look like formulas start with an apostrophe, so spreadsheets don't run them.`,
  exportFileName: (day: string) => `members-${day}.csv`,
  exported: plural((n: string, file: string) => ({
    one: `Exported ${n} member to ${file}.`,
    other: `Exported ${n} members to ${file}.`,
  })),
  exportFewer: plural((n) => ({
    one: `That's ${n} fewer member than when the export started.`,
    other: `That's ${n} fewer members than when the export started.`,
  })),
  exportMore: plural((n) => ({
    one: `That's ${n} more member than when the export started.`,
    other: `That's ${n} more members than when the export started.`,
  })),
  exportOutdated: plural((n) => ({
    one: `Members changed during the export: ${n} now matches.`,
    other: `Members changed during the export: ${n} now match.`,
  })),
  exportOffline: "You're offline. The export will continue when you're back online.",
  exportStopped: "Export stopped. No file was saved.",
  exportFailed: "Couldn't export members. No file was saved.",
  exportBroken: "One column couldn't be exported. Contact support.",
  exportNotSaved: "Your browser didn't save the file. Check its download settings and try again.",
};
