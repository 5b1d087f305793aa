import type { AddressProblem } from "../../addresses/checkAddress.js";
import type { inviting as english } from "../../labels/en/inviting.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { sentences } from "../../lib/sentences.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import { core } from "./core.js";

const plural = pluralIn("pt-BR");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "Não é um endereço de e-mail.",
  missing_at: "Falta o “@”.",
  missing_local_part: "Falta a parte antes do “@”.",
  missing_domain: "Falta o domínio depois do “@”.",
  extra_at: "Há mais de um “@”. Separe os endereços com vírgula.",
  bad_character: "Contém um caractere que não é permitido.",
  misplaced_dot: "Há um ponto no lugar errado.",
  incomplete_domain: "Falta a terminação do domínio, como “.com”.",
  bad_domain: "Não é um domínio válido.",
  too_long: "Longo demais para um endereço de e-mail.",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "Já é membro.",
  already_invited: "Já tem um convite.",
  malformed: "O servidor não aceitou este endereço.",
  over_limit: "Nenhuma licença disponível.",
  not_allowed: "Você não pode convidar membros para esta organização.",
  failed: "Não foi possível convidar.",
};

/** Writing and sending invitations, in Brazilian Portuguese. */
export const inviting: typeof english = {
  inviteHint: "Cada pessoa recebe um link para participar da organização.",
  addresses: "Endereços de e-mail",
  addressesHint: "Digite, cole ou solte endereços ou abra um arquivo .csv ou .txt.",
  addressesToInvite: "Endereços a convidar",
  openFile: "Abrir arquivo",
  dropHere: "Solte endereços ou um arquivo aqui",
  addressCount: plural((n) => ({
    zero: `${n} endereços`,
    one: `${n} endereço`,
    many: `${n} de endereços`,
    other: `${n} endereços`,
  })),
  toFix: plural((n) => ({ other: `${n} a corrigir` })),
  moreAddresses: plural((n) => ({ other: `Mais ${n}` })),
  removeAll: "Remover tudo",
  editAddress: (address) => `Editar ${address}`,
  edit: "Editar",
  removeAddress: (address) => `Remover ${address}`,
  addressRemoved: (address) => `${address} removido.`,
  addressesCleared: plural((n) => ({
    one: `${n} endereço removido.`,
    many: `${n} de endereços removidos.`,
    other: `${n} endereços removidos.`,
  })),
  addressKeys:
    "Pressione Enter para editar um endereço, Delete para removê-lo e as setas para navegar entre os endereços.",
  addressesAdded: plural((n) => ({
    one: `${n} endereço adicionado.`,
    many: `${n} de endereços adicionados.`,
    other: `${n} endereços adicionados.`,
  })),
  needFixing: plural((n) => ({ one: `${n} precisa de correção.`, other: `${n} precisam de correção.` })),
  addressEdited: (address) => `Alterado para ${address}.`,
  addressesRestored: plural((n) => ({
    one: `${n} endereço restaurado.`,
    many: `${n} de endereços restaurados.`,
    other: `${n} endereços restaurados.`,
  })),
  addressesRepeated: plural((n: string, first: string) => ({
    one: `${first} já está na lista.`,
    many: `${n} de endereços que já estão na lista foram ignorados.`,
    other: `${n} endereços que já estão na lista foram ignorados.`,
  })),
  unknownRoles: (names) => `Você não pode atribuir ${names}. Esses endereços receberão a função selecionada abaixo.`,
  notTextFile: (name) => `${name} não é um arquivo de texto. Salve-o como .csv e tente novamente.`,
  fileTooLarge: (name) => `${name} tem mais de 5 MB. Divida-o em arquivos menores.`,
  fileUnreadable: (name) => `Não foi possível ler ${name}. Tente outro arquivo.`,
  noAddressesInFile: (name) => `Nenhum endereço de e-mail encontrado em ${name}.`,
  addressProblem: (problem, character) =>
    problem === "bad_character" && character
      ? `O caractere “${character}” não é permitido em um endereço de e-mail.`
      : addressProblems[problem],
  addressesMissing: "Insira pelo menos um endereço de e-mail.",
  addressesAllBad: "Não é possível convidar nenhum destes endereços. Corrija um deles ou adicione outro.",
  roleMissing: "Escolha uma função.",
  messageTooLong: "A mensagem é longa demais. Reduza-a e tente novamente.",
  personalMessage: "Mensagem pessoal (opcional)",
  charactersLeft: plural((n) => ({
    zero: `${n} caracteres restantes`,
    one: `${n} caractere restante`,
    many: `${n} de caracteres restantes`,
    other: `${n} caracteres restantes`,
  })),
  charactersOver: plural((n) => ({
    one: `${n} caractere a mais`,
    many: `${n} de caracteres a mais`,
    other: `${n} caracteres a mais`,
  })),
  inviteCount: plural((n) => ({
    zero: "Enviar convites",
    one: `Enviar ${n} convite`,
    many: `Enviar ${n} de convites`,
    other: `Enviar ${n} convites`,
  })),
  sent: (sent, total) => `Enviados: ${sent} de ${total}`,
  invited: plural((n) => ({
    one: `${n} convite enviado.`,
    many: `${n} de convites enviados.`,
    other: `${n} convites enviados.`,
  })),
  invitedNone: "Nenhum convite foi enviado.",
  notInvited: plural((n) => ({
    one: `Não é possível convidar ${n} endereço.`,
    many: `Não é possível convidar ${n} de endereços.`,
    other: `Não é possível convidar ${n} endereços.`,
  })),
  notSent: plural((n) => ({
    one: `${n} endereço não foi convidado e continua na lista.`,
    many: `${n} de endereços não foram convidados e continuam na lista.`,
    other: `${n} endereços não foram convidados e continuam na lista.`,
  })),
  invitationRefusal: (outcome, error) =>
    outcome === "failed" ? sentences(invitationRefusals.failed, core.error(error)) : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({
    zero: "Nenhuma licença disponível",
    one: `${n} licença disponível`,
    many: `${n} de licenças disponíveis`,
    other: `${n} licenças disponíveis`,
  })),
};
