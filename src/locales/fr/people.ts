import type { people as english } from "../../labels/en/people.js";

/** The list of people, in French. */
export const people: typeof english = {
  people: "Personnes",
  person: "Personne",
  personDate: "Date",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "Invitation envoyée", request: "Demande reçue" },
  /** The filters. */
  peopleStatuses: {
    all: "Tous",
    active: "Actifs",
    inactive: "Inactifs",
    invited: "Invités",
    requested: "Demandes",
  },
  noPeople: {
    all: "Aucune personne pour le moment",
    active: "Aucun membre actif",
    inactive: "Aucun membre inactif",
    invited: "Aucune invitation en attente",
    requested: "Aucune demande d’adhésion",
  },
  noPeopleHint: "Les membres, les invitations et les demandes d’adhésion s’affichent ici.",
  noMatchingPeople: "Aucune personne correspondante",
  peopleFailed: "Impossible de charger les personnes",
};
