import type { people as english } from "../../labels/en/people.js";

/** The list of people, in Brazilian Portuguese. */
export const people: typeof english = {
  people: "Pessoas",
  person: "Pessoa",
  personDate: "Data",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "Convite enviado", request: "Entrada solicitada" },
  /** The filters. */
  peopleStatuses: {
    all: "Todos",
    active: "Ativos",
    inactive: "Inativos",
    invited: "Convidados",
    requested: "Solicitações",
  },
  noPeople: {
    all: "Nenhuma pessoa ainda",
    active: "Nenhum membro ativo",
    inactive: "Nenhum membro inativo",
    invited: "Nenhum convite pendente",
    requested: "Nenhuma solicitação de participação",
  },
  noPeopleHint: "Membros, convites e solicitações de participação aparecem aqui.",
  noMatchingPeople: "Nenhuma pessoa encontrada",
  peopleFailed: "Não foi possível carregar as pessoas",
};
