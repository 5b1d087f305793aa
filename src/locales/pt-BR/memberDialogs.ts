import type { memberDialogs as english } from "../../labels/en/memberDialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("pt-BR");

const regainAccess = "Para recuperá-lo, essa pessoa precisará ser adicionada novamente.";
const anotherFirst = "Primeiro, atribua a função de administrador a outra pessoa.";

/** The selection bar's buttons, and the dialogs that change or remove members, in Brazilian Portuguese. */
export const memberDialogs: typeof english = {
  keys: {
    home: "Home",
    end: "End",
    enter: "Enter",
    space: "Espaço",
    shift: "Shift",
    pageUp: "Page Up",
    pageDown: "Page Down",
    alt: "Alt",
    control: "Ctrl",
  },
  shortcuts: {
    title: "Atalhos de teclado",
    description: "Pressione Tab para ir a uma lista e depois:",
    search: "Pesquisar",
    rows: "Linha anterior ou próxima",
    controls: "Controles de uma linha",
    ends: "Primeira ou última linha",
    open: "Abrir",
    select: "Selecionar",
    selectRange: "Selecionar um intervalo",
    actions: "Ações de uma linha",
    pages: "Página anterior ou próxima",
    steps: "Membro anterior ou seguinte, nos detalhes",
    undo: "Desfazer",
    help: "Mostrar estes atalhos",
  },
  memberNotFound: "Não foi possível encontrar este membro.",
  viewDetails: "Ver detalhes",
  copyEmail: "Copiar e-mail",
  emailCopied: (address) => `${address} foi copiado.`,
  emailNotCopied: (address) => `Não foi possível copiar o e-mail: ${address}`,
  changeRole: "Alterar função",
  editGroups: "Editar grupos",
  addToGroup: "Adicionar a um grupo",
  removeFromGroup: "Remover de um grupo",
  addCountToGroup: plural((n) => ({
    one: `Adicionar ${n} membro a um grupo`,
    many: `Adicionar ${n} de membros a um grupo`,
    other: `Adicionar ${n} membros a um grupo`,
  })),
  removeCountFromGroup: plural((n) => ({
    one: `Remover ${n} membro de um grupo`,
    many: `Remover ${n} de membros de um grupo`,
    other: `Remover ${n} membros de um grupo`,
  })),
  changeRoles: plural((n) => ({
    one: `Alterar função de ${n} membro`,
    many: `Alterar função de ${n} de membros`,
    other: `Alterar função de ${n} membros`,
  })),
  removeMembers: plural((n) => ({
    one: `Remover ${n} membro`,
    many: `Remover ${n} de membros`,
    other: `Remover ${n} membros`,
  })),
  selectAllMembers: plural((n) => ({
    one: `Selecionar ${n} membro`,
    many: `Selecionar todos os ${n} de membros`,
    other: `Selecionar todos os ${n} membros`,
  })),
  selectAllMatching: plural((n) => ({
    one: `Selecionar ${n} membro encontrado`,
    many: `Selecionar todos os ${n} de membros encontrados`,
    other: `Selecionar todos os ${n} membros encontrados`,
  })),
  checking: "Verificando quem mais pode gerenciar membros…",
  changeRoleQuestion: (name, role) => `Alterar a função de ${name} para ${role}?`,
  gains: "Ganha",
  loses: "Perde",
  demoteYourself: "Você não poderá mais gerenciar membros nem desfazer esta alteração. Continuar?",
  cannotSignIn: (name) => `${name} não consegue fazer login. A nova função valerá quando a conta for reativada.`,
  lastManager: (name) => `${name} é o único membro que pode gerenciar esta organização. ${anotherFirst}`,
  youAreLastManager: `Você é o único membro que pode gerenciar esta organização. ${anotherFirst}`,
  roleChangedByOther: (name, role) => `Alguém alterou a função de ${name} para ${role}.`,
  preparingRemoval: "Preparando a remoção…",
  removeMember: "Remover membro",
  removeQuestion: (name) => `Remover ${name}?`,
  removeConsequence: (name, role) =>
    `${name} (${role}) perderá o acesso a esta organização imediatamente. ${regainAccess}`,
  removeYourselfQuestion: "Remover-se desta organização?",
  removeYourself: "Você perderá o acesso a esta organização imediatamente e não poderá se adicionar novamente.",
  removeYourselfAgain: "Somente outro administrador poderá adicionar você novamente. Continuar?",

  // Deactivating a member, and the end of their access.
  deactivateMember: "Desativar",
  reactivateMember: "Reativar",
  deactivateMembers: plural((n) => ({
    one: `Desativar ${n} membro`,
    many: `Desativar ${n} de membros`,
    other: `Desativar ${n} membros`,
  })),
  reactivateMembers: plural((n) => ({
    one: `Reativar ${n} membro`,
    many: `Reativar ${n} de membros`,
    other: `Reativar ${n} membros`,
  })),
  deactivateQuestion: (name: string) => `Desativar ${name}?`,
  deactivateConsequence: (name: string, role: string) =>
    `${name} (${role}) perderá o acesso a esta organização imediatamente e liberará a vaga. A função, os campos personalizados e o histórico são mantidos.`,
  deactivateYourselfQuestion: "Desativar a sua própria participação nesta organização?",
  deactivateYourself: "Você perderá o acesso a esta organização imediatamente e não poderá se reativar.",
  deactivateYourselfAgain: "Somente outro administrador poderá reativar você. Continuar?",
  deactivateMembersQuestion: plural((n) => ({
    one: `Desativar ${n} membro?`,
    many: `Desativar ${n} de membros?`,
    other: `Desativar ${n} membros?`,
  })),
  deactivateMembersConsequence:
    "Esses membros perderão o acesso a esta organização imediatamente e liberarão as vagas. As funções, os campos personalizados e o histórico são mantidos.",
  deactivateInstead: "Desativar em vez de remover",
  deactivateInsteadHint:
    "Desativar também encerra o acesso e pode ser desfeito a qualquer momento: a função, os campos personalizados e o histórico são mantidos.",
  setExpiry: "Definir fim do acesso",
  expiryQuestion: (name: string) => `Quando termina o acesso de ${name}?`,
  expiryHint: "O acesso termina no fim desse dia.",
  removeExpiry: "Remover data de término",
  expiryInvalid: "Escolha uma data a partir de hoje e até o ano 9999.",
  accessEndsOptional: "Fim do acesso (opcional)",

  // Several members.
  changeRolesQuestion: (role) => `Alterar a função para ${role}?`,
  removeMembersQuestion: plural((n) => ({
    one: `Remover ${n} membro?`,
    many: `Remover ${n} de membros?`,
    other: `Remover ${n} membros?`,
  })),
  removeMembersConsequence:
    "Quem for removido perderá o acesso a esta organização imediatamente. Para recuperá-lo, será preciso adicionar a pessoa novamente.",
  andMore: plural((n) => ({ other: `e mais ${n}` })),
  roleCount: (role, count) => `${role}: ${count}`,
  youAmong: "Isso inclui você.",
  changedByOtherCount: plural((n) => ({ other: `Alguém alterou a função de ${n} desses membros.` })),
  unchangedCount: plural((n) => ({
    one: `${n} membro já tem esta função.`,
    many: `${n} de membros já têm esta função.`,
    other: `${n} membros já têm esta função.`,
  })),
  cannotSignInCount: plural((n) => ({
    one: `${n} membro não consegue fazer login. A nova função valerá quando a conta for reativada.`,
    many: `${n} de membros não conseguem fazer login. A nova função valerá quando as contas forem reativadas.`,
    other: `${n} membros não conseguem fazer login. A nova função valerá quando as contas forem reativadas.`,
  })),
  losesManaging: plural((n) => ({
    one: `${n} membro não poderá mais gerenciar membros.`,
    many: `${n} de membros não poderão mais gerenciar membros.`,
    other: `${n} membros não poderão mais gerenciar membros.`,
  })),
  goneCount: plural((n) => ({
    one: `${n} deles não é mais membro e será ignorado.`,
    other: `${n} deles não são mais membros e serão ignorados.`,
  })),
  leftOutManaged: plural((n: string, source: string) => ({
    one: `${n} membro gerenciado por ${source} fica de fora.`,
    many: `${n} de membros gerenciados por ${source} ficam de fora.`,
    other: `${n} membros gerenciados por ${source} ficam de fora.`,
  })),
  changeIn: (source: string) => `Altere isso em ${source}.`,
  statusManagedBy: (name: string, source: string) =>
    `Não é possível remover ${name} aqui: a participação é gerenciada por ${source}.`,
  permissionOf: plural((n: string, permission: string) => ({
    one: `${permission} (${n} membro)`,
    many: `${permission} (${n} de membros)`,
    other: `${permission} (${n} membros)`,
  })),
  noManagerLeft: "Assim, ninguém poderia gerenciar membros. Desmarque pelo menos um membro que possa fazer isso.",
  searchRoles: "Pesquisar funções",
  noMatchingRoles: "Nenhuma função encontrada",
  noRoles: "Nenhuma função disponível",
  rolesLoading: "Carregando funções…",
  rolesFailed: "Não foi possível carregar as funções.",
};
