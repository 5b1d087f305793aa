/** The list of people: members, invitations and join requests in one. */
export const people = {
  people: "People",
  person: "Person",
  personDate: "Date",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "Invited", request: "Requested" },
  /** The filters. */
  peopleStatuses: {
    all: "All",
    active: "Active",
    inactive: "Inactive",
    invited: "Invited",
    requested: "Requested",
  },
  noPeople: {
    all: "No people yet",
    active: "No active members",
    inactive: "No inactive members",
    invited: "No pending invitations",
    requested: "No join requests",
  },
  noPeopleHint: "Members, invitations and join requests appear here.",
  noMatchingPeople: "No matching people",
  peopleFailed: "Couldn't load people",
};
