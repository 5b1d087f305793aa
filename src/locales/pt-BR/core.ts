import type { core as english } from "../../labels/core.js";
import { errorIn } from "../../labels/errorIn.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { byCode } from "./errors.js";
import { roleTexts } from "./roleTexts.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("pt-BR");

const roleGone = "Esta função não existe mais. Escolha outra.";

const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "Senha",
  passkey: "Chave de acesso",
  sso: "Login único",
  magic_link: "Link mágico",
};

/** The words of the member table and of the parts that all lists share, in Brazilian Portuguese. */
export const core: typeof english = {
  // Fields and states of a member.
  member: "Membro",
  name: "Nome",
  userId: "ID do usuário",
  members: "Membros",
  emailAddress: "E-mail",
  role: "Função",
  roleTexts,
  roleKey: "Chave da função",
  joined: "Data de entrada",
  lastChanged: "Última atualização",
  lastActive: "Última atividade",
  neverActive: "Nunca",
  twoFactor: "Dois fatores",
  twoFactorStates: { enabled: "Ativado", disabled: "Desativado" },
  signInMethods: "Método de login",
  signInMethodTexts,
  source: "Origem",
  managedBy: (source: string) => `Gerenciado por ${source}`,
  roleManagedBy: (name: string, source: string) => `A função de ${name} é gerenciada por ${source}.`,
  inNewTab: (text: string) => `${text} (abre em uma nova guia)`,
  groups: "Grupos",
  actions: "Ações",
  actionsFor: (name) => `Ações para ${name}`,
  actionFailed: (action, who) => `Não foi possível concluir “${action}” para ${who}.`,
  memberCount: plural((n) => ({
    zero: `${n} membros`,
    one: `${n} membro`,
    many: `${n} de membros`,
    other: `${n} membros`,
  })),
  unnamed: "Sem nome",
  you: "Você",
  banned: "Conta banida",
  deprovisioned: "Conta desativada",
  status: "Status",
  statuses: { active: "Ativo", inactive: "Inativo", expired: "Expirado" },
  accessEnds: "Fim do acesso",
  ends: (when: string) => `Termina ${when}`,

  // Search and filters.
  searchMembers: "Pesquisar membros",
  clearSearch: "Limpar pesquisa",
  allRoles: "Todas as funções",
  filterByRole: "Filtrar por função",
  filterBySource: "Filtrar por origem",
  allSources: "Todas as origens",
  notManaged: "Não gerenciado",
  allGroups: "Todos os grupos",
  filterByGroup: "Filtrar por grupo",
  deletedGroup: "Grupo excluído",
  inactiveFor: { 30: "Inativos há 30 dias", 90: "Inativos há 90 dias" },
  filterByActivity: "Filtrar por atividade",
  anyActivity: "Qualquer atividade",
  withTwoFactor: { enabled: "Com dois fatores", disabled: "Sem dois fatores" },
  filterByTwoFactor: "Filtrar por dois fatores",
  anyTwoFactor: "Dois fatores: todos",
  manageGroups: "Gerenciar grupos",
  filterByStatus: "Filtrar por status",
  endingSoon: "Termina em breve",
  allStatuses: "Todos os status",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name) => `Filtrar por ${name}`,
  allOf: (name) => `${name}: tudo`,
  filterOn: (name, value) => `${name}: ${value}`,
  clearFilter: (filter) => `Remover filtro: ${filter}`,
  savedFilters: "Filtros salvos",
  joinedSince: { today: "Entraram hoje", thisMonth: "Entraram neste mês", thisYear: "Entraram neste ano" },
  tableLayout: "Layout da tabela",
  sortBy: (column) => `Ordenar por ${column}`,

  // The button that opens the export dialog.
  export: "Exportar",

  // The pager. Numbers are already formatted.
  pagination: (list) => `Paginação: ${list}`,
  rowsPerPage: "Linhas por página",
  range: (from, to, count) => `${from}–${to} de ${count}`,
  noRows: "Nenhum resultado",
  firstPage: "Primeira página",
  previousPage: "Página anterior",
  nextPage: "Próxima página",
  lastPage: "Última página",

  // Empty, failed and offline lists.
  noMembers: "Ainda não há membros",
  noMembersHint: "Os membros aparecem aqui quando entram na organização.",
  noMatch: "Nenhum membro encontrado",
  noMatchHint: "Tente outro nome, outro e-mail ou outra função.",
  showAllMembers: "Limpar pesquisa e filtros",
  loadFailed: "Não foi possível carregar os membros",
  refreshFailed: "Não foi possível atualizar esta lista. Ela pode estar desatualizada.",
  offline: "Você está offline. Esta lista será carregada quando a conexão voltar.",
  offlineSince: (time) => `Você está offline. Exibindo dados salvos. Última atualização: ${time}.`,
  waitingWrites: plural((n) => ({
    one: `${n} alteração será enviada quando a conexão voltar.`,
    many: `${n} de alterações serão enviadas quando a conexão voltar.`,
    other: `${n} alterações serão enviadas quando a conexão voltar.`,
  })),
  noLongerMember,
  forbidden: "Você não tem acesso aos membros desta organização",
  forbiddenHint: "Peça acesso a um administrador da organização.",
  tryAgain: "Tentar novamente",
  partFailed: "Não foi possível carregar esta parte da página. Verifique sua conexão e tente novamente.",
  dismiss: "Dispensar",
  retryFor: (name) => `Tentar novamente para ${name}`,
  dismissFor: (name) => `Dispensar mensagem sobre ${name}`,

  // What to say after a write to a member.
  memberWrites,
  undone: "Ação desfeita.",
  undo: "Desfazer",

  // Changing a role.
  changeRoleOf: (name, role) => `${role}, alterar função de ${name}`,
  roleOf: (name) => `Função de ${name}`,
  roleGone,
  protectedRole: "Você não pode alterar membros com esta função.",
  readOnly: (name, reason) => `Não é possível editar ${name}: ${reason}`,
  membersFailed: "Não foi possível carregar os membros.",
  permissionsFailed: "Não foi possível carregar suas permissões.",

  // Removing a member.
  remove: "Remover",

  cancel: "Cancelar",
  close: "Fechar",

  // Tabs.
  showing: (tab) => `Exibindo ${tab}.`,

  // Selecting rows, and changes of many.
  select: (name) => `Selecionar ${name}`,
  selectAllOnPage: "Selecionar tudo nesta página",
  selected: plural((n) => ({
    one: `${n} item selecionado`,
    many: `${n} de itens selecionados`,
    other: `${n} itens selecionados`,
  })),
  selectedElsewhere: plural((n) => ({ other: `${n} em outras páginas` })),
  excludingYou: "sem incluir você",
  excludingReadOnly: plural((n) => ({ other: `sem incluir ${n} que você não pode alterar` })),
  selecting: (done, total) => `Selecionando ${done} de ${total}`,
  clearSelection: "Limpar seleção",
  progress: (done, total) => `${done} de ${total}`,
  timeLeft: (time) => `Tempo restante: cerca de ${time}`,
  stop: "Parar",
  stopping: "Parando…",
  failedCount: plural((n) => ({
    one: `${n} alteração falhou.`,
    many: `${n} de alterações falharam.`,
    other: `${n} alterações falharam.`,
  })),
  skippedCount: plural((n) => ({
    one: `${n} item foi ignorado.`,
    many: `${n} de itens foram ignorados.`,
    other: `${n} itens foram ignorados.`,
  })),
  moreFailed: plural((n) => ({
    one: `Há mais ${n} alteração com falha que não é exibida.`,
    many: `Há mais ${n} de alterações com falha que não são exibidas.`,
    other: `Há mais ${n} alterações com falha que não são exibidas.`,
  })),
  retryCount: plural((n) => ({ other: `Tentar novamente (${n} com falha)` })),
  dismissAll: "Dispensar tudo",

  /** What happened, why, and what to do. */
  error: errorIn({
    sessionExpired: "Sua sessão expirou. Faça login novamente.",
    roleNotYours: "Você não pode atribuir esta função. Escolha outra.",
    roleGone,
    groupGone: "Este grupo não existe mais. Escolha outro.",
    byCode,
  }),
};
