import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Membership } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("fr");

export const noLongerMember = (name: string) => `${name} n’est plus membre.`;

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `Vous avez attribué le rôle ${role} à ${name}.`,
    doneNoMatch: (name, role) => `Vous avez attribué le rôle ${role} à ${name}, qui ne correspond plus à ce filtre.`,
    doneCount: plural((n) => ({
      one: `Vous avez changé le rôle de ${n} membre.`,
      many: `Vous avez changé le rôle de ${n} de membres.`,
      other: `Vous avez changé le rôle de ${n} membres.`,
    })),
    doneCountNoMatch: plural((n) => ({
      one: `Vous avez changé le rôle de ${n} membre, qui ne correspond plus à ce filtre.`,
      many: `Vous avez changé le rôle de ${n} de membres, qui ne correspondent plus à ce filtre.`,
      other: `Vous avez changé le rôle de ${n} membres, qui ne correspondent plus à ce filtre.`,
    })),
    failed: (name) => `Impossible de changer le rôle attribué à ${name}.`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `Vous avez retiré ${name}.`,
    doneCount: plural((n) => ({
      one: `Vous avez retiré ${n} membre.`,
      many: `Vous avez retiré ${n} de membres.`,
      other: `Vous avez retiré ${n} membres.`,
    })),
    failed: (name) => `Impossible de retirer ${name}.`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) =>
      `Vous avez de nouveau ajouté ${name}. La date d’adhésion est désormais celle d’aujourd’hui ; ` +
      "les métadonnées privées n’ont pas été restaurées.",
    doneCount: plural((n) => {
      const rest =
        "La date d’adhésion est désormais celle d’aujourd’hui ; les métadonnées privées n’ont pas été restaurées.";
      return {
        one: `Vous avez de nouveau ajouté ${n} membre. ${rest}`,
        many: `Vous avez de nouveau ajouté ${n} de membres. ${rest}`,
        other: `Vous avez de nouveau ajouté ${n} membres. ${rest}`,
      };
    }),
    failed: (name) => `Impossible d’ajouter de nouveau ${name}.`,
    gone: (name) => `Le compte associé à ${name} n’existe plus.`,
  },
  deactivateMember: {
    done: (name) => `Vous avez désactivé ${name}.`,
    doneCount: plural((n) => ({
      one: `Vous avez désactivé ${n} membre.`,
      many: `Vous avez désactivé ${n} de membres.`,
      other: `Vous avez désactivé ${n} membres.`,
    })),
    failed: (name) => `Impossible de désactiver ${name}.`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `Vous avez réactivé ${name}.`,
    doneCount: plural((n) => ({
      one: `Vous avez réactivé ${n} membre.`,
      many: `Vous avez réactivé ${n} de membres.`,
      other: `Vous avez réactivé ${n} membres.`,
    })),
    failed: (name) => `Impossible de réactiver ${name}.`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `Vous avez changé la fin d’accès accordée à ${name}.`,
    doneCount: plural((n) => ({
      one: `Vous avez changé la fin d’accès de ${n} membre.`,
      many: `Vous avez changé la fin d’accès de ${n} de membres.`,
      other: `Vous avez changé la fin d’accès de ${n} membres.`,
    })),
    failed: (name) => `Impossible de changer la fin d’accès accordée à ${name}.`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `Vous avez ajouté ${name} au groupe ${group}.`,
    doneCount: plural((n) => ({
      one: `Vous avez ajouté ${n} membre au groupe.`,
      many: `Vous avez ajouté ${n} de membres au groupe.`,
      other: `Vous avez ajouté ${n} membres au groupe.`,
    })),
    failed: (name) => `Impossible d’ajouter ${name} au groupe.`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `Vous avez retiré ${name} du groupe ${group}.`,
    doneCount: plural((n) => ({
      one: `Vous avez retiré ${n} membre du groupe.`,
      many: `Vous avez retiré ${n} de membres du groupe.`,
      other: `Vous avez retiré ${n} membres du groupe.`,
    })),
    failed: (name) => `Impossible de retirer ${name} du groupe.`,
    gone: noLongerMember,
  },
};
