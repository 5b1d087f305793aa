import type { lists as english } from "../../labels/en/lists.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("es");

const requestGone = (name: string) => `La solicitud de ingreso de ${name} ya no está pendiente.`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) =>
      role === undefined
        ? `Se aprobó la solicitud de ingreso de ${name}.`
        : `Se aprobó la solicitud de ingreso de ${name} con el rol ${role}.`,
    doneCount: plural((n) => ({
      one: `Se aprobó ${n} solicitud de ingreso.`,
      many: `Se aprobaron ${n} de solicitudes de ingreso.`,
      other: `Se aprobaron ${n} solicitudes de ingreso.`,
    })),
    failed: (name) => `No se pudo aprobar la solicitud de ingreso de ${name}.`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `Se rechazó la solicitud de ingreso de ${name}.`,
    doneCount: plural((n) => ({
      one: `Se rechazó ${n} solicitud de ingreso.`,
      many: `Se rechazaron ${n} de solicitudes de ingreso.`,
      other: `Se rechazaron ${n} solicitudes de ingreso.`,
    })),
    failed: (name) => `No se pudo rechazar la solicitud de ingreso de ${name}.`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `Se reabrió la solicitud de ingreso de ${name}.`,
    doneCount: plural((n) => ({
      one: `Se reabrió ${n} solicitud de ingreso.`,
      many: `Se reabrieron ${n} de solicitudes de ingreso.`,
      other: `Se reabrieron ${n} solicitudes de ingreso.`,
    })),
    failed: (name) => `No se pudo reabrir la solicitud de ingreso de ${name}.`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `La invitación enviada a ${address} ya no está pendiente.`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `Se reenvió la invitación a ${address}.`,
    doneCount: plural((n) => ({
      one: `Se reenvió ${n} invitación.`,
      many: `Se reenviaron ${n} de invitaciones.`,
      other: `Se reenviaron ${n} invitaciones.`,
    })),
    failed: (address) => `No se pudo reenviar la invitación a ${address}.`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `Se revocó la invitación enviada a ${address}.`,
    doneCount: plural((n) => ({
      one: `Se revocó ${n} invitación.`,
      many: `Se revocaron ${n} de invitaciones.`,
      other: `Se revocaron ${n} invitaciones.`,
    })),
    failed: (address) => `No se pudo revocar la invitación enviada a ${address}.`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations, in Spanish. */
export const lists: typeof english = {
  noHitsHint: "Pruebe con otro nombre o correo electrónico.",

  // Join requests.
  requests: "Solicitudes de ingreso",
  searchRequests: "Buscar solicitudes de ingreso",
  user: "Usuario",
  requestedOn: "Solicitud",
  approve: "Aprobar",
  approveFor: (name: string) => `Aprobar la solicitud de ${name}`,
  approveUntil: "Aprobar hasta una fecha",
  approveUntilFor: (name: string) => `Aprobar la solicitud de ${name} hasta una fecha`,
  decline: "Rechazar",
  declineFor: (name: string) => `Rechazar la solicitud de ${name}`,
  roleFor: (name: string, role: string) => `${role}, rol para ${name}`,
  approveSelected: plural((n) => ({
    one: `Aprobar ${n} solicitud`,
    many: `Aprobar ${n} de solicitudes`,
    other: `Aprobar ${n} solicitudes`,
  })),
  declineSelected: plural((n) => ({
    one: `Rechazar ${n} solicitud`,
    many: `Rechazar ${n} de solicitudes`,
    other: `Rechazar ${n} solicitudes`,
  })),
  declineSelectedQuestion: plural((n) => ({
    one: `¿Rechazar ${n} solicitud?`,
    many: `¿Rechazar ${n} de solicitudes?`,
    other: `¿Rechazar ${n} solicitudes?`,
  })),
  declineSelectedConsequence: "No se agregará a nadie, pero se podrá volver a solicitar el ingreso.",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "No tiene acceso a las solicitudes de ingreso",
    failed: "No se pudieron cargar las solicitudes de ingreso",
    noMatch: "No hay solicitudes de ingreso que coincidan",
    empty: "No hay solicitudes de ingreso",
    emptyHint: "Las solicitudes de ingreso pendientes aparecen aquí.",
  },

  // Invitations.
  invitations: "Invitaciones",
  searchInvitations: "Buscar invitaciones",
  expiry: "Expira",
  sentOn: "Enviada",
  invitedBy: "Invitación de",
  linkCopied: (address) => `Se copió el enlace de ${address}.`,
  invitationStatus: "Estado de las invitaciones",
  moreSending: plural((n) => ({ other: `Enviando ${n} más…` })),
  resendSelected: plural((n) => ({
    one: `Reenviar ${n} invitación`,
    many: `Reenviar ${n} de invitaciones`,
    other: `Reenviar ${n} invitaciones`,
  })),
  revokeSelected: plural((n) => ({
    one: `Revocar ${n} invitación`,
    many: `Revocar ${n} de invitaciones`,
    other: `Revocar ${n} invitaciones`,
  })),
  revokeSelectedQuestion: plural((n) => ({
    one: `¿Revocar ${n} invitación?`,
    many: `¿Revocar ${n} de invitaciones?`,
    other: `¿Revocar ${n} invitaciones?`,
  })),
  revokeSelectedConsequence: "Todo enlace enviado dejará de funcionar de inmediato.",
  statusNames: {
    pending: "Pendiente",
    accepted: "Aceptada",
    revoked: "Revocada",
    expired: "Expirada",
    all: "Todas",
  },
  mailNotSent: "Correo no enviado",
  copyLink: "Copiar enlace",
  copyFailed: "No se pudo copiar el enlace. Cópielo desde aquí:",
  resend: "Reenviar",
  resendFor: (address: string) => `Reenviar la invitación a ${address}`,
  revoke: "Revocar",
  revokeQuestion: "¿Revocar esta invitación?",
  revokeConsequence: (address: string) => `El enlace enviado a ${address} dejará de funcionar de inmediato.`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "No hay invitaciones pendientes",
    accepted: "No hay invitaciones aceptadas",
    revoked: "No hay invitaciones revocadas",
    expired: "No hay invitaciones expiradas",
    all: "No hay invitaciones",
  },
  /** Stands where a user's name would be. */
  api: "La API",
  invitationsPlaceholder: {
    forbidden: "No tiene acceso a las invitaciones",
    failed: "No se pudieron cargar las invitaciones",
    noMatch: "No hay invitaciones que coincidan",
    emptyHint: "Las invitaciones pendientes aparecen aquí.",
  },
  sending: "Enviando…",
  mailFailed: (address: string) => `No se pudo enviar el correo a ${address}. Copie el enlace y envíelo por su cuenta.`,
  mailsFailed: plural((n) => ({
    one: `No se pudo enviar por correo ${n} invitación. Copie el enlace y envíelo por su cuenta.`,
    many: `No se pudieron enviar por correo ${n} de invitaciones. Copie los enlaces y envíelos por su cuenta.`,
    other: `No se pudieron enviar por correo ${n} invitaciones. Copie los enlaces y envíelos por su cuenta.`,
  })),
};
