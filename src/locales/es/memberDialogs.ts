import type { memberDialogs as english } from "../../labels/en/memberDialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("es");

/** The selection bar's buttons, and the dialogs that change or remove members, in Spanish. */
export const memberDialogs: typeof english = {
  keys: {
    home: "Inicio",
    end: "Fin",
    enter: "Enter",
    space: "Espacio",
    shift: "Mayús",
    pageUp: "Re Pág",
    pageDown: "Av Pág",
    alt: "Alt",
    control: "Ctrl",
  },
  shortcuts: {
    title: "Atajos de teclado",
    description: "Presione Tab para ir a una lista y después:",
    search: "Buscar",
    rows: "Fila anterior o siguiente",
    controls: "Controles de una fila",
    ends: "Primera o última fila",
    open: "Abrir",
    select: "Seleccionar",
    selectRange: "Seleccionar un intervalo",
    actions: "Acciones de una fila",
    pages: "Página anterior o siguiente",
    steps: "Miembro anterior o siguiente, en los detalles",
    undo: "Deshacer",
    help: "Mostrar estos atajos",
  },
  memberNotFound: "No se encontró este miembro.",
  viewDetails: "Ver detalles",
  copyEmail: "Copiar correo electrónico",
  emailCopied: (address) => `Se copió ${address}.`,
  emailNotCopied: (address) => `No se pudo copiar el correo electrónico: ${address}`,
  changeRole: "Cambiar rol",
  editGroups: "Editar grupos",
  addToGroup: "Agregar a un grupo",
  removeFromGroup: "Quitar de un grupo",
  addCountToGroup: plural((n) => ({
    one: `Agregar ${n} miembro a un grupo`,
    many: `Agregar ${n} de miembros a un grupo`,
    other: `Agregar ${n} miembros a un grupo`,
  })),
  removeCountFromGroup: plural((n) => ({
    one: `Quitar ${n} miembro de un grupo`,
    many: `Quitar ${n} de miembros de un grupo`,
    other: `Quitar ${n} miembros de un grupo`,
  })),
  changeRoles: plural((n) => ({
    one: `Cambiar rol de ${n} miembro`,
    many: `Cambiar rol de ${n} de miembros`,
    other: `Cambiar rol de ${n} miembros`,
  })),
  removeMembers: plural((n) => ({
    one: `Quitar ${n} miembro`,
    many: `Quitar ${n} de miembros`,
    other: `Quitar ${n} miembros`,
  })),
  selectAllMembers: plural((n) => ({
    one: `Seleccionar ${n} miembro`,
    many: `Seleccionar los ${n} de miembros`,
    other: `Seleccionar los ${n} miembros`,
  })),
  selectAllMatching: plural((n) => ({
    one: `Seleccionar ${n} miembro que coincide`,
    many: `Seleccionar los ${n} de miembros que coinciden`,
    other: `Seleccionar los ${n} miembros que coinciden`,
  })),
  checking: "Comprobando quién más puede administrar miembros…",
  changeRoleQuestion: (name: string, role: string) => `¿Cambiar el rol de ${name} a ${role}?`,
  gains: "Permisos nuevos",
  loses: "Permisos retirados",
  demoteYourself: "Ya no podrá administrar miembros ni deshacer este cambio. ¿Desea continuar?",
  cannotSignIn: (name: string) =>
    `${name} no puede iniciar sesión. El nuevo rol se aplicará cuando se reactive su cuenta.`,
  lastManager: (name: string) =>
    `Solo ${name} puede administrar esta organización. Primero, conceda el rol de administrador a otra persona.`,
  youAreLastManager:
    "Solo usted puede administrar esta organización. Primero, conceda el rol de administrador a otra persona.",
  roleChangedByOther: (name: string, role: string) => `Alguien cambió el rol de ${name} a ${role}.`,
  preparingRemoval: "Preparando la operación…",
  removeMember: "Quitar miembro",
  removeQuestion: (name: string) => `¿Quitar a ${name}?`,
  removeConsequence: (name: string, role: string) =>
    `${name} (${role}) perderá de inmediato el acceso a la organización. Solo lo recuperará si se le vuelve a agregar.`,
  removeYourselfQuestion: "¿Desea quitarse de esta organización?",
  removeYourself: "Perderá de inmediato el acceso a esta organización y no podrá volver a agregarse.",
  removeYourselfAgain: "Solo otro administrador puede devolverle el acceso. ¿Desea continuar?",

  // Deactivating a member, and the end of their access.
  deactivateMember: "Desactivar",
  reactivateMember: "Reactivar",
  deactivateMembers: plural((n) => ({
    one: `Desactivar ${n} miembro`,
    many: `Desactivar ${n} de miembros`,
    other: `Desactivar ${n} miembros`,
  })),
  reactivateMembers: plural((n) => ({
    one: `Reactivar ${n} miembro`,
    many: `Reactivar ${n} de miembros`,
    other: `Reactivar ${n} miembros`,
  })),
  deactivateQuestion: (name: string) => `¿Desactivar a ${name}?`,
  deactivateConsequence: (name: string, role: string) =>
    `${name} (${role}) perderá de inmediato el acceso a esta organización y dejará libre su plaza. Su rol, sus campos personalizados y su historial se conservan.`,
  deactivateYourselfQuestion: "¿Desactivar su propia membresía en esta organización?",
  deactivateYourself: "Perderá de inmediato el acceso a esta organización y no podrá reactivarse.",
  deactivateYourselfAgain: "Solo otro administrador puede reactivar su membresía. ¿Desea continuar?",
  deactivateMembersQuestion: plural((n) => ({
    one: `¿Desactivar ${n} miembro?`,
    many: `¿Desactivar ${n} de miembros?`,
    other: `¿Desactivar ${n} miembros?`,
  })),
  deactivateMembersConsequence:
    "Perderán de inmediato el acceso a esta organización y dejarán libres sus plazas. Sus roles, campos personalizados e historial se conservan.",
  deactivateInstead: "Desactivar en su lugar",
  deactivateInsteadHint:
    "Desactivar también pone fin al acceso y se puede deshacer en cualquier momento: el rol, los campos personalizados y el historial se conservan.",
  setExpiry: "Definir fin del acceso",
  expiryQuestion: (name: string) => `¿Cuándo finaliza el acceso de ${name}?`,
  expiryHint: "El acceso finaliza al terminar ese día.",
  removeExpiry: "Quitar fecha de fin",
  expiryInvalid: "Elija una fecha a partir de hoy y hasta el año 9999.",
  accessEndsOptional: "Fin del acceso (opcional)",

  // Several members.
  changeRolesQuestion: (role: string) => `¿Cambiar el rol a ${role}?`,
  removeMembersQuestion: plural((n) => ({
    one: `¿Quitar ${n} miembro?`,
    many: `¿Quitar ${n} de miembros?`,
    other: `¿Quitar ${n} miembros?`,
  })),
  removeMembersConsequence:
    "Toda persona que quite perderá de inmediato el acceso a la organización. Solo lo recuperará si se le vuelve a agregar.",
  andMore: plural((n) => ({ other: `y ${n} más` })),
  roleCount: (role: string, count: string) => `${role}: ${count}`,
  youAmong: "Usted está entre estos miembros.",
  changedByOtherCount: plural((n) => ({ other: `Alguien cambió el rol de ${n} de estos miembros.` })),
  unchangedCount: plural((n) => ({
    one: `${n} miembro ya tiene este rol.`,
    many: `${n} de miembros ya tienen este rol.`,
    other: `${n} miembros ya tienen este rol.`,
  })),
  cannotSignInCount: plural((n) => ({
    one: `${n} miembro no puede iniciar sesión. El nuevo rol se aplicará cuando se reactive su cuenta.`,
    many: `${n} de miembros no pueden iniciar sesión. El nuevo rol se aplicará cuando se reactiven sus cuentas.`,
    other: `${n} miembros no pueden iniciar sesión. El nuevo rol se aplicará cuando se reactiven sus cuentas.`,
  })),
  losesManaging: plural((n) => ({
    one: `${n} miembro ya no podrá administrar miembros.`,
    many: `${n} de miembros ya no podrán administrar miembros.`,
    other: `${n} miembros ya no podrán administrar miembros.`,
  })),
  goneCount: plural((n) => ({
    one: `${n} de estas personas ya no es miembro y se omitirá.`,
    other: `${n} de estas personas ya no son miembros y se omitirán.`,
  })),
  leftOutManaged: plural((n: string, source: string) => ({
    one: `Se omite ${n} miembro administrado por ${source}.`,
    many: `Se omiten ${n} de miembros administrados por ${source}.`,
    other: `Se omiten ${n} miembros administrados por ${source}.`,
  })),
  changeIn: (source: string) => `Modifíquelo en ${source}.`,
  statusManagedBy: (name: string, source: string) =>
    `No se puede eliminar a ${name} aquí: ${source} administra su membresía.`,
  permissionOf: plural((n: string, permission: string) => ({
    one: `${permission} (${n} miembro)`,
    many: `${permission} (${n} de miembros)`,
    other: `${permission} (${n} miembros)`,
  })),
  noManagerLeft: "Nadie podría administrar miembros. Anule la selección de al menos un miembro que pueda hacerlo.",
  searchRoles: "Buscar roles",
  noMatchingRoles: "No hay roles que coincidan",
  noRoles: "No hay roles disponibles",
  rolesLoading: "Cargando roles…",
  rolesFailed: "No se pudieron cargar los roles.",
};
