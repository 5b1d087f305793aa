import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Membership } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("de");

export const noLongerMember = (name: string) => `${name} ist kein Mitglied mehr.`;

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `Die Rolle von ${name} wurde in „${role}“ geändert.`,
    doneNoMatch: (name, role) =>
      `Die Rolle von ${name} wurde in „${role}“ geändert. Das Mitglied entspricht diesem Filter nicht mehr.`,
    doneCount: plural((n) => ({
      one: `Die Rolle von ${n} Mitglied wurde geändert.`,
      other: `Die Rolle von ${n} Mitgliedern wurde geändert.`,
    })),
    doneCountNoMatch: plural((n) => ({
      one: `Die Rolle von ${n} Mitglied wurde geändert. Das Mitglied entspricht diesem Filter nicht mehr.`,
      other: `Die Rolle von ${n} Mitgliedern wurde geändert. Die Mitglieder entsprechen diesem Filter nicht mehr.`,
    })),
    failed: (name) => `Die Rolle von ${name} konnte nicht geändert werden.`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `${name} wurde entfernt.`,
    doneCount: plural((n) => ({ one: `${n} Mitglied wurde entfernt.`, other: `${n} Mitglieder wurden entfernt.` })),
    failed: (name) => `${name} konnte nicht entfernt werden.`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) =>
      `${name} wurde wieder hinzugefügt. Das Beitrittsdatum wurde auf heute gesetzt; private Metadaten wurden nicht wiederhergestellt.`,
    doneCount: plural((n) => ({
      one: `${n} Mitglied wurde wieder hinzugefügt. Das Beitrittsdatum wurde auf heute gesetzt; private Metadaten wurden nicht wiederhergestellt.`,
      other: `${n} Mitglieder wurden wieder hinzugefügt. Das Beitrittsdatum wurde auf heute gesetzt; private Metadaten wurden nicht wiederhergestellt.`,
    })),
    failed: (name) => `${name} konnte nicht wieder hinzugefügt werden.`,
    gone: (name) => `Das Konto von ${name} existiert nicht mehr.`,
  },
  deactivateMember: {
    done: (name) => `${name} wurde deaktiviert.`,
    doneCount: plural((n) => ({
      one: `${n} Mitglied wurde deaktiviert.`,
      other: `${n} Mitglieder wurden deaktiviert.`,
    })),
    failed: (name) => `${name} konnte nicht deaktiviert werden.`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `${name} wurde reaktiviert.`,
    doneCount: plural((n) => ({
      one: `${n} Mitglied wurde reaktiviert.`,
      other: `${n} Mitglieder wurden reaktiviert.`,
    })),
    failed: (name) => `${name} konnte nicht reaktiviert werden.`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `Das Zugriffsende von ${name} wurde geändert.`,
    doneCount: plural((n) => ({
      one: `Das Zugriffsende von ${n} Mitglied wurde geändert.`,
      other: `Das Zugriffsende von ${n} Mitgliedern wurde geändert.`,
    })),
    failed: (name) => `Das Zugriffsende von ${name} konnte nicht geändert werden.`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `${name} wurde zu „${group}“ hinzugefügt.`,
    doneCount: plural((n) => ({
      one: `${n} Mitglied wurde zur Gruppe hinzugefügt.`,
      other: `${n} Mitglieder wurden zur Gruppe hinzugefügt.`,
    })),
    failed: (name) => `${name} konnte nicht zur Gruppe hinzugefügt werden.`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `${name} wurde aus „${group}“ entfernt.`,
    doneCount: plural((n) => ({
      one: `${n} Mitglied wurde aus der Gruppe entfernt.`,
      other: `${n} Mitglieder wurden aus der Gruppe entfernt.`,
    })),
    failed: (name) => `${name} konnte nicht aus der Gruppe entfernt werden.`,
    gone: noLongerMember,
  },
};
