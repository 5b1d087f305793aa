import type { memberDialogs as english } from "../../labels/en/memberDialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("fr");

/** The selection bar's buttons, and the dialogs that change or remove members, in French. */
export const memberDialogs: typeof english = {
  keys: {
    home: "Début",
    end: "Fin",
    enter: "Entrée",
    space: "Espace",
    shift: "Maj",
    pageUp: "Page préc.",
    pageDown: "Page suiv.",
    alt: "Alt",
    control: "Ctrl",
  },
  shortcuts: {
    title: "Raccourcis clavier",
    description: "Appuyez sur Tab pour accéder à une liste, puis :",
    search: "Rechercher",
    rows: "Ligne précédente ou suivante",
    controls: "Commandes d’une ligne",
    ends: "Première ou dernière ligne",
    open: "Ouvrir",
    select: "Sélectionner",
    selectRange: "Sélectionner une plage",
    actions: "Actions d’une ligne",
    pages: "Page précédente ou suivante",
    steps: "Membre précédent ou suivant, dans les détails",
    undo: "Annuler la dernière action",
    help: "Afficher ces raccourcis",
  },
  memberNotFound: "Ce membre est introuvable.",
  viewDetails: "Voir les détails",
  copyEmail: "Copier l’adresse e-mail",
  emailCopied: (address) => `${address} a été copié.`,
  emailNotCopied: (address) => `Impossible de copier l’adresse e-mail : ${address}`,
  changeRole: "Changer le rôle",
  editGroups: "Modifier les groupes",
  addToGroup: "Ajouter à un groupe",
  removeFromGroup: "Retirer d’un groupe",
  addCountToGroup: plural((n) => ({
    one: `Ajouter ${n} membre à un groupe`,
    many: `Ajouter ${n} de membres à un groupe`,
    other: `Ajouter ${n} membres à un groupe`,
  })),
  removeCountFromGroup: plural((n) => ({
    one: `Retirer ${n} membre d’un groupe`,
    many: `Retirer ${n} de membres d’un groupe`,
    other: `Retirer ${n} membres d’un groupe`,
  })),
  changeRoles: plural((n) => ({
    one: `Changer le rôle de ${n} membre`,
    many: `Changer le rôle de ${n} de membres`,
    other: `Changer le rôle de ${n} membres`,
  })),
  removeMembers: plural((n) => ({
    one: `Retirer ${n} membre`,
    many: `Retirer ${n} de membres`,
    other: `Retirer ${n} membres`,
  })),
  selectAllMembers: plural((n) => ({
    one: `Sélectionner ${n} membre`,
    many: `Sélectionner les ${n} de membres`,
    other: `Sélectionner les ${n} membres`,
  })),
  selectAllMatching: plural((n) => ({
    one: `Sélectionner ${n} membre correspondant`,
    many: `Sélectionner les ${n} de membres correspondants`,
    other: `Sélectionner les ${n} membres correspondants`,
  })),
  checking: "Recherche des autres personnes qui peuvent gérer les membres…",
  changeRoleQuestion: (name: string, role: string) => `Attribuer le rôle ${role} à ${name} ?`,
  gains: "Autorisations ajoutées",
  loses: "Autorisations retirées",
  demoteYourself: "Vous ne pourrez plus gérer les membres, ni annuler cette modification. Continuer ?",
  cannotSignIn: (name: string) =>
    `${name} ne peut pas se connecter. Le nouveau rôle s’appliquera une fois son compte réactivé.`,
  lastManager: (name: string) =>
    `${name} est la dernière personne à pouvoir gérer cette organisation. ` +
    "Attribuez d’abord le rôle d’admin à quelqu’un d’autre.",
  youAreLastManager:
    "Vous êtes la dernière personne à pouvoir gérer cette organisation. " +
    "Attribuez d’abord le rôle d’admin à quelqu’un d’autre.",
  roleChangedByOther: (name: string, role: string) => `Quelqu’un a attribué le rôle ${role} à ${name}.`,
  preparingRemoval: "Préparation du retrait…",
  removeMember: "Retirer le membre",
  removeQuestion: (name: string) => `Retirer ${name} ?`,
  removeConsequence: (name: string, role: string) =>
    `${name} (${role}) perdra immédiatement l’accès à cette organisation. ` +
    "Pour le retrouver, cette personne devra être ajoutée de nouveau.",
  removeYourselfQuestion: "Vous retirer de cette organisation ?",
  removeYourself:
    "Vous perdrez immédiatement l’accès à cette organisation, et vous ne pourrez pas vous ajouter de nouveau.",
  removeYourselfAgain: "Seul un autre admin pourra vous ajouter de nouveau. Continuer ?",

  // Deactivating a member, and the end of their access.
  deactivateMember: "Désactiver",
  reactivateMember: "Réactiver",
  deactivateMembers: plural((n) => ({
    one: `Désactiver ${n} membre`,
    many: `Désactiver ${n} de membres`,
    other: `Désactiver ${n} membres`,
  })),
  reactivateMembers: plural((n) => ({
    one: `Réactiver ${n} membre`,
    many: `Réactiver ${n} de membres`,
    other: `Réactiver ${n} membres`,
  })),
  deactivateQuestion: (name: string) => `Désactiver ${name} ?`,
  deactivateConsequence: (name: string, role: string) =>
    `${name} (${role}) perdra immédiatement l’accès à cette organisation et libérera sa place. Son rôle, ses champs personnalisés et son historique sont conservés.`,
  deactivateYourselfQuestion: "Désactiver votre propre adhésion à cette organisation ?",
  deactivateYourself: "Vous perdrez immédiatement l’accès à cette organisation et ne pourrez pas vous réactiver.",
  deactivateYourselfAgain: "Seul un autre admin pourra vous réactiver. Continuer ?",
  deactivateMembersQuestion: plural((n) => ({
    one: `Désactiver ${n} membre ?`,
    many: `Désactiver ${n} de membres ?`,
    other: `Désactiver ${n} membres ?`,
  })),
  deactivateMembersConsequence:
    "Ces membres perdront immédiatement l’accès à cette organisation et libéreront leur place. Leurs rôles, champs personnalisés et historique sont conservés.",
  deactivateInstead: "Plutôt désactiver",
  deactivateInsteadHint:
    "La désactivation met aussi fin à l’accès et peut être annulée à tout moment : rôle, champs personnalisés et historique sont conservés.",
  setExpiry: "Définir la fin de l’accès",
  expiryQuestion: (name: string) => `Quand l’accès accordé à ${name} prend-il fin ?`,
  expiryHint: "L’accès prend fin à la fin de cette journée.",
  removeExpiry: "Supprimer la date de fin",
  expiryInvalid: "Choisissez une date à partir d’aujourd’hui et jusqu’à l’an 9999.",
  accessEndsOptional: "Fin de l’accès (facultatif)",

  // Several members.
  changeRolesQuestion: (role: string) => `Attribuer le rôle ${role} ?`,
  removeMembersQuestion: plural((n) => ({
    one: `Retirer ${n} membre ?`,
    many: `Retirer ${n} de membres ?`,
    other: `Retirer ${n} membres ?`,
  })),
  removeMembersConsequence:
    "Toute personne retirée perd immédiatement l’accès à cette organisation. " +
    "Pour le retrouver, elle devra être ajoutée de nouveau.",
  andMore: plural((n) => ({ one: `et ${n} autre`, many: `et ${n} d’autres`, other: `et ${n} autres` })),
  roleCount: (role: string, count: string) => `${role} : ${count}`,
  youAmong: "Vous en faites partie.",
  changedByOtherCount: plural((n) => ({ other: `Quelqu’un a changé le rôle de ${n} de ces membres.` })),
  unchangedCount: plural((n) => ({
    one: `${n} membre a déjà ce rôle.`,
    many: `${n} de membres ont déjà ce rôle.`,
    other: `${n} membres ont déjà ce rôle.`,
  })),
  cannotSignInCount: plural((n) => ({
    one: `${n} membre ne peut pas se connecter. Le nouveau rôle s’appliquera une fois son compte réactivé.`,
    many: `${n} de membres ne peuvent pas se connecter. Le nouveau rôle s’appliquera une fois leur compte réactivé.`,
    other: `${n} membres ne peuvent pas se connecter. Le nouveau rôle s’appliquera une fois leur compte réactivé.`,
  })),
  losesManaging: plural((n) => ({
    one: `${n} membre ne pourra plus gérer les membres.`,
    many: `${n} de membres ne pourront plus gérer les membres.`,
    other: `${n} membres ne pourront plus gérer les membres.`,
  })),
  goneCount: plural((n) => ({
    one: `${n} de ces personnes n’est plus membre et sera ignorée.`,
    other: `${n} de ces personnes ne sont plus membres et seront ignorées.`,
  })),
  leftOutManaged: plural((n: string, source: string) => ({
    one: `${n} membre géré par ${source} est ignoré.`,
    many: `${n} de membres gérés par ${source} sont ignorés.`,
    other: `${n} membres gérés par ${source} sont ignorés.`,
  })),
  changeIn: (source: string) => `Modifiez cela dans ${source}.`,
  statusManagedBy: (name: string, source: string) =>
    `Impossible de retirer ${name} ici : son adhésion est gérée par ${source}.`,
  permissionOf: plural((n: string, permission: string) => ({
    one: `${permission} (${n} membre)`,
    many: `${permission} (${n} de membres)`,
    other: `${permission} (${n} membres)`,
  })),
  noManagerLeft: "Plus personne ne pourrait gérer les membres. Désélectionnez au moins un membre qui le peut.",
  searchRoles: "Rechercher des rôles",
  noMatchingRoles: "Aucun rôle correspondant",
  noRoles: "Aucun rôle disponible",
  rolesLoading: "Chargement des rôles…",
  rolesFailed: "Impossible de charger les rôles.",
};
