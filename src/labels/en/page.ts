import { pluralIn } from "../pluralIn.js";

const plural = pluralIn("en");

/** What a members page shows at first, beside its table. */
export const page = {
  membersTabs: "Members, invitations and join requests",
  tabNames: { members: "Members", invitations: "Invitations", requests: "Requests", people: "People" },
  searchAll: "Search people",
  matchCount: plural((n) => ({ one: `${n} match`, other: `${n} matches` })),
  invite: "Invite members",
  seats: plural((all: string, used: string) => ({
    one: `${used} of ${all} seat used`,
    other: `${used} of ${all} seats used`,
  })),
  seatsInvited: plural((all: string, used: string, invited: string) => ({
    one: `${used} of ${all} seat used, including ${invited} invited`,
    other: `${used} of ${all} seats used, including ${invited} invited`,
  })),
  seatsUsed: "Seats used",
};
