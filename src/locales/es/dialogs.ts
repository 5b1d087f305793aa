import type { dialogs as english } from "../../labels/en/dialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("es");

const formulaNote =
  "Las celdas que parecen fórmulas empiezan con un apóstrofo para que las hojas de cálculo no las ejecuten.";

/** The dialogs of members that are not in `memberDialogs`, in Spanish. */
export const dialogs: typeof english = {
  // Adding a member.
  chooseRole: "Elegir un rol",
  addMember: "Agregar miembro",
  addMemberHint: "Agregue a alguien que ya tenga una cuenta.",
  userIdHint: "Por ejemplo, user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "Escriba un ID de usuario.",
  userNotFound: "Ningún usuario tiene este ID. Compruébelo e inténtelo de nuevo.",
  added: (name: string) => `Se agregó a ${name}.`,
  adding: "Agregando…",

  // Adding many members.
  addMembers: "Agregar miembros",
  addMembersHint: "Agregue a personas que ya tengan una cuenta.",
  users: "Usuarios",
  userIdsHint: "Pegue los ID de usuario o un CSV con una columna user_id.",
  usersHint:
    "Pegue los ID de usuario o las direcciones de correo electrónico, o un CSV con una columna user_id o email.",
  usersMissing: "Escriba al menos un usuario.",
  addedMembers: plural((n) => ({
    zero: "No se agregó ningún miembro.",
    one: `Se agregó ${n} miembro.`,
    many: `Se agregaron ${n} de miembros.`,
    other: `Se agregaron ${n} miembros.`,
  })),
  usersLeft: plural((n) => ({
    one: `${n} usuario no se pudo agregar y sigue en la lista.`,
    many: `${n} de usuarios no se pudieron agregar y siguen en la lista.`,
    other: `${n} usuarios no se pudieron agregar y siguen en la lista.`,
  })),
  addingMembers: (done: string, total: string) => `Agregados: ${done} de ${total}`,
  addOutcomes: {
    alreadyMember: "Ya es miembro",
    duplicate: "Aparece dos veces",
    notFound: "Usuario no encontrado",
    wrongEnd: "No es una fecha desde hoy hasta el año 9999",
    unknownGroup: "El grupo no existe o lo gestiona un directorio",
    failed: "No se pudo agregar",
    unsent: "Aún sin agregar",
  },

  // Leaving the organization, and transferring ownership.
  leave: "Abandonar la organización",
  leaveQuestion: "¿Abandonar esta organización?",
  ownStatusManagedBy: (source: string) => `No puede abandonar la organización: ${source} administra su membresía.`,
  ownRoleManagedBy: (source: string) => `No puede transferir la propiedad: ${source} administra su rol.`,
  transferFirst: "Solo usted puede administrar esta organización. Antes de abandonarla, transfiera la propiedad.",
  transferOwnership: "Transferir la propiedad",
  transferQuestion: "¿Transferir la propiedad?",
  transferConsequence: "Usted y el nuevo propietario intercambiarán sus roles. Solo esa persona podrá deshacerlo.",
  transferAgain: "Solo el nuevo propietario podrá devolverle su rol. ¿Desea continuar?",
  transferTo: (name: string) => `Transferir a ${name}`,
  membersLoading: "Cargando miembros",
  newOwner: "Nuevo propietario",
  moreMembers: plural((n) => ({
    one: `Hay ${n} miembro más. Use la búsqueda para encontrarlo.`,
    many: `Hay ${n} de miembros más. Use la búsqueda para encontrarlos.`,
    other: `Hay ${n} miembros más. Use la búsqueda para encontrarlos.`,
  })),
  typeName: (name: string) => `Para confirmar, escriba el nombre de la organización: ${name}`,

  // A member's details.
  previousMember: "Miembro anterior",
  nextMember: "Miembro siguiente",
  permissions: "Permisos",
  noPermissions: "Sin permisos",
  username: "Nombre de usuario",
  membership: "Membresía",
  customFields: "Campos personalizados",
  noCustomFields: "Sin campos personalizados",
  yes: "Sí",
  no: "No",
  addField: "Agregar campo",
  fieldName: "Nombre",
  fieldType: "Tipo",
  fieldTypes: { text: "Texto", number: "Número", boolean: "Sí o no", json: "JSON" },
  fieldValue: (name: string) => (name ? `Valor de ${name}` : "Valor"),
  removeField: (name: string) => (name ? `Quitar ${name}` : "Quitar campo"),
  restoreField: (name: string) => `Restaurar ${name}`,
  fieldRemoved: "Se quitará al guardar",
  fieldProblems: {
    keyMissing: "Escriba un nombre.",
    keyTaken: "Ya existe un campo con este nombre.",
    keyRefused: "Este nombre está reservado. Elija otro.",
    valueMissing: "Escriba un valor o quite este campo.",
    notNumber: "No es un número. Use dígitos y un punto, como 1.5.",
    longNumber: "Este número tiene demasiados dígitos. Guárdelo como texto.",
    keyRepeated: "El mismo nombre aparece dos veces en un objeto. Quite uno.",
    notJson: "No es JSON válido. Revise las comillas, las comas, los corchetes y las llaves.",
    holdsNull: "Aquí no se permite “null”. En su lugar, quite la entrada.",
    holdsRefusedKey: "Contiene un nombre reservado. Elija otro.",
  },
  fieldChanged: (value: string) => `Alguien cambió este valor a ${value}. Si guarda, se sobrescribirá.`,
  fieldGone: "Alguien quitó este campo. Si guarda, se volverá a agregar.",
  fieldsTooLarge: "Los campos personalizados admiten hasta 8 KB. Acórtelos y guarde de nuevo.",
  save: "Guardar",
  saving: "Guardando…",
  discard: "Descartar cambios",
  discardQuestion: "¿Descartar los cambios?",
  discardConsequence: (name: string) => `Se perderán sus cambios en los campos personalizados de ${name}.`,
  discardSending: "Sus cambios ya se enviaron y es posible que se guarden de todos modos.",
  fieldsSaved: (name: string) => `Se guardaron los campos personalizados de ${name}.`,
  fieldsSaveFailed: (name: string) => `No se pudieron guardar los campos personalizados de ${name}.`,

  // The table's layout.
  layoutHint: "Elija las columnas y su orden.",
  columns: "Columnas",
  moveUp: (column: string) => `Subir ${column}`,
  moveDown: (column: string) => `Bajar ${column}`,
  movedTo: (column: string, place: string, of: string) => `${column} ahora es la columna ${place} de ${of}.`,
  density: "Altura de fila",
  densities: { comfortable: "Amplia", compact: "Compacta" },
  resetLayout: "Restablecer",
  layoutReset: "Se restableció el diseño predeterminado.",
  done: "Listo",

  // Exporting.
  exportMembers: "Exportar miembros",
  exportCounting: "Contando miembros…",
  exportUncounted: "Se exportarán los miembros que coincidan con la búsqueda y los filtros.",
  exportCount: plural((n) => ({
    one: `Se exportará ${n} miembro de la organización.`,
    many: `Se exportarán los ${n} de miembros de la organización.`,
    other: `Se exportarán los ${n} miembros de la organización.`,
  })),
  exportMatchCount: plural((n) => ({
    one: `Se exportará ${n} miembro que coincide con la búsqueda y los filtros.`,
    many: `Se exportarán los ${n} de miembros que coinciden con la búsqueda y los filtros.`,
    other: `Se exportarán los ${n} miembros que coinciden con la búsqueda y los filtros.`,
  })),
  exportNone: "Ningún miembro coincide con la búsqueda y los filtros.",
  exportContents: (columns: string) => `Un archivo .csv con una fila por miembro. Columnas: ${columns}. ${formulaNote}`,
  exportFileName: (day: string) => `miembros-${day}.csv`,
  exported: plural((n: string, file: string) => ({
    one: `Se exportó ${n} miembro a ${file}.`,
    many: `Se exportaron ${n} de miembros a ${file}.`,
    other: `Se exportaron ${n} miembros a ${file}.`,
  })),
  exportFewer: plural((n) => ({
    one: `Hay ${n} miembro menos que al iniciar la exportación.`,
    many: `Hay ${n} de miembros menos que al iniciar la exportación.`,
    other: `Hay ${n} miembros menos que al iniciar la exportación.`,
  })),
  exportMore: plural((n) => ({
    one: `Hay ${n} miembro más que al iniciar la exportación.`,
    many: `Hay ${n} de miembros más que al iniciar la exportación.`,
    other: `Hay ${n} miembros más que al iniciar la exportación.`,
  })),
  exportOutdated: plural((n) => ({
    one: `Los miembros cambiaron durante la exportación: ahora coincide ${n}.`,
    other: `Los miembros cambiaron durante la exportación: ahora coinciden ${n}.`,
  })),
  exportOffline: "No tiene conexión. La exportación continuará cuando vuelva a conectarse.",
  exportStopped: "La exportación se detuvo. No se guardó ningún archivo.",
  exportFailed: "No se pudieron exportar los miembros. No se guardó ningún archivo.",
  exportBroken: "No se pudo exportar una columna. Póngase en contacto con el equipo de soporte.",
  exportNotSaved:
    "El navegador no guardó el archivo. Revise la configuración de descargas del navegador e inténtelo de nuevo.",
};
