import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("de");

/** What a members page shows at first, beside its table, in German. */
export const page: typeof english = {
  membersTabs: "Mitglieder, Einladungen und Beitrittsanfragen",
  tabNames: { members: "Mitglieder", invitations: "Einladungen", requests: "Anfragen", people: "Personen" },
  searchAll: "Personen suchen",
  matchCount: plural((n) => ({ other: `${n} Treffer` })),
  invite: "Mitglieder einladen",
  seats: plural((all: string, used: string) => ({
    one: `${used} von ${all} Platz belegt`,
    other: `${used} von ${all} Plätzen belegt`,
  })),
  seatsInvited: plural((all: string, used: string, invited: string) => ({
    one: `${used} von ${all} Platz belegt, davon ${invited} durch Einladungen`,
    other: `${used} von ${all} Plätzen belegt, davon ${invited} durch Einladungen`,
  })),
  seatsUsed: "Belegte Plätze",
};
