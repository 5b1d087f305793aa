import type { core as english } from "../../labels/core.js";
import { errorIn } from "../../labels/errorIn.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { byCode } from "./errors.js";
import { roleTexts } from "./roleTexts.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("fr");

const roleGone = "Ce rôle n’existe plus. Choisissez-en un autre.";

const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "Mot de passe",
  passkey: "Clé d’accès",
  sso: "Authentification unique",
  magic_link: "Lien de connexion",
};

/** The words of the member table and of the parts that all lists share, in French. */
export const core: typeof english = {
  // Fields and states of a member.
  member: "Membre",
  name: "Nom",
  userId: "ID utilisateur",
  members: "Membres",
  emailAddress: "E-mail",
  role: "Rôle",
  roleTexts,
  roleKey: "Clé du rôle",
  joined: "Date d’adhésion",
  lastChanged: "Dernière modification",
  lastActive: "Dernière activité",
  neverActive: "Jamais",
  twoFactor: "Double authentification",
  twoFactorStates: { enabled: "Activée", disabled: "Désactivée" },
  signInMethods: "Mode de connexion",
  signInMethodTexts,
  source: "Origine",
  managedBy: (source: string) => `Géré par ${source}`,
  roleManagedBy: (name: string, source: string) => `Le rôle de ${name} est géré par ${source}.`,
  inNewTab: (text: string) => `${text} (s’ouvre dans un nouvel onglet)`,
  groups: "Groupes",
  actions: "Actions",
  actionsFor: (name: string) => `Actions pour ${name}`,
  actionFailed: (action: string, who: string) => `Impossible d’effectuer l’action « ${action} » pour ${who}.`,
  memberCount: plural((n) => ({ one: `${n} membre`, many: `${n} de membres`, other: `${n} membres` })),
  unnamed: "Sans nom",
  you: "Vous",
  banned: "Compte banni",
  deprovisioned: "Compte désactivé",
  status: "État",
  statuses: { active: "Actif", inactive: "Inactif", expired: "Accès expiré" },
  accessEnds: "Fin de l’accès",
  ends: (when: string) => `Fin ${when}`,

  // Search and filters.
  searchMembers: "Rechercher des membres",
  clearSearch: "Effacer la recherche",
  allRoles: "Tous les rôles",
  filterByRole: "Filtrer par rôle",
  filterBySource: "Filtrer par origine",
  allSources: "Toutes les origines",
  notManaged: "Non géré",
  allGroups: "Tous les groupes",
  filterByGroup: "Filtrer par groupe",
  deletedGroup: "Groupe supprimé",
  inactiveFor: { 30: "Inactif depuis 30 jours", 90: "Inactif depuis 90 jours" },
  filterByActivity: "Filtrer par activité",
  anyActivity: "Toute activité",
  withTwoFactor: { enabled: "Avec double authentification", disabled: "Sans double authentification" },
  filterByTwoFactor: "Filtrer par double authentification",
  anyTwoFactor: "Double authentification : toutes",
  manageGroups: "Gérer les groupes",
  filterByStatus: "Filtrer par état",
  endingSoon: "Fin prochaine",
  allStatuses: "Tous les états",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name: string) => `Filtrer par ${name}`,
  allOf: (name: string) => `${name} : tout`,
  filterOn: (name: string, value: string) => `${name} : ${value}`,
  clearFilter: (filter) => `Retirer le filtre : ${filter}`,
  savedFilters: "Filtres enregistrés",
  joinedSince: { today: "Adhésion aujourd’hui", thisMonth: "Adhésion ce mois-ci", thisYear: "Adhésion cette année" },
  tableLayout: "Disposition du tableau",
  sortBy: (column: string) => `Trier par ${column}`,

  // The button that opens the export dialog.
  export: "Exporter",

  // The pager. Numbers are already formatted.
  pagination: (list: string) => `Pagination : ${list}`,
  rowsPerPage: "Lignes par page",
  range: (from: string, to: string, count: string) => `${from}–${to} sur ${count}`,
  noRows: "Aucun résultat",
  firstPage: "Première page",
  previousPage: "Page précédente",
  nextPage: "Page suivante",
  lastPage: "Dernière page",

  // Empty, failed and offline lists.
  noMembers: "Aucun membre pour le moment",
  noMembersHint: "Les membres s’affichent ici dès leur arrivée.",
  noMatch: "Aucun membre correspondant",
  noMatchHint: "Essayez un autre nom, une autre adresse e-mail ou un autre rôle.",
  showAllMembers: "Effacer la recherche et les filtres",
  loadFailed: "Impossible de charger les membres",
  refreshFailed: "Impossible d’actualiser cette liste. Elle n’est peut-être plus à jour.",
  offline: "Vous êtes hors ligne. Cette liste se chargera lorsque vous serez de nouveau en ligne.",
  offlineSince: (time: string) => `Vous êtes hors ligne. Dernière mise à jour des données affichées : ${time}.`,
  waitingWrites: plural((n) => ({
    one: `${n} modification sera envoyée lorsque vous serez de nouveau en ligne.`,
    many: `${n} de modifications seront envoyées lorsque vous serez de nouveau en ligne.`,
    other: `${n} modifications seront envoyées lorsque vous serez de nouveau en ligne.`,
  })),
  noLongerMember,
  forbidden: "Vous n’avez pas accès aux membres de cette organisation",
  forbiddenHint: "Demandez l’accès aux admins de l’organisation.",
  tryAgain: "Réessayer",
  partFailed: "Impossible de charger cette partie de la page. Vérifiez votre connexion et réessayez.",
  dismiss: "Masquer",
  retryFor: (name: string) => `Réessayer pour ${name}`,
  dismissFor: (name: string) => `Masquer le message concernant ${name}`,

  // What to say after a write to a member.
  memberWrites,
  undone: "Modification annulée.",
  undo: "Annuler",

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}, changer le rôle attribué à ${name}`,
  roleOf: (name: string) => `Rôle attribué à ${name}`,
  roleGone,
  protectedRole: "Vous ne pouvez pas modifier les membres qui ont ce rôle.",
  readOnly: (name: string, reason: string) => `Modification impossible pour ${name} : ${reason}`,
  membersFailed: "Impossible de charger les membres.",
  permissionsFailed: "Impossible de charger vos autorisations.",

  // Removing a member.
  remove: "Retirer",

  cancel: "Annuler",
  close: "Fermer",

  // Tabs.
  showing: (tab: string) => `Affichage : ${tab}.`,

  // Selecting rows, and changes of many.
  select: (name: string) => `Sélectionner ${name}`,
  selectAllOnPage: "Tout sélectionner sur cette page",
  selected: plural((n) => ({ other: `Sélection : ${n}` })),
  selectedElsewhere: plural((n) => ({ other: `${n} sur d’autres pages` })),
  excludingYou: "sauf vous",
  excludingReadOnly: plural((n) => ({ other: `sauf ${n} que vous ne pouvez pas modifier` })),
  selecting: (done: string, total: string) => `Sélection en cours : ${done} sur ${total}`,
  clearSelection: "Tout désélectionner",
  progress: (done: string, total: string) => `${done} sur ${total}`,
  timeLeft: (time) => `Encore ${time} environ`,
  stop: "Arrêter",
  stopping: "Arrêt…",
  failedCount: plural((n) => ({
    one: `${n} modification a échoué.`,
    many: `${n} de modifications ont échoué.`,
    other: `${n} modifications ont échoué.`,
  })),
  skippedCount: plural((n) => ({
    one: `${n} élément a été ignoré.`,
    many: `${n} d’éléments ont été ignorés.`,
    other: `${n} éléments ont été ignorés.`,
  })),
  moreFailed: plural((n) => ({
    one: `${n} autre modification ayant échoué n’est pas affichée.`,
    many: `${n} d’autres modifications ayant échoué ne sont pas affichées.`,
    other: `${n} autres modifications ayant échoué ne sont pas affichées.`,
  })),
  retryCount: plural((n) => ({
    one: `Réessayer (${n} échec)`,
    many: `Réessayer (${n} d’échecs)`,
    other: `Réessayer (${n} échecs)`,
  })),
  dismissAll: "Tout masquer",

  /** What happened, why, and what to do. */
  error: errorIn({
    sessionExpired: "Votre session a expiré. Reconnectez-vous.",
    roleNotYours: "Vous ne pouvez pas attribuer ce rôle. Choisissez-en un autre.",
    roleGone,
    groupGone: "Ce groupe n’existe plus. Choisissez-en un autre.",
    byCode,
  }),
};
