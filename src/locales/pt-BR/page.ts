import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("pt-BR");

/** What a members page shows at first, beside its table, in Brazilian Portuguese. */
export const page: typeof english = {
  membersTabs: "Membros, convites e solicitações de participação",
  tabNames: { members: "Membros", invitations: "Convites", requests: "Solicitações", people: "Pessoas" },
  searchAll: "Pesquisar pessoas",
  matchCount: plural((n) => ({
    zero: `${n} resultados`,
    one: `${n} resultado`,
    many: `${n} de resultados`,
    other: `${n} resultados`,
  })),
  invite: "Convidar membros",
  seats: plural((all: string, used: string) => ({
    zero: `${used} de ${all} licenças em uso`,
    one: `${used} de ${all} licença em uso`,
    many: `${used} de ${all} de licenças em uso`,
    other: `${used} de ${all} licenças em uso`,
  })),
  seatsInvited: plural((all: string, used: string, invited: string) => ({
    zero: `${used} de ${all} licenças em uso, sendo ${invited} por convite`,
    one: `${used} de ${all} licença em uso, sendo ${invited} por convite`,
    many: `${used} de ${all} de licenças em uso, sendo ${invited} por convite`,
    other: `${used} de ${all} licenças em uso, sendo ${invited} por convite`,
  })),
  seatsUsed: "Licenças em uso",
};
