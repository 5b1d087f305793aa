import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Membership } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("es");

export const noLongerMember = (name: string) => `${name} ya no es miembro.`;

const addedBack = "Su fecha de ingreso es ahora la de hoy; los metadatos privados no se restauraron.";

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `Se cambió el rol de ${name} a ${role}.`,
    doneNoMatch: (name, role) =>
      `Se cambió el rol de ${name} a ${role}. Este miembro ya no coincide con el filtro actual.`,
    doneCount: plural((n) => ({
      one: `Se cambió el rol de ${n} miembro.`,
      many: `Se cambió el rol de ${n} de miembros.`,
      other: `Se cambió el rol de ${n} miembros.`,
    })),
    doneCountNoMatch: plural((n) => ({
      one: `Se cambió el rol de ${n} miembro, que ya no coincide con el filtro actual.`,
      many: `Se cambió el rol de ${n} de miembros, que ya no coinciden con el filtro actual.`,
      other: `Se cambió el rol de ${n} miembros, que ya no coinciden con el filtro actual.`,
    })),
    failed: (name) => `No se pudo cambiar el rol de ${name}.`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `Se quitó a ${name}.`,
    doneCount: plural((n) => ({
      one: `Se quitó ${n} miembro.`,
      many: `Se quitaron ${n} de miembros.`,
      other: `Se quitaron ${n} miembros.`,
    })),
    failed: (name) => `No se pudo quitar a ${name}.`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) => `Se volvió a agregar a ${name}. ${addedBack}`,
    doneCount: plural((n) => ({
      one: `Se volvió a agregar ${n} miembro. ${addedBack}`,
      many: `Se volvieron a agregar ${n} de miembros. ${addedBack}`,
      other: `Se volvieron a agregar ${n} miembros. ${addedBack}`,
    })),
    failed: (name) => `No se pudo volver a agregar a ${name}.`,
    gone: (name) => `La cuenta de ${name} ya no existe.`,
  },
  deactivateMember: {
    done: (name) => `Se desactivó a ${name}.`,
    doneCount: plural((n) => ({
      one: `Se desactivó ${n} miembro.`,
      many: `Se desactivaron ${n} de miembros.`,
      other: `Se desactivaron ${n} miembros.`,
    })),
    failed: (name) => `No se pudo desactivar a ${name}.`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `Se reactivó a ${name}.`,
    doneCount: plural((n) => ({
      one: `Se reactivó ${n} miembro.`,
      many: `Se reactivaron ${n} de miembros.`,
      other: `Se reactivaron ${n} miembros.`,
    })),
    failed: (name) => `No se pudo reactivar a ${name}.`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `Se cambió el fin del acceso de ${name}.`,
    doneCount: plural((n) => ({
      one: `Se cambió el fin del acceso de ${n} miembro.`,
      many: `Se cambió el fin del acceso de ${n} de miembros.`,
      other: `Se cambió el fin del acceso de ${n} miembros.`,
    })),
    failed: (name) => `No se pudo cambiar el fin del acceso de ${name}.`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `Se agregó a ${name} a ${group}.`,
    doneCount: plural((n) => ({
      one: `Se agregó ${n} miembro al grupo.`,
      many: `Se agregaron ${n} de miembros al grupo.`,
      other: `Se agregaron ${n} miembros al grupo.`,
    })),
    failed: (name) => `No se pudo agregar a ${name} al grupo.`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `Se quitó a ${name} de ${group}.`,
    doneCount: plural((n) => ({
      one: `Se quitó ${n} miembro del grupo.`,
      many: `Se quitaron ${n} de miembros del grupo.`,
      other: `Se quitaron ${n} miembros del grupo.`,
    })),
    failed: (name) => `No se pudo quitar a ${name} del grupo.`,
    gone: noLongerMember,
  },
};
