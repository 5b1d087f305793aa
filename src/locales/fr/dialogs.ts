import type { dialogs as english } from "../../labels/en/dialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("fr");

/** The dialogs of members that are not in `memberDialogs`, in French. */
export const dialogs: typeof english = {
  // Adding a member.
  chooseRole: "Choisir un rôle",
  addMember: "Ajouter un membre",
  addMemberHint: "Ajoutez une personne qui a déjà un compte.",
  userIdHint: "Par exemple, user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "Saisissez un ID utilisateur.",
  userNotFound: "Aucun utilisateur n’a cet ID. Vérifiez-le et réessayez.",
  added: (name: string) => `Vous avez ajouté ${name}.`,
  adding: "Ajout…",

  // Adding many members.
  addMembers: "Ajouter des membres",
  addMembersHint: "Ajoutez des personnes qui ont déjà un compte.",
  users: "Utilisateurs",
  userIdsHint: "Collez des ID utilisateur, ou un CSV avec une colonne user_id.",
  usersHint: "Collez des ID utilisateur ou des adresses e-mail, ou un CSV avec une colonne user_id ou email.",
  usersMissing: "Saisissez au moins un utilisateur.",
  addedMembers: plural((n) => ({
    zero: "Aucun membre n’a été ajouté.",
    one: `Vous avez ajouté ${n} membre.`,
    many: `Vous avez ajouté ${n} de membres.`,
    other: `Vous avez ajouté ${n} membres.`,
  })),
  usersLeft: plural((n) => ({
    one: `${n} utilisateur n’a pas pu être ajouté et figure toujours dans la liste.`,
    many: `${n} d’utilisateurs n’ont pas pu être ajoutés et figurent toujours dans la liste.`,
    other: `${n} utilisateurs n’ont pas pu être ajoutés et figurent toujours dans la liste.`,
  })),
  addingMembers: (done: string, total: string) => `Ajout : ${done} sur ${total}`,
  addOutcomes: {
    alreadyMember: "Déjà membre",
    duplicate: "En double dans la liste",
    notFound: "Utilisateur introuvable",
    wrongEnd: "La date n’est pas comprise entre aujourd’hui et l’an 9999",
    unknownGroup: "Groupe introuvable ou géré par un annuaire",
    failed: "L’ajout a échoué",
    unsent: "Ajout en attente",
  },

  // Leaving the organization, and transferring ownership.
  leave: "Quitter l’organisation",
  leaveQuestion: "Quitter cette organisation ?",
  ownStatusManagedBy: (source: string) =>
    `Vous ne pouvez pas quitter l’organisation : votre adhésion est gérée par ${source}.`,
  ownRoleManagedBy: (source: string) =>
    `Vous ne pouvez pas transférer la propriété : votre rôle est géré par ${source}.`,
  transferFirst:
    "Vous êtes la dernière personne à pouvoir gérer cette organisation. " +
    "Transférez la propriété avant de quitter l’organisation.",
  transferOwnership: "Transférer la propriété",
  transferQuestion: "Transférer la propriété ?",
  transferConsequence: "Vous échangerez vos rôles avec la personne choisie. Elle seule pourra annuler ce transfert.",
  transferAgain: "Seule la personne choisie pourra vous rendre votre rôle. Continuer ?",
  transferTo: (name: string) => `Transférer à ${name}`,
  membersLoading: "Chargement des membres",
  newOwner: "Nouveau propriétaire",
  moreMembers: plural((n) => ({
    one: `${n} autre membre. Utilisez la recherche pour le trouver.`,
    many: `${n} d’autres membres. Utilisez la recherche pour les trouver.`,
    other: `${n} autres membres. Utilisez la recherche pour les trouver.`,
  })),
  typeName: (name: string) => `Pour confirmer, saisissez le nom de l’organisation : ${name}`,

  // A member's details.
  previousMember: "Membre précédent",
  nextMember: "Membre suivant",
  permissions: "Autorisations",
  noPermissions: "Aucune autorisation",
  username: "Nom d’utilisateur",
  membership: "Adhésion",
  customFields: "Champs personnalisés",
  noCustomFields: "Aucun champ personnalisé",
  yes: "Oui",
  no: "Non",
  addField: "Ajouter un champ",
  fieldName: "Nom",
  fieldType: "Type",
  fieldTypes: { text: "Texte", number: "Nombre", boolean: "Oui ou non", json: "JSON" },
  fieldValue: (name: string) => (name ? `Valeur du champ ${name}` : "Valeur"),
  removeField: (name: string) => (name ? `Supprimer ${name}` : "Supprimer le champ"),
  restoreField: (name: string) => `Rétablir ${name}`,
  fieldRemoved: "Sera supprimé à l’enregistrement",
  fieldProblems: {
    keyMissing: "Saisissez un nom.",
    keyTaken: "Un champ porte déjà ce nom.",
    keyRefused: "Ce nom est réservé. Choisissez-en un autre.",
    valueMissing: "Saisissez une valeur ou supprimez ce champ.",
    notNumber: "Ce n’est pas un nombre. Utilisez des chiffres et un point, par exemple 1.5.",
    longNumber: "Ce nombre comporte trop de chiffres. Enregistrez-le sous forme de texte.",
    keyRepeated: "Le même nom apparaît deux fois dans un objet. Supprimez-en un.",
    notJson: "Le JSON n’est pas valide. Vérifiez les guillemets, les virgules et les crochets ou accolades.",
    holdsNull: "La valeur « null » n’est pas autorisée ici. Supprimez plutôt l’entrée.",
    holdsRefusedKey: "La valeur contient un nom réservé. Choisissez-en un autre.",
  },
  fieldChanged: (value: string) =>
    `Quelqu’un a remplacé cette valeur par ${value}. Si vous enregistrez, cette modification sera écrasée.`,
  fieldGone: "Quelqu’un a supprimé ce champ. Si vous enregistrez, il sera rétabli.",
  fieldsTooLarge: "Les champs personnalisés ne peuvent pas dépasser 8 Ko. Raccourcissez-les et enregistrez de nouveau.",
  save: "Enregistrer",
  saving: "Enregistrement…",
  discard: "Abandonner",
  discardQuestion: "Abandonner vos modifications ?",
  discardConsequence: (name: string) =>
    `Les modifications apportées aux champs personnalisés associés à ${name} seront perdues.`,
  discardSending: "Vos modifications ont déjà été envoyées et pourraient tout de même être enregistrées.",
  fieldsSaved: (name: string) => `Champs personnalisés enregistrés pour ${name}.`,
  fieldsSaveFailed: (name: string) => `Impossible d’enregistrer les champs personnalisés pour ${name}.`,

  // The table's layout.
  layoutHint: "Choisissez les colonnes et leur ordre.",
  columns: "Colonnes",
  moveUp: (column: string) => `Déplacer ${column} vers le haut`,
  moveDown: (column: string) => `Déplacer ${column} vers le bas`,
  movedTo: (column: string, place: string, of: string) => `${column} : désormais colonne ${place} sur ${of}.`,
  density: "Hauteur des lignes",
  densities: { comfortable: "Confortable", compact: "Compacte" },
  resetLayout: "Réinitialiser",
  layoutReset: "Disposition par défaut rétablie.",
  done: "Terminé",

  // Exporting.
  exportMembers: "Exporter les membres",
  exportCounting: "Décompte des membres…",
  exportUncounted: "L’export contiendra les membres qui correspondent à la recherche et aux filtres.",
  exportCount: plural((n) => ({
    one: `L’export contiendra ${n} membre, soit toute l’organisation.`,
    many: `L’export contiendra les ${n} de membres de l’organisation.`,
    other: `L’export contiendra les ${n} membres de l’organisation.`,
  })),
  exportMatchCount: plural((n) => ({
    one: `L’export contiendra ${n} membre qui correspond à la recherche et aux filtres.`,
    many: `L’export contiendra les ${n} de membres qui correspondent à la recherche et aux filtres.`,
    other: `L’export contiendra les ${n} membres qui correspondent à la recherche et aux filtres.`,
  })),
  exportNone: "Aucun membre ne correspond à la recherche et aux filtres.",
  exportContents: (columns: string) =>
    `Fichier .csv avec une ligne par membre. Colonnes : ${columns}. ` +
    "Les cellules qui ressemblent à des formules commencent par une apostrophe, pour que les tableurs ne les exécutent pas.",
  exportFileName: (day: string) => `membres-${day}.csv`,
  exported: plural((n: string, file: string) => ({
    one: `${n} membre exporté dans ${file}.`,
    many: `${n} de membres exportés dans ${file}.`,
    other: `${n} membres exportés dans ${file}.`,
  })),
  exportFewer: plural((n) => ({
    one: `Cela fait ${n} membre de moins qu’au début de l’export.`,
    many: `Cela fait ${n} de membres de moins qu’au début de l’export.`,
    other: `Cela fait ${n} membres de moins qu’au début de l’export.`,
  })),
  exportMore: plural((n) => ({
    one: `Cela fait ${n} membre de plus qu’au début de l’export.`,
    many: `Cela fait ${n} de membres de plus qu’au début de l’export.`,
    other: `Cela fait ${n} membres de plus qu’au début de l’export.`,
  })),
  exportOutdated: plural((n) => ({
    one: `Des membres ont changé pendant l’export : ${n} correspond désormais.`,
    other: `Des membres ont changé pendant l’export : ${n} correspondent désormais.`,
  })),
  exportOffline: "Vous êtes hors ligne. L’export reprendra lorsque vous serez de nouveau en ligne.",
  exportStopped: "Export arrêté. Aucun fichier n’a été enregistré.",
  exportFailed: "Impossible d’exporter les membres. Aucun fichier n’a été enregistré.",
  exportBroken: "Une colonne n’a pas pu être exportée. Contactez l’assistance.",
  exportNotSaved:
    "Votre navigateur n’a pas enregistré le fichier. Vérifiez ses paramètres de téléchargement et réessayez.",
};
