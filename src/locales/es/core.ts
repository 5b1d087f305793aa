import type { core as english } from "../../labels/core.js";
import { errorIn } from "../../labels/errorIn.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { errors } from "./errors.js";
import { roleTexts } from "./roleTexts.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("es");

const roleGone = "Este rol ya no existe. Elija otro.";

const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "Contraseña",
  passkey: "Clave de acceso",
  sso: "Inicio de sesión único",
  magic_link: "Enlace mágico",
};

/** The words of the member table and of the parts that all lists share, in Spanish. */
export const core: typeof english = {
  // Fields and states of a member.
  member: "Miembro",
  name: "Nombre",
  userId: "ID de usuario",
  members: "Miembros",
  emailAddress: "Correo electrónico",
  role: "Rol",
  roleTexts,
  roleKey: "Clave del rol",
  joined: "Fecha de ingreso",
  lastChanged: "Última actualización",
  lastActive: "Última actividad",
  neverActive: "Nunca",
  twoFactor: "Dos factores",
  twoFactorStates: { enabled: "Activado", disabled: "Desactivado" },
  signInMethods: "Método de acceso",
  signInMethodTexts,
  source: "Origen",
  managedBy: (source: string) => `Administrado por ${source}`,
  roleManagedBy: (name: string, source: string) => `${source} administra el rol de ${name}.`,
  inNewTab: (text: string) => `${text} (se abre en una pestaña nueva)`,
  groups: "Grupos",
  actions: "Acciones",
  actionsFor: (name: string) => `Acciones para ${name}`,
  actionFailed: (action: string, who: string) => `No se pudo completar “${action}” para ${who}.`,
  memberCount: plural((n) => ({ one: `${n} miembro`, many: `${n} de miembros`, other: `${n} miembros` })),
  unnamed: "Sin nombre",
  you: "Usted",
  banned: "Cuenta bloqueada",
  deprovisioned: "Cuenta desactivada",
  status: "Estado",
  statuses: { active: "Activo", inactive: "Inactivo", expired: "Acceso finalizado" },
  accessEnds: "Fin del acceso",
  ends: (when: string) => `Finaliza ${when}`,

  // Search and filters.
  searchMembers: "Buscar miembros",
  clearSearch: "Borrar búsqueda",
  allRoles: "Todos los roles",
  filterByRole: "Filtrar por rol",
  filterBySource: "Filtrar por origen",
  allSources: "Todos los orígenes",
  notManaged: "Sin administrar",
  allGroups: "Todos los grupos",
  filterByGroup: "Filtrar por grupo",
  deletedGroup: "Grupo eliminado",
  inactiveFor: { 30: "Sin actividad en 30 días", 90: "Sin actividad en 90 días" },
  filterByActivity: "Filtrar por actividad",
  anyActivity: "Cualquier actividad",
  withTwoFactor: { enabled: "Con dos factores", disabled: "Sin dos factores" },
  filterByTwoFactor: "Filtrar por dos factores",
  anyTwoFactor: "Dos factores: todos",
  manageGroups: "Administrar grupos",
  filterByStatus: "Filtrar por estado",
  endingSoon: "Finaliza pronto",
  allStatuses: "Todos los estados",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name: string) => `Filtrar por ${name}`,
  allOf: (name: string) => `${name}: todo`,
  filterOn: (name: string, value: string) => `${name}: ${value}`,
  clearFilter: (filter) => `Quitar filtro: ${filter}`,
  savedFilters: "Filtros guardados",
  joinedSince: { today: "Ingreso: hoy", thisMonth: "Ingreso: este mes", thisYear: "Ingreso: este año" },
  tableLayout: "Diseño de la tabla",
  sortBy: (column: string) => `Ordenar por ${column}`,

  // The button that opens the export dialog.
  export: "Exportar",

  // The pager. Numbers are already formatted.
  pagination: (list: string) => `Paginación: ${list}`,
  rowsPerPage: "Filas por página",
  range: (from: string, to: string, count: string) => `${from}–${to} de ${count}`,
  noRows: "Sin resultados",
  firstPage: "Primera página",
  previousPage: "Página anterior",
  nextPage: "Página siguiente",
  lastPage: "Última página",

  // Empty, failed and offline lists.
  noMembers: "Aún no hay miembros",
  noMembersHint: "Los miembros aparecerán aquí cuando se unan.",
  noMatch: "No hay miembros que coincidan",
  noMatchHint: "Pruebe con otro nombre, correo electrónico o rol.",
  showAllMembers: "Borrar búsqueda y filtros",
  loadFailed: "No se pudieron cargar los miembros",
  refreshFailed: "No se pudo actualizar esta lista. Es posible que no esté al día.",
  offline: "No tiene conexión. Esta lista se cargará cuando vuelva a conectarse.",
  offlineSince: (time: string) => `No tiene conexión. Se muestran los datos guardados el ${time}.`,
  waitingWrites: plural((n) => ({
    one: `Se enviará ${n} cambio cuando vuelva a conectarse.`,
    many: `Se enviarán ${n} de cambios cuando vuelva a conectarse.`,
    other: `Se enviarán ${n} cambios cuando vuelva a conectarse.`,
  })),
  noLongerMember,
  forbidden: "No tiene acceso a los miembros de esta organización",
  forbiddenHint: "Pida a un administrador de la organización que le dé acceso.",
  tryAgain: "Reintentar",
  partFailed: "No se pudo cargar esta parte de la página. Compruebe su conexión e inténtelo de nuevo.",
  dismiss: "Descartar",
  retryFor: (name: string) => `Reintentar para ${name}`,
  dismissFor: (name: string) => `Descartar el mensaje sobre ${name}`,

  // What to say after a write to a member.
  memberWrites,
  undone: "Acción deshecha.",
  undo: "Deshacer",

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}, cambiar el rol de ${name}`,
  roleOf: (name: string) => `Rol de ${name}`,
  roleGone,
  protectedRole: "No puede modificar a los miembros que tienen este rol.",
  readOnly: (name: string, reason: string) => `No se puede editar a ${name}: ${reason}`,
  membersFailed: "No se pudieron cargar los miembros.",
  permissionsFailed: "No se pudieron cargar sus permisos.",

  // Removing a member.
  remove: "Quitar",

  cancel: "Cancelar",
  close: "Cerrar",

  // Tabs.
  showing: (tab: string) => `Se muestra la pestaña ${tab}.`,

  // Selecting rows, and changes of many.
  select: (name: string) => `Seleccionar la fila de ${name}`,
  selectAllOnPage: "Seleccionar todo en esta página",
  selected: plural((n) => ({
    one: `${n} elemento seleccionado`,
    many: `${n} de elementos seleccionados`,
    other: `${n} elementos seleccionados`,
  })),
  selectedElsewhere: plural((n) => ({ other: `${n} en otras páginas` })),
  excludingYou: "excepto usted",
  excludingReadOnly: plural((n) => ({ other: `excepto ${n} que no puede modificar` })),
  selecting: (done: string, total: string) => `Seleccionando ${done} de ${total}`,
  clearSelection: "Anular selección",
  progress: (done: string, total: string) => `${done} de ${total}`,
  timeLeft: (time) => `Tiempo restante aproximado: ${time}`,
  stop: "Detener",
  stopping: "Deteniendo…",
  failedCount: plural((n) => ({
    one: `No se pudo realizar ${n} cambio.`,
    many: `No se pudieron realizar ${n} de cambios.`,
    other: `No se pudieron realizar ${n} cambios.`,
  })),
  skippedCount: plural((n) => ({ one: `Se omitió ${n}.`, other: `Se omitieron ${n}.` })),
  moreFailed: plural((n) => ({
    one: `Hay ${n} cambio fallido más que no se muestra.`,
    many: `Hay ${n} de cambios fallidos más que no se muestran.`,
    other: `Hay ${n} cambios fallidos más que no se muestran.`,
  })),
  retryCount: plural((n) => ({ other: `Reintentar ${n} con error` })),
  dismissAll: "Descartar todo",

  /** What happened, why, and what to do. */
  error: errorIn({
    sessionExpired: "Su sesión expiró. Vuelva a iniciar sesión.",
    roleNotYours: "No puede asignar este rol. Elija otro.",
    roleGone,
    groupGone: "Este grupo ya no existe. Elija otro.",
    byCode: errors,
  }),
};
