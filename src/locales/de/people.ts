import type { people as english } from "../../labels/en/people.js";

/** The list of people, in German. */
export const people: typeof english = {
  people: "Personen",
  person: "Person",
  personDate: "Datum",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "Eingeladen", request: "Angefragt" },
  /** The filters. */
  peopleStatuses: {
    all: "Alle",
    active: "Aktiv",
    inactive: "Inaktiv",
    invited: "Eingeladen",
    requested: "Angefragt",
  },
  noPeople: {
    all: "Noch keine Personen",
    active: "Keine aktiven Mitglieder",
    inactive: "Keine inaktiven Mitglieder",
    invited: "Keine ausstehenden Einladungen",
    requested: "Keine Beitrittsanfragen",
  },
  noPeopleHint: "Mitglieder, Einladungen und Beitrittsanfragen werden hier angezeigt.",
  noMatchingPeople: "Keine passenden Personen",
  peopleFailed: "Personen konnten nicht geladen werden",
};
