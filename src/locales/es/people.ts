import type { people as english } from "../../labels/en/people.js";

/** The list of people, in Spanish. */
export const people: typeof english = {
  people: "Personas",
  person: "Persona",
  personDate: "Fecha",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "Invitación enviada", request: "Ingreso solicitado" },
  /** The filters. */
  peopleStatuses: {
    all: "Todos",
    active: "Activos",
    inactive: "Inactivos",
    invited: "Invitados",
    requested: "Solicitudes",
  },
  noPeople: {
    all: "Aún no hay personas",
    active: "No hay miembros activos",
    inactive: "No hay miembros inactivos",
    invited: "No hay invitaciones pendientes",
    requested: "No hay solicitudes de ingreso",
  },
  noPeopleHint: "Los miembros, las invitaciones y las solicitudes de ingreso aparecen aquí.",
  noMatchingPeople: "No hay personas que coincidan",
  peopleFailed: "No se pudieron cargar las personas",
};
