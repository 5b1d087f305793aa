import type { groups as english } from "../../labels/en/groups.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("fr");

/** The dialogs of groups, in French. */
export const groups: typeof english = {
  groupsOf: (name: string) => `Groupes : ${name}`,
  groupsHint: "Chaque modification est enregistrée aussitôt.",
  searchGroups: "Rechercher des groupes",
  noGroups: "Aucun groupe pour le moment",
  noMatchingGroups: "Aucun groupe correspondant",
  groupsLoading: "Chargement des groupes…",
  groupsFailed: "Impossible de charger les groupes.",
  moreGroups: plural((n) => ({
    one: `${n} autre groupe. Recherchez-le.`,
    many: `${n} d’autres groupes. Recherchez-les.`,
    other: `${n} autres groupes. Recherchez-les.`,
  })),
  chooseGroup: "Choisir un groupe",
  groupAdditionHint: "Les membres qui sont déjà dans le groupe y restent.",
  groupRemovalHint: "Ces membres restent dans l’organisation.",
  manageGroupsHint: "Les groupes rassemblent des membres. Les autorisations viennent des rôles seuls.",
  newGroup: "Nouveau groupe",
  groupName: "Nom du groupe",
  createGroup: "Créer le groupe",
  groupNameProblem: "Saisissez un nom de 1 à 100 caractères.",
  rename: "Renommer",
  renameGroup: (name: string) => `Renommer ${name}`,
  delete: "Supprimer",
  deleteNamedGroup: (name: string) => `Supprimer ${name}`,
  deleteGroup: "Supprimer le groupe",
  deleteGroupQuestion: (name: string) => `Supprimer ${name} ?`,
  deleteGroupConsequence: plural((n) => ({
    one: `${n} membre du groupe reste dans l’organisation. Cette action est irréversible.`,
    many: `${n} de membres du groupe restent dans l’organisation. Cette action est irréversible.`,
    other: `${n} membres du groupe restent dans l’organisation. Cette action est irréversible.`,
  })),
  groupCreated: (name: string) => `Vous avez créé le groupe ${name}.`,
  groupRenamed: (name: string) => `Le groupe s’appelle désormais ${name}.`,
  groupDeleted: (name: string) => `Vous avez supprimé le groupe ${name}.`,
};
