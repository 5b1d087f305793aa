import type { activity as english, EventWording } from "../../labels/en/activity.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { MembershipEventType } from "../../organization/records.js";

const plural = pluralIn("fr");

function roleChanged({ actor, person, isOwn, from, to }: EventWording): string {
  if (from !== undefined && to !== undefined) {
    return isOwn
      ? `${actor} a remplacé son propre rôle ${from} par le rôle ${to}`
      : `${actor} a fait passer ${person} du rôle ${from} au rôle ${to}`;
  }
  if (to !== undefined) {
    return isOwn ? `${actor} s’est attribué le rôle ${to}` : `${actor} a attribué le rôle ${to} à ${person}`;
  }
  if (from !== undefined) {
    return isOwn
      ? `${actor} a changé son propre rôle (auparavant : ${from})`
      : `${actor} a changé le rôle attribué à ${person} (auparavant : ${from})`;
  }
  return isOwn ? `${actor} a changé son propre rôle` : `${actor} a changé le rôle attribué à ${person}`;
}

function metadataChanged({ actor, person, isOwn, fields }: EventWording): string {
  if (fields === undefined) {
    return isOwn
      ? `${actor} a modifié ses propres champs personnalisés`
      : `${actor} a modifié les champs personnalisés associés à ${person}`;
  }
  return isOwn
    ? `${actor} a modifié ses propres champs personnalisés : ${fields}`
    : `${actor} a modifié les champs personnalisés associés à ${person} : ${fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    if (to === undefined) return isOwn ? `${actor} a rejoint l’organisation` : `${actor} a ajouté ${person}`;
    return isOwn
      ? `${actor} a rejoint l’organisation avec le rôle ${to}`
      : `${actor} a ajouté ${person} avec le rôle ${to}`;
  },
  member_role_changed: roleChanged,
  member_removed: ({ actor, person, isOwn, from }) => {
    if (from === undefined) {
      return isOwn ? `${actor} a retiré son propre compte de l’organisation` : `${actor} a retiré ${person}`;
    }
    return isOwn
      ? `${actor} a retiré son propre compte de l’organisation (${from})`
      : `${actor} a retiré ${person} (${from})`;
  },
  member_left: ({ actor, from }) =>
    from === undefined ? `${actor} a quitté l’organisation` : `${actor} a quitté l’organisation (${from})`,
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) => `${actor} a modifié les champs de ${person} gérés par un annuaire`,
  member_deactivated: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} a désactivé sa propre adhésion` : `${actor} a désactivé ${person}`,
  member_reactivated: ({ actor, person }) => `${actor} a réactivé ${person}`,
  member_expiry_changed: ({ actor, person }) => `${actor} a changé la fin d’accès accordée à ${person}`,
  member_expired: ({ person }) => `L’accès accordé à ${person} a pris fin`,
  group_created: ({ actor, group }) => `${actor} a créé le groupe ${group}`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `${actor} a donné à un groupe le nom ${group}`
      : `${actor} a renommé le groupe ${previousGroup} en ${group}`,
  group_deleted: ({ actor, group }) => `${actor} a supprimé le groupe ${group}`,
  group_member_added: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} a rejoint le groupe ${group}` : `${actor} a ajouté ${person} au groupe ${group}`,
  group_member_removed: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} a quitté le groupe ${group}` : `${actor} a retiré ${person} du groupe ${group}`,
  ownership_transferred: ({ actor, person }) => `${actor} a transféré la propriété à ${person}`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `${actor} a invité ${person}` : `${actor} a invité ${person} avec le rôle ${to}`,
  invitation_resent: ({ actor, person }) => `${actor} a renvoyé l’invitation à ${person}`,
  invitation_revoked: ({ actor, person }) => `${actor} a révoqué l’invitation envoyée à ${person}`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} a accepté son invitation` : `${actor} a accepté l’invitation envoyée à ${person}`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn
      ? `${actor} a demandé à rejoindre l’organisation`
      : `${actor} a demandé que ${person} rejoigne l’organisation`,
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} a retiré sa demande d’adhésion` : `${actor} a retiré la demande d’adhésion envoyée par ${person}`,
  request_accepted: ({ actor, person }) => `${actor} a approuvé la demande d’adhésion envoyée par ${person}`,
  request_rejected: ({ actor, person }) => `${actor} a refusé la demande d’adhésion envoyée par ${person}`,
  request_reopened: ({ actor, person }) => `${actor} a rouvert la demande d’adhésion envoyée par ${person}`,
  unknown: ({ actor }) => `${actor} a effectué une modification que cette version ne peut pas décrire`,
};

/** The activity log, in French. */
export const activity: typeof english = {
  activity: "Activité",
  history: "Historique",
  events,
  /** Stands where a user's name would be. */
  formerUser: "Compte supprimé",
  moreFields: plural((n) => ({ one: `${n} autre`, many: `${n} d’autres`, other: `${n} autres` })),
  eventCategory: "Type",
  eventCategories: {
    all: "Toute l’activité",
    members: "Membres",
    roles: "Rôles",
    invitations: "Invitations",
    requests: "Demandes d’adhésion",
    details: "Champs personnalisés",
    groups: "Groupes",
  },
  actor: "Par",
  anyone: "Tout le monde",
  period: "Période",
  periods: {
    any: "Toutes les périodes",
    today: "Aujourd’hui",
    week: "7 derniers jours",
    month: "30 derniers jours",
  },
  today: "Aujourd’hui",
  yesterday: "Hier",
  clearFilters: "Effacer les filtres",
  activityPlaceholder: {
    forbidden: "Vous n’avez pas accès à l’activité de cette organisation",
    failed: "Impossible de charger l’activité",
    loading: "Chargement de l’activité",
    noMatch: "Aucune activité correspondante",
    noMatchHint: "Essayez un autre type, une autre personne ou une autre période.",
    empty: "Aucune activité pour le moment",
    emptyHint: "Les modifications apportées aux membres, aux invitations et aux demandes s’affichent ici.",
  },
  historyHint: "Les modifications concernant ce membre s’affichent ici.",
};
