import type { AddressProblem } from "../../addresses/checkAddress.js";
import type { inviting as english } from "../../labels/en/inviting.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { sentences } from "../../lib/sentences.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { core } from "./core.js";

const plural = pluralIn("es");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "No es una dirección de correo electrónico.",
  missing_at: "Falta la “@”.",
  missing_local_part: "Falta la parte anterior a la “@”.",
  missing_domain: "Falta el dominio después de la “@”.",
  extra_at: "Hay más de una “@”. Separe las direcciones con comas.",
  bad_character: "Contiene un carácter no permitido.",
  misplaced_dot: "Hay un punto en un lugar incorrecto.",
  incomplete_domain: "Falta la terminación del dominio, como “.com”.",
  bad_domain: "El dominio no es válido.",
  too_long: "Es demasiado larga para ser una dirección de correo electrónico.",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "Ya es miembro.",
  already_invited: "Ya tiene una invitación.",
  malformed: "El servidor no aceptó esta dirección.",
  over_limit: "No quedan puestos.",
  not_allowed: "No puede invitar miembros a esta organización.",
  failed: "No se pudo enviar la invitación.",
};

/** Writing and sending invitations, in Spanish. */
export const inviting: typeof english = {
  inviteHint: "Cada persona recibirá un enlace para unirse.",
  addresses: "Direcciones de correo electrónico",
  addressesHint: "Escriba, pegue o arrastre direcciones, o abra un archivo .csv o .txt.",
  addressesToInvite: "Direcciones para invitar",
  openFile: "Abrir archivo",
  dropHere: "Suelte aquí direcciones o un archivo",
  addressCount: plural((n) => ({ one: `${n} dirección`, many: `${n} de direcciones`, other: `${n} direcciones` })),
  toFix: plural((n) => ({ other: `${n} por corregir` })),
  moreAddresses: plural((n) => ({ other: `${n} más` })),
  removeAll: "Quitar todas",
  editAddress: (address: string) => `Editar ${address}`,
  edit: "Editar",
  removeAddress: (address: string) => `Quitar ${address}`,
  addressRemoved: (address: string) => `Se quitó ${address}.`,
  addressesCleared: plural((n) => ({
    one: `Se quitó ${n} dirección.`,
    many: `Se quitaron ${n} de direcciones.`,
    other: `Se quitaron ${n} direcciones.`,
  })),
  addressKeys:
    "Presione Enter para editar una dirección, Supr para quitarla y las teclas de flecha para pasar de una a otra.",
  addressesAdded: plural((n) => ({
    one: `Se agregó ${n} dirección.`,
    many: `Se agregaron ${n} de direcciones.`,
    other: `Se agregaron ${n} direcciones.`,
  })),
  needFixing: plural((n) => ({ other: `Hay ${n} por corregir.` })),
  addressEdited: (address: string) => `Se cambió a ${address}.`,
  addressesRestored: plural((n) => ({
    one: `Se restauró ${n} dirección.`,
    many: `Se restauraron ${n} de direcciones.`,
    other: `Se restauraron ${n} direcciones.`,
  })),
  addressesRepeated: plural((n: string, first: string) => ({
    one: `${first} ya está en la lista.`,
    many: `Se omitieron ${n} de direcciones que ya están en la lista.`,
    other: `Se omitieron ${n} direcciones que ya están en la lista.`,
  })),
  unknownRoles: (names: string) =>
    `Hay roles que no puede asignar: ${names}. Esas direcciones recibirán el rol seleccionado más abajo.`,
  notTextFile: (name: string) => `${name} no es un archivo de texto. Guárdelo como .csv e inténtelo de nuevo.`,
  fileTooLarge: (name: string) => `${name} supera los 5 MB. Divídalo en archivos más pequeños.`,
  fileUnreadable: (name: string) => `No se pudo leer ${name}. Pruebe con otro archivo.`,
  noAddressesInFile: (name: string) => `No se encontraron direcciones de correo electrónico en ${name}.`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character
      ? `“${character}” no se permite en una dirección de correo electrónico.`
      : addressProblems[problem],
  addressesMissing: "Escriba al menos una dirección de correo electrónico.",
  addressesAllBad: "No se puede invitar a ninguna de estas direcciones. Corrija una o agregue otra.",
  roleMissing: "Elija un rol.",
  messageTooLong: "El mensaje es demasiado largo. Acórtelo e inténtelo de nuevo.",
  personalMessage: "Mensaje personal (opcional)",
  charactersLeft: plural((n) => ({
    one: `Queda ${n} carácter`,
    many: `Quedan ${n} de caracteres`,
    other: `Quedan ${n} caracteres`,
  })),
  charactersOver: plural((n) => ({
    one: `Sobra ${n} carácter`,
    many: `Sobran ${n} de caracteres`,
    other: `Sobran ${n} caracteres`,
  })),
  inviteCount: plural((n) => ({
    zero: "Enviar invitaciones",
    one: `Enviar ${n} invitación`,
    many: `Enviar ${n} de invitaciones`,
    other: `Enviar ${n} invitaciones`,
  })),
  sent: (sent: string, total: string) => `Enviadas: ${sent} de ${total}`,
  invited: plural((n) => ({
    one: `Se envió ${n} invitación.`,
    many: `Se enviaron ${n} de invitaciones.`,
    other: `Se enviaron ${n} invitaciones.`,
  })),
  invitedNone: "No se envió ninguna invitación.",
  notInvited: plural((n) => ({
    one: `No se puede invitar a ${n} dirección.`,
    many: `No se puede invitar a ${n} de direcciones.`,
    other: `No se puede invitar a ${n} direcciones.`,
  })),
  notSent: plural((n) => ({
    one: `${n} dirección quedó sin invitar y sigue en la lista.`,
    many: `${n} de direcciones quedaron sin invitar y siguen en la lista.`,
    other: `${n} direcciones quedaron sin invitar y siguen en la lista.`,
  })),
  invitationRefusal: (outcome: InvitationFailure, error: OrganizationError) =>
    outcome === "failed" ? sentences(invitationRefusals.failed, core.error(error)) : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({
    zero: "No quedan puestos",
    one: `Queda ${n} puesto`,
    many: `Quedan ${n} de puestos`,
    other: `Quedan ${n} puestos`,
  })),
};
