import type { groups as english } from "../../labels/en/groups.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("de");

/** The dialogs of groups, in German. */
export const groups: typeof english = {
  groupsOf: (name: string) => `Gruppen von ${name}`,
  groupsHint: "Jede Änderung wird sofort gespeichert.",
  searchGroups: "Gruppen suchen",
  noGroups: "Noch keine Gruppen",
  noMatchingGroups: "Keine passenden Gruppen",
  groupsLoading: "Gruppen werden geladen…",
  groupsFailed: "Gruppen konnten nicht geladen werden.",
  moreGroups: plural((n) => ({
    one: `${n} weitere Gruppe. Suchen Sie danach.`,
    other: `${n} weitere Gruppen. Suchen Sie danach.`,
  })),
  chooseGroup: "Gruppe auswählen",
  groupAdditionHint: "Mitglieder, die bereits in der Gruppe sind, bleiben darin.",
  groupRemovalHint: "Sie bleiben in der Organisation.",
  manageGroupsHint: "Gruppen fassen Mitglieder zusammen. Berechtigungen kommen nur aus Rollen.",
  newGroup: "Neue Gruppe",
  groupName: "Name der Gruppe",
  createGroup: "Gruppe erstellen",
  groupNameProblem: "Geben Sie einen Namen mit 1 bis 100 Zeichen ein.",
  rename: "Umbenennen",
  renameGroup: (name: string) => `${name} umbenennen`,
  delete: "Löschen",
  deleteNamedGroup: (name: string) => `${name} löschen`,
  deleteGroup: "Gruppe löschen",
  deleteGroupQuestion: (name: string) => `${name} löschen?`,
  deleteGroupConsequence: plural((n) => ({
    one: `${n} Mitglied der Gruppe bleibt in der Organisation. Dies lässt sich nicht rückgängig machen.`,
    other: `${n} Mitglieder der Gruppe bleiben in der Organisation. Dies lässt sich nicht rückgängig machen.`,
  })),
  groupCreated: (name: string) => `Die Gruppe ${name} wurde erstellt.`,
  groupRenamed: (name: string) => `Die Gruppe wurde in ${name} umbenannt.`,
  groupDeleted: (name: string) => `Die Gruppe ${name} wurde gelöscht.`,
};
