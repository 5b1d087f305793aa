import type { dialogs as english } from "../../labels/en/dialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("pt-BR");

/** The dialogs of members that are not in `memberDialogs`, in Brazilian Portuguese. */
export const dialogs: typeof english = {
  // Adding a member.
  chooseRole: "Escolha uma função",
  addMember: "Adicionar membro",
  addMemberHint: "Adicione alguém que já tenha uma conta.",
  userIdHint: "Por exemplo, user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "Insira um ID de usuário.",
  userNotFound: "Nenhum usuário tem este ID. Verifique-o e tente novamente.",
  added: (name) => `Você adicionou ${name}.`,
  adding: "Adicionando…",

  // Adding many members.
  addMembers: "Adicionar membros",
  addMembersHint: "Adicione pessoas que já tenham uma conta.",
  users: "Usuários",
  userIdsHint: "Cole IDs de usuários ou um CSV com uma coluna user_id.",
  usersHint: "Cole IDs de usuários, endereços de e-mail ou um CSV com uma coluna user_id ou email.",
  usersMissing: "Insira pelo menos um usuário.",
  addedMembers: plural((n) => ({
    zero: "Nenhum membro foi adicionado.",
    one: `${n} membro adicionado.`,
    many: `${n} de membros adicionados.`,
    other: `${n} membros adicionados.`,
  })),
  usersLeft: plural((n) => ({
    one: `Não foi possível adicionar ${n} usuário, que continua na lista.`,
    many: `Não foi possível adicionar ${n} de usuários, que continuam na lista.`,
    other: `Não foi possível adicionar ${n} usuários, que continuam na lista.`,
  })),
  addingMembers: (done, total) => `Adicionados: ${done} de ${total}`,
  addOutcomes: {
    alreadyMember: "Já é membro",
    duplicate: "Repetido na lista",
    notFound: "Usuário não encontrado",
    wrongEnd: "Não é uma data de hoje até o ano 9999",
    unknownGroup: "O grupo não existe ou é gerenciado por um diretório",
    failed: "Não foi possível adicionar",
    unsent: "Ainda não adicionado",
  },

  // Leaving the organization, and transferring ownership.
  leave: "Sair da organização",
  leaveQuestion: "Sair desta organização?",
  ownStatusManagedBy: (source: string) =>
    `Você não pode sair da organização: sua participação é gerenciada por ${source}.`,
  ownRoleManagedBy: (source: string) =>
    `Você não pode transferir a propriedade: sua função é gerenciada por ${source}.`,
  transferFirst: "Você é o único membro que pode gerenciar esta organização. Transfira a propriedade antes de sair.",
  transferOwnership: "Transferir propriedade",
  transferQuestion: "Transferir a propriedade?",
  transferConsequence:
    "Você e o novo proprietário trocarão de função entre si. Somente o novo proprietário poderá desfazer isso.",
  transferAgain: "Somente o novo proprietário poderá devolver sua função. Continuar?",
  transferTo: (name) => `Transferir para ${name}`,
  membersLoading: "Carregando membros",
  newOwner: "Novo proprietário",
  moreMembers: plural((n) => ({
    one: `Há mais ${n} membro. Use a pesquisa para encontrá-lo.`,
    many: `Há mais ${n} de membros. Use a pesquisa para encontrá-los.`,
    other: `Há mais ${n} membros. Use a pesquisa para encontrá-los.`,
  })),
  typeName: (name) => `Para confirmar, digite o nome da organização: ${name}`,

  // A member's details.
  previousMember: "Membro anterior",
  nextMember: "Próximo membro",
  permissions: "Permissões",
  noPermissions: "Nenhuma permissão",
  username: "Nome de usuário",
  membership: "Participação",
  customFields: "Campos personalizados",
  noCustomFields: "Nenhum campo personalizado",
  yes: "Sim",
  no: "Não",
  addField: "Adicionar campo",
  fieldName: "Nome",
  fieldType: "Tipo",
  fieldTypes: { text: "Texto", number: "Número", boolean: "Sim ou não", json: "JSON" },
  fieldValue: (name) => (name ? `Valor de ${name}` : "Valor"),
  removeField: (name) => (name ? `Remover ${name}` : "Remover campo"),
  restoreField: (name) => `Restaurar ${name}`,
  fieldRemoved: "Será removido quando você salvar",
  fieldProblems: {
    keyMissing: "Insira um nome.",
    keyTaken: "Já existe um campo com este nome.",
    keyRefused: "Este nome é reservado. Escolha outro.",
    valueMissing: "Insira um valor ou remova este campo.",
    notNumber: "Não é um número. Use algarismos e ponto em vez de vírgula, como em 1.5.",
    longNumber: "Este número tem algarismos demais. Salve-o como texto.",
    keyRepeated: "O mesmo nome aparece duas vezes em um objeto. Remova uma das ocorrências.",
    notJson: "O JSON não é válido. Verifique as aspas, as vírgulas, os colchetes e as chaves.",
    holdsNull: "“null” não é permitido aqui. Em vez disso, remova a entrada.",
    holdsRefusedKey: "Contém um nome reservado. Escolha outro.",
  },
  fieldChanged: (value) => `Alguém alterou este campo para ${value}. Se você salvar, esse valor será substituído.`,
  fieldGone: "Alguém removeu este campo. Se você salvar, ele será adicionado novamente.",
  fieldsTooLarge: "Os campos personalizados podem ter até 8 KB. Reduza-os e salve novamente.",
  save: "Salvar",
  saving: "Salvando…",
  discard: "Descartar",
  discardQuestion: "Descartar suas alterações?",
  discardConsequence: (name) => `Suas alterações nos campos personalizados de ${name} serão perdidas.`,
  discardSending: "Suas alterações já foram enviadas e ainda podem ser salvas.",
  fieldsSaved: (name) => `Os campos personalizados de ${name} foram salvos.`,
  fieldsSaveFailed: (name) => `Não foi possível salvar os campos personalizados de ${name}.`,

  // The table's layout.
  layoutHint: "Escolha e reordene as colunas.",
  columns: "Colunas",
  moveUp: (column) => `Mover ${column} para cima`,
  moveDown: (column) => `Mover ${column} para baixo`,
  movedTo: (column, place, of) => `${column} agora é a coluna ${place} de ${of}.`,
  density: "Altura das linhas",
  densities: { comfortable: "Confortável", compact: "Compacta" },
  resetLayout: "Redefinir",
  layoutReset: "Layout padrão restaurado.",
  done: "Concluir",

  // Exporting.
  exportMembers: "Exportar membros",
  exportCounting: "Contando membros…",
  exportUncounted: "Exporta os membros que correspondem à pesquisa e aos filtros.",
  exportCount: plural((n) => ({
    one: `Exporta ${n} membro da organização.`,
    many: `Exporta todos os ${n} de membros da organização.`,
    other: `Exporta todos os ${n} membros da organização.`,
  })),
  exportMatchCount: plural((n) => ({
    one: `Exporta ${n} membro que corresponde à pesquisa e aos filtros.`,
    many: `Exporta ${n} de membros que correspondem à pesquisa e aos filtros.`,
    other: `Exporta ${n} membros que correspondem à pesquisa e aos filtros.`,
  })),
  exportNone: "Nenhum membro corresponde à pesquisa e aos filtros.",
  exportContents: (columns) =>
    `Um arquivo .csv com uma linha por membro. Colunas: ${columns}. Células que parecem fórmulas começam com um apóstrofo, para que planilhas não as executem.`,
  exportFileName: (day) => `membros-${day}.csv`,
  exported: plural((n: string, file: string) => ({
    one: `${n} membro exportado para ${file}.`,
    many: `${n} de membros exportados para ${file}.`,
    other: `${n} membros exportados para ${file}.`,
  })),
  exportFewer: plural((n) => ({
    one: `Há ${n} membro a menos do que no início da exportação.`,
    many: `Há ${n} de membros a menos do que no início da exportação.`,
    other: `Há ${n} membros a menos do que no início da exportação.`,
  })),
  exportMore: plural((n) => ({
    one: `Há ${n} membro a mais do que no início da exportação.`,
    many: `Há ${n} de membros a mais do que no início da exportação.`,
    other: `Há ${n} membros a mais do que no início da exportação.`,
  })),
  exportOutdated: plural((n) => ({ other: `Os membros mudaram durante a exportação: agora o total é ${n}.` })),
  exportOffline: "Você está offline. A exportação continuará quando a conexão voltar.",
  exportStopped: "Exportação interrompida. Nenhum arquivo foi salvo.",
  exportFailed: "Não foi possível exportar os membros. Nenhum arquivo foi salvo.",
  exportBroken: "Não foi possível exportar uma coluna. Entre em contato com o suporte.",
  exportNotSaved: "Seu navegador não salvou o arquivo. Verifique as configurações de download e tente novamente.",
};
