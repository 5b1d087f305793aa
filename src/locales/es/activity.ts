import type { activity as english, EventWording } from "../../labels/en/activity.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { MembershipEventType } from "../../organization/records.js";

const plural = pluralIn("es");

function roleChanged({ actor, person, isOwn, from, to }: EventWording): string {
  if (from !== undefined && to !== undefined) {
    return isOwn
      ? `${actor} cambió su propio rol de ${from} a ${to}`
      : `${actor} cambió de ${from} a ${to} el rol de ${person}`;
  }
  if (to !== undefined) {
    return isOwn ? `${actor} cambió su propio rol a ${to}` : `${actor} cambió el rol de ${person} a ${to}`;
  }
  if (from !== undefined) {
    return isOwn
      ? `${actor} cambió su propio rol (antes, ${from})`
      : `${actor} cambió el rol de ${person} (antes, ${from})`;
  }
  return isOwn ? `${actor} cambió su propio rol` : `${actor} cambió el rol de ${person}`;
}

function metadataChanged({ actor, person, isOwn, fields }: EventWording): string {
  if (fields === undefined) {
    return isOwn
      ? `${actor} cambió sus propios campos personalizados`
      : `${actor} cambió los campos personalizados de ${person}`;
  }
  return isOwn
    ? `${actor} cambió sus propios campos personalizados: ${fields}`
    : `${actor} cambió los campos personalizados de ${person}: ${fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    if (to === undefined) return isOwn ? `${actor} se unió a la organización` : `${actor} agregó a ${person}`;
    return isOwn
      ? `${actor} se unió a la organización con el rol ${to}`
      : `${actor} agregó a ${person} con el rol ${to}`;
  },
  member_role_changed: roleChanged,
  member_removed: ({ actor, person, isOwn, from }) => {
    if (from === undefined) return isOwn ? `${actor} se quitó de la organización` : `${actor} quitó a ${person}`;
    return isOwn ? `${actor} se quitó de la organización (${from})` : `${actor} quitó a ${person} (${from})`;
  },
  member_left: ({ actor, from }) =>
    from === undefined ? `${actor} abandonó la organización` : `${actor} abandonó la organización (${from})`,
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) => `${actor} cambió los campos de ${person} que administra un directorio`,
  member_deactivated: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} desactivó su propia membresía` : `${actor} desactivó a ${person}`,
  member_reactivated: ({ actor, person }) => `${actor} reactivó a ${person}`,
  member_expiry_changed: ({ actor, person }) => `${actor} cambió el fin del acceso de ${person}`,
  member_expired: ({ person }) => `Finalizó el acceso de ${person}`,
  group_created: ({ actor, group }) => `${actor} creó el grupo ${group}`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `${actor} cambió el nombre de un grupo a ${group}`
      : `${actor} cambió el nombre del grupo ${previousGroup} a ${group}`,
  group_deleted: ({ actor, group }) => `${actor} eliminó el grupo ${group}`,
  group_member_added: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} se unió al grupo ${group}` : `${actor} agregó a ${person} al grupo ${group}`,
  group_member_removed: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} abandonó el grupo ${group}` : `${actor} quitó a ${person} del grupo ${group}`,
  ownership_transferred: ({ actor, person }) => `${actor} transfirió la propiedad a ${person}`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `${actor} invitó a ${person}` : `${actor} invitó a ${person} con el rol ${to}`,
  invitation_resent: ({ actor, person }) => `${actor} reenvió la invitación a ${person}`,
  invitation_revoked: ({ actor, person }) => `${actor} revocó la invitación enviada a ${person}`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} aceptó su invitación` : `${actor} aceptó la invitación enviada a ${person}`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} solicitó unirse a la organización` : `${actor} solicitó el ingreso de ${person}`,
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} retiró su solicitud de ingreso` : `${actor} retiró la solicitud de ingreso de ${person}`,
  request_accepted: ({ actor, person }) => `${actor} aprobó la solicitud de ingreso de ${person}`,
  request_rejected: ({ actor, person }) => `${actor} rechazó la solicitud de ingreso de ${person}`,
  request_reopened: ({ actor, person }) => `${actor} reabrió la solicitud de ingreso de ${person}`,
  unknown: ({ actor }) => `${actor} realizó un cambio que esta versión no puede describir`,
};

/** The activity log, in Spanish. */
export const activity: typeof english = {
  activity: "Actividad",
  history: "Historial",
  events,
  /** Stands where a user's name would be. */
  formerUser: "Usuario eliminado",
  moreFields: plural((n) => ({ other: `${n} más` })),
  eventCategory: "Tipo",
  eventCategories: {
    all: "Toda la actividad",
    members: "Miembros",
    roles: "Roles",
    invitations: "Invitaciones",
    requests: "Solicitudes de ingreso",
    details: "Campos personalizados",
    groups: "Grupos",
  },
  actor: "Realizado por",
  anyone: "Cualquier persona",
  period: "Fecha",
  periods: { any: "Cualquier fecha", today: "Hoy", week: "Últimos 7 días", month: "Últimos 30 días" },
  today: "Hoy",
  yesterday: "Ayer",
  clearFilters: "Borrar filtros",
  activityPlaceholder: {
    forbidden: "No tiene acceso a la actividad de esta organización",
    failed: "No se pudo cargar la actividad",
    loading: "Cargando actividad",
    noMatch: "No hay actividad que coincida",
    noMatchHint: "Pruebe con otro tipo, otra persona u otra fecha.",
    empty: "Aún no hay actividad",
    emptyHint: "Los cambios en los miembros, las invitaciones y las solicitudes aparecen aquí.",
  },
  historyHint: "Los cambios en este miembro aparecen aquí.",
};
