import type { groups as english } from "../../labels/en/groups.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("pt-BR");

/** The dialogs of groups, in Brazilian Portuguese. */
export const groups: typeof english = {
  groupsOf: (name: string) => `Grupos de ${name}`,
  groupsHint: "Cada alteração é salva imediatamente.",
  searchGroups: "Pesquisar grupos",
  noGroups: "Ainda não há grupos",
  noMatchingGroups: "Nenhum grupo encontrado",
  groupsLoading: "Carregando grupos…",
  groupsFailed: "Não foi possível carregar os grupos.",
  moreGroups: plural((n) => ({
    one: `Há mais ${n} grupo. Pesquise para encontrá-lo.`,
    many: `Há mais ${n} de grupos. Pesquise para encontrá-los.`,
    other: `Há mais ${n} grupos. Pesquise para encontrá-los.`,
  })),
  chooseGroup: "Escolha um grupo",
  groupAdditionHint: "Os membros que já estão no grupo permanecem nele.",
  groupRemovalHint: "Eles permanecem na organização.",
  manageGroupsHint: "Os grupos reúnem membros. As permissões vêm apenas das funções.",
  newGroup: "Novo grupo",
  groupName: "Nome do grupo",
  createGroup: "Criar grupo",
  groupNameProblem: "Digite um nome de 1 a 100 caracteres.",
  rename: "Renomear",
  renameGroup: (name: string) => `Renomear ${name}`,
  delete: "Excluir",
  deleteNamedGroup: (name: string) => `Excluir ${name}`,
  deleteGroup: "Excluir grupo",
  deleteGroupQuestion: (name: string) => `Excluir ${name}?`,
  deleteGroupConsequence: plural((n) => ({
    one: `O ${n} membro do grupo permanece na organização. Não é possível desfazer esta ação.`,
    many: `Os ${n} de membros do grupo permanecem na organização. Não é possível desfazer esta ação.`,
    other: `Os ${n} membros do grupo permanecem na organização. Não é possível desfazer esta ação.`,
  })),
  groupCreated: (name: string) => `O grupo ${name} foi criado.`,
  groupRenamed: (name: string) => `O grupo agora se chama ${name}.`,
  groupDeleted: (name: string) => `O grupo ${name} foi excluído.`,
};
