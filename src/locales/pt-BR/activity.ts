import type { activity as english, EventWording } from "../../labels/en/activity.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { MembershipEventType } from "../../organization/records.js";

const plural = pluralIn("pt-BR");

function roleChanged({ actor, person, isOwn, from, to }: EventWording): string {
  const change = isOwn ? `${actor} alterou a própria função` : `${actor} alterou a função de ${person}`;
  if (from !== undefined && to !== undefined) return `${change} de ${from} para ${to}`;
  if (to !== undefined) return `${change} para ${to}`;
  return from === undefined ? change : `${change}, que era ${from}`;
}

function metadataChanged({ actor, person, isOwn, fields }: EventWording): string {
  const change = isOwn
    ? `${actor} alterou os próprios campos personalizados`
    : `${actor} alterou os campos personalizados de ${person}`;
  return fields === undefined ? change : `${change}: ${fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    if (to === undefined) return isOwn ? `${actor} entrou na organização` : `${actor} adicionou ${person}`;
    return isOwn ? `${actor} entrou na organização como ${to}` : `${actor} adicionou ${person} como ${to}`;
  },
  member_role_changed: roleChanged,
  member_removed: ({ actor, person, isOwn, from }) => {
    const removal = isOwn ? `${actor} se removeu da organização` : `${actor} removeu ${person}`;
    return from === undefined ? removal : `${removal} (${from})`;
  },
  member_left: ({ actor, from }) =>
    from === undefined ? `${actor} saiu da organização` : `${actor} saiu da organização (${from})`,
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) => `${actor} alterou os campos de ${person} gerenciados por um diretório`,
  member_deactivated: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} desativou a própria participação` : `${actor} desativou ${person}`,
  member_reactivated: ({ actor, person }) => `${actor} reativou ${person}`,
  member_expiry_changed: ({ actor, person }) => `${actor} alterou o fim do acesso de ${person}`,
  member_expired: ({ person }) => `O acesso de ${person} terminou`,
  group_created: ({ actor, group }) => `${actor} criou o grupo ${group}`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `${actor} renomeou um grupo para ${group}`
      : `${actor} renomeou o grupo ${previousGroup} para ${group}`,
  group_deleted: ({ actor, group }) => `${actor} excluiu o grupo ${group}`,
  group_member_added: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} entrou no grupo ${group}` : `${actor} adicionou ${person} ao grupo ${group}`,
  group_member_removed: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} saiu do grupo ${group}` : `${actor} removeu ${person} do grupo ${group}`,
  ownership_transferred: ({ actor, person }) => `${actor} transferiu a propriedade para ${person}`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `${actor} convidou ${person}` : `${actor} convidou ${person} como ${to}`,
  invitation_resent: ({ actor, person }) => `${actor} reenviou o convite para ${person}`,
  invitation_revoked: ({ actor, person }) => `${actor} revogou o convite para ${person}`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} aceitou o convite` : `${actor} aceitou o convite enviado para ${person}`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} solicitou participação na organização` : `${actor} solicitou a participação de ${person}`,
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn
      ? `${actor} cancelou a própria solicitação de participação`
      : `${actor} cancelou a solicitação de participação de ${person}`,
  request_accepted: ({ actor, person }) => `${actor} aprovou a solicitação de participação de ${person}`,
  request_rejected: ({ actor, person }) => `${actor} recusou a solicitação de participação de ${person}`,
  request_reopened: ({ actor, person }) => `${actor} reabriu a solicitação de participação de ${person}`,
  unknown: ({ actor }) => `${actor} fez uma alteração que esta versão não consegue descrever`,
};

/** The activity log, in Brazilian Portuguese. */
export const activity: typeof english = {
  activity: "Atividade",
  history: "Histórico",
  events,
  /** Stands where a user's name would be. */
  formerUser: "Usuário excluído",
  moreFields: plural((n) => ({ other: `mais ${n}` })),
  eventCategory: "Tipo",
  eventCategories: {
    all: "Todas as atividades",
    members: "Membros",
    roles: "Funções",
    invitations: "Convites",
    requests: "Solicitações de participação",
    details: "Campos personalizados",
    groups: "Grupos",
  },
  actor: "Por",
  anyone: "Qualquer pessoa",
  period: "Período",
  periods: { any: "Qualquer período", today: "Hoje", week: "Últimos 7 dias", month: "Últimos 30 dias" },
  today: "Hoje",
  yesterday: "Ontem",
  clearFilters: "Limpar filtros",
  activityPlaceholder: {
    forbidden: "Você não tem acesso à atividade desta organização",
    failed: "Não foi possível carregar a atividade",
    loading: "Carregando atividade",
    noMatch: "Nenhuma atividade encontrada",
    noMatchHint: "Tente outro tipo, outra pessoa ou outro período.",
    empty: "Ainda não há atividade",
    emptyHint: "As alterações em membros, convites e solicitações aparecem aqui.",
  },
  historyHint: "As alterações neste membro aparecem aqui.",
};
