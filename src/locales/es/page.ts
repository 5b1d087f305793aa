import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("es");

/** What a members page shows at first, beside its table, in Spanish. */
export const page: typeof english = {
  membersTabs: "Miembros, invitaciones y solicitudes de ingreso",
  tabNames: { members: "Miembros", invitations: "Invitaciones", requests: "Solicitudes", people: "Personas" },
  searchAll: "Buscar personas",
  matchCount: plural((n) => ({ one: `${n} coincidencia`, many: `${n} de coincidencias`, other: `${n} coincidencias` })),
  invite: "Invitar miembros",
  seats: plural((all: string, used: string) => ({
    one: `${used} de ${all} puesto en uso`,
    many: `${used} de ${all} de puestos en uso`,
    other: `${used} de ${all} puestos en uso`,
  })),
  seatsInvited: plural((all: string, used: string, invited: string) => ({
    one: `${used} de ${all} puesto en uso (${invited} por invitación)`,
    many: `${used} de ${all} de puestos en uso (${invited} por invitación)`,
    other: `${used} de ${all} puestos en uso (${invited} por invitación)`,
  })),
  seatsUsed: "Puestos en uso",
};
