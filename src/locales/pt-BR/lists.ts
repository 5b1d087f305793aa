import type { lists as english } from "../../labels/en/lists.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("pt-BR");

const requestGone = (name: string) => `A solicitação de participação de ${name} não está mais pendente.`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) =>
      role === undefined
        ? `A solicitação de ${name} foi aprovada.`
        : `A solicitação de ${name} foi aprovada com a função ${role}.`,
    doneCount: plural((n) => ({
      one: `${n} solicitação de participação aprovada.`,
      many: `${n} de solicitações de participação aprovadas.`,
      other: `${n} solicitações de participação aprovadas.`,
    })),
    failed: (name) => `Não foi possível aprovar a solicitação de ${name}.`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `A solicitação de participação de ${name} foi recusada.`,
    doneCount: plural((n) => ({
      one: `${n} solicitação de participação recusada.`,
      many: `${n} de solicitações de participação recusadas.`,
      other: `${n} solicitações de participação recusadas.`,
    })),
    failed: (name) => `Não foi possível recusar a solicitação de participação de ${name}.`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `A solicitação de participação de ${name} foi reaberta.`,
    doneCount: plural((n) => ({
      one: `${n} solicitação de participação reaberta.`,
      many: `${n} de solicitações de participação reabertas.`,
      other: `${n} solicitações de participação reabertas.`,
    })),
    failed: (name) => `Não foi possível reabrir a solicitação de participação de ${name}.`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `O convite para ${address} não está mais pendente.`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `O convite para ${address} foi reenviado.`,
    doneCount: plural((n) => ({
      one: `${n} convite reenviado.`,
      many: `${n} de convites reenviados.`,
      other: `${n} convites reenviados.`,
    })),
    failed: (address) => `Não foi possível reenviar o convite para ${address}.`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `O convite para ${address} foi revogado.`,
    doneCount: plural((n) => ({
      one: `${n} convite revogado.`,
      many: `${n} de convites revogados.`,
      other: `${n} convites revogados.`,
    })),
    failed: (address) => `Não foi possível revogar o convite para ${address}.`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations, in Brazilian Portuguese. */
export const lists: typeof english = {
  noHitsHint: "Tente outro nome ou e-mail.",

  // Join requests.
  requests: "Solicitações de participação",
  searchRequests: "Pesquisar solicitações de participação",
  user: "Usuário",
  requestedOn: "Solicitada em",
  approve: "Aprovar",
  approveFor: (name) => `Aprovar solicitação de ${name}`,
  approveUntil: "Aprovar até uma data",
  approveUntilFor: (name: string) => `Aprovar solicitação de ${name} até uma data`,
  decline: "Recusar",
  declineFor: (name) => `Recusar solicitação de ${name}`,
  roleFor: (name, role) => `${role}, função para ${name}`,
  approveSelected: plural((n) => ({
    one: `Aprovar ${n} solicitação`,
    many: `Aprovar ${n} de solicitações`,
    other: `Aprovar ${n} solicitações`,
  })),
  declineSelected: plural((n) => ({
    one: `Recusar ${n} solicitação`,
    many: `Recusar ${n} de solicitações`,
    other: `Recusar ${n} solicitações`,
  })),
  declineSelectedQuestion: plural((n) => ({
    one: `Recusar ${n} solicitação?`,
    many: `Recusar ${n} de solicitações?`,
    other: `Recusar ${n} solicitações?`,
  })),
  declineSelectedConsequence: "Ninguém será adicionado, mas será possível enviar uma nova solicitação.",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "Você não tem acesso às solicitações de participação",
    failed: "Não foi possível carregar as solicitações de participação",
    noMatch: "Nenhuma solicitação de participação encontrada",
    empty: "Nenhuma solicitação de participação",
    emptyHint: "As solicitações de participação pendentes aparecem aqui.",
  },

  // Invitations.
  invitations: "Convites",
  searchInvitations: "Pesquisar convites",
  expiry: "Expira",
  sentOn: "Enviado",
  invitedBy: "Convidado por",
  linkCopied: (address) => `O link de ${address} foi copiado.`,
  invitationStatus: "Status do convite",
  moreSending: plural((n) => ({ other: `Enviando mais ${n}…` })),
  resendSelected: plural((n) => ({
    one: `Reenviar ${n} convite`,
    many: `Reenviar ${n} de convites`,
    other: `Reenviar ${n} convites`,
  })),
  revokeSelected: plural((n) => ({
    one: `Revogar ${n} convite`,
    many: `Revogar ${n} de convites`,
    other: `Revogar ${n} convites`,
  })),
  revokeSelectedQuestion: plural((n) => ({
    one: `Revogar ${n} convite?`,
    many: `Revogar ${n} de convites?`,
    other: `Revogar ${n} convites?`,
  })),
  revokeSelectedConsequence: "Todo link enviado deixará de funcionar imediatamente.",
  statusNames: { pending: "Pendente", accepted: "Aceito", revoked: "Revogado", expired: "Expirado", all: "Todos" },
  mailNotSent: "E-mail não enviado",
  copyLink: "Copiar link",
  copyFailed: "Não foi possível copiar o link. Copie-o daqui:",
  resend: "Reenviar",
  resendFor: (address) => `Reenviar convite para ${address}`,
  revoke: "Revogar",
  revokeQuestion: "Revogar este convite?",
  revokeConsequence: (address) => `O link enviado para ${address} deixará de funcionar imediatamente.`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "Nenhum convite pendente",
    accepted: "Nenhum convite aceito",
    revoked: "Nenhum convite revogado",
    expired: "Nenhum convite expirado",
    all: "Nenhum convite",
  },
  /** Stands where a user's name would be. */
  api: "API",
  invitationsPlaceholder: {
    forbidden: "Você não tem acesso aos convites",
    failed: "Não foi possível carregar os convites",
    noMatch: "Nenhum convite encontrado",
    emptyHint: "Os convites pendentes aparecem aqui.",
  },
  sending: "Enviando…",
  mailFailed: (address) => `Não foi possível enviar o e-mail para ${address}. Copie o link e envie-o de outra forma.`,
  mailsFailed: plural((n) => ({
    one: `Não foi possível enviar ${n} convite por e-mail. Copie o link e envie-o de outra forma.`,
    many: `Não foi possível enviar ${n} de convites por e-mail. Copie os links e envie-os de outra forma.`,
    other: `Não foi possível enviar ${n} convites por e-mail. Copie os links e envie-os de outra forma.`,
  })),
};
