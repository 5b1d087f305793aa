import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("fr");

/** What a members page shows at first, beside its table, in French. */
export const page: typeof english = {
  membersTabs: "Membres, invitations et demandes d’adhésion",
  tabNames: { members: "Membres", invitations: "Invitations", requests: "Demandes", people: "Personnes" },
  searchAll: "Rechercher des personnes",
  matchCount: plural((n) => ({ one: `${n} résultat`, many: `${n} de résultats`, other: `${n} résultats` })),
  invite: "Inviter des membres",
  seats: plural((all: string, used: string) => ({ other: `Places utilisées : ${used} sur ${all}` })),
  seatsInvited: plural((all: string, used: string, invited: string) => ({
    other: `Places utilisées : ${used} sur ${all}, dont ${invited} par invitation`,
  })),
  seatsUsed: "Places utilisées",
};
