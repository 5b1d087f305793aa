import type { groups as english } from "../../labels/en/groups.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("es");

/** The dialogs of groups, in Spanish. */
export const groups: typeof english = {
  groupsOf: (name: string) => `Grupos de ${name}`,
  groupsHint: "Cada cambio se guarda al instante.",
  searchGroups: "Buscar grupos",
  noGroups: "Aún no hay grupos",
  noMatchingGroups: "No hay grupos que coincidan",
  groupsLoading: "Cargando grupos…",
  groupsFailed: "No se pudieron cargar los grupos.",
  moreGroups: plural((n) => ({
    one: `Hay ${n} grupo más. Búsquelo.`,
    many: `Hay ${n} de grupos más. Búsquelos.`,
    other: `Hay ${n} grupos más. Búsquelos.`,
  })),
  chooseGroup: "Elegir un grupo",
  groupAdditionHint: "Los miembros que ya están en el grupo permanecen en él.",
  groupRemovalHint: "Permanecen en la organización.",
  manageGroupsHint: "Los grupos reúnen a miembros. Los permisos provienen solo de los roles.",
  newGroup: "Nuevo grupo",
  groupName: "Nombre del grupo",
  createGroup: "Crear grupo",
  groupNameProblem: "Introduzca un nombre de 1 a 100 caracteres.",
  rename: "Cambiar nombre",
  renameGroup: (name: string) => `Cambiar el nombre de ${name}`,
  delete: "Eliminar",
  deleteNamedGroup: (name: string) => `Eliminar ${name}`,
  deleteGroup: "Eliminar grupo",
  deleteGroupQuestion: (name: string) => `¿Eliminar ${name}?`,
  deleteGroupConsequence: plural((n) => ({
    one: `Su ${n} miembro permanece en la organización. No podrá deshacer esta acción.`,
    many: `Sus ${n} de miembros permanecen en la organización. No podrá deshacer esta acción.`,
    other: `Sus ${n} miembros permanecen en la organización. No podrá deshacer esta acción.`,
  })),
  groupCreated: (name: string) => `Se creó el grupo ${name}.`,
  groupRenamed: (name: string) => `El grupo se llama ahora ${name}.`,
  groupDeleted: (name: string) => `Se eliminó el grupo ${name}.`,
};
