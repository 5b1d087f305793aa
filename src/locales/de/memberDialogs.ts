import type { memberDialogs as english } from "../../labels/en/memberDialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("de");

/** The selection bar's buttons, and the dialogs that change or remove members, in German. */
export const memberDialogs: typeof english = {
  keys: {
    home: "Pos1",
    end: "Ende",
    enter: "Eingabe",
    space: "Leertaste",
    shift: "Umschalt",
    pageUp: "Bild auf",
    pageDown: "Bild ab",
    alt: "Alt",
    control: "Strg",
  },
  shortcuts: {
    title: "Tastenkürzel",
    description: "Wechseln Sie mit der Tabulatortaste in eine Liste, dann:",
    search: "Suchen",
    rows: "Vorherige oder nächste Zeile",
    controls: "Bedienelemente einer Zeile",
    ends: "Erste oder letzte Zeile",
    open: "Öffnen",
    select: "Auswählen",
    selectRange: "Bereich auswählen",
    actions: "Aktionen einer Zeile",
    pages: "Vorherige oder nächste Seite",
    steps: "Vorheriges oder nächstes Mitglied, in den Details",
    undo: "Rückgängig machen",
    help: "Diese Tastenkürzel anzeigen",
  },
  memberNotFound: "Dieses Mitglied wurde nicht gefunden.",
  viewDetails: "Details ansehen",
  copyEmail: "E-Mail-Adresse kopieren",
  emailCopied: (address) => `${address} wurde kopiert.`,
  emailNotCopied: (address) => `Die E-Mail-Adresse konnte nicht kopiert werden: ${address}`,
  changeRole: "Rolle ändern",
  editGroups: "Gruppen bearbeiten",
  addToGroup: "Zur Gruppe hinzufügen",
  removeFromGroup: "Aus Gruppe entfernen",
  addCountToGroup: plural((n) => ({
    one: `${n} Mitglied zu einer Gruppe hinzufügen`,
    other: `${n} Mitglieder zu einer Gruppe hinzufügen`,
  })),
  removeCountFromGroup: plural((n) => ({
    one: `${n} Mitglied aus einer Gruppe entfernen`,
    other: `${n} Mitglieder aus einer Gruppe entfernen`,
  })),
  changeRoles: plural((n) => ({
    one: `Rolle ändern für ${n} Mitglied`,
    other: `Rolle ändern für ${n} Mitglieder`,
  })),
  removeMembers: plural((n) => ({ one: `${n} Mitglied entfernen`, other: `${n} Mitglieder entfernen` })),
  selectAllMembers: plural((n) => ({ one: `${n} Mitglied auswählen`, other: `Alle ${n} Mitglieder auswählen` })),
  selectAllMatching: plural((n) => ({
    one: `${n} passendes Mitglied auswählen`,
    other: `Alle ${n} passenden Mitglieder auswählen`,
  })),
  checking: "Es wird geprüft, wer sonst noch Mitglieder verwalten kann…",
  changeRoleQuestion: (name: string, role: string) => `Rolle von ${name} in „${role}“ ändern?`,
  gains: "Erhält",
  loses: "Verliert",
  demoteYourself:
    "Sie können danach keine Mitglieder mehr verwalten und diese Änderung nicht selbst rückgängig machen. Möchten Sie fortfahren?",
  cannotSignIn: (name: string) =>
    `${name} kann sich nicht anmelden. Die neue Rolle gilt, sobald das Konto wieder aktiviert ist.`,
  lastManager: (name: string) =>
    `${name} ist das letzte Mitglied, das diese Organisation verwalten kann. Ernennen Sie zuerst ein anderes Mitglied zum Admin.`,
  youAreLastManager:
    "Sie sind das letzte Mitglied, das diese Organisation verwalten kann. Ernennen Sie zuerst ein anderes Mitglied zum Admin.",
  roleChangedByOther: (name: string, role: string) => `Jemand hat die Rolle von ${name} in „${role}“ geändert.`,
  preparingRemoval: "Das Entfernen wird vorbereitet…",
  removeMember: "Mitglied entfernen",
  removeQuestion: (name: string) => `${name} entfernen?`,
  removeConsequence: (name: string, role: string) =>
    `${name} (${role}) verliert sofort den Zugriff auf diese Organisation. Für einen erneuten Zugriff müssen Sie das Mitglied wieder hinzufügen.`,
  removeYourselfQuestion: "Sich selbst aus dieser Organisation entfernen?",
  removeYourself:
    "Sie verlieren sofort den Zugriff auf diese Organisation und können sich nicht selbst wieder hinzufügen.",
  removeYourselfAgain: "Nur andere Admins können Sie wieder hinzufügen. Möchten Sie fortfahren?",

  // Deactivating a member, and the end of their access.
  deactivateMember: "Deaktivieren",
  reactivateMember: "Reaktivieren",
  deactivateMembers: plural((n) => ({ one: `${n} Mitglied deaktivieren`, other: `${n} Mitglieder deaktivieren` })),
  reactivateMembers: plural((n) => ({ one: `${n} Mitglied reaktivieren`, other: `${n} Mitglieder reaktivieren` })),
  deactivateQuestion: (name: string) => `${name} deaktivieren?`,
  deactivateConsequence: (name: string, role: string) =>
    `${name} (${role}) verliert sofort den Zugriff auf diese Organisation und gibt den Platz frei. Rolle, benutzerdefinierte Felder und Verlauf bleiben erhalten.`,
  deactivateYourselfQuestion: "Sich selbst in dieser Organisation deaktivieren?",
  deactivateYourself:
    "Sie verlieren sofort den Zugriff auf diese Organisation und können sich nicht selbst reaktivieren.",
  deactivateYourselfAgain: "Nur andere Admins können Sie reaktivieren. Möchten Sie fortfahren?",
  deactivateMembersQuestion: plural((n) => ({
    one: `${n} Mitglied deaktivieren?`,
    other: `${n} Mitglieder deaktivieren?`,
  })),
  deactivateMembersConsequence:
    "Der Zugriff auf diese Organisation endet sofort, und die Plätze werden frei. Rollen, benutzerdefinierte Felder und Verlauf bleiben erhalten.",
  deactivateInstead: "Stattdessen deaktivieren",
  deactivateInsteadHint:
    "Auch Deaktivieren beendet den Zugriff und lässt sich jederzeit rückgängig machen: Rolle, benutzerdefinierte Felder und Verlauf bleiben erhalten.",
  setExpiry: "Zugriffsende festlegen",
  expiryQuestion: (name: string) => `Wann endet der Zugriff von ${name}?`,
  expiryHint: "Der Zugriff endet mit Ablauf dieses Tages.",
  removeExpiry: "Enddatum entfernen",
  expiryInvalid: "Wählen Sie ein Datum von heute bis zum Jahr 9999.",
  accessEndsOptional: "Zugriffsende (optional)",

  // Several members.
  changeRolesQuestion: (role: string) => `Rolle in „${role}“ ändern?`,
  removeMembersQuestion: plural((n) => ({ one: `${n} Mitglied entfernen?`, other: `${n} Mitglieder entfernen?` })),
  removeMembersConsequence:
    "Der Zugriff auf diese Organisation wird sofort entzogen und ist erst nach erneutem Hinzufügen wieder möglich.",
  andMore: plural((n) => ({ one: `und ${n} weiteres Mitglied`, other: `und ${n} weitere Mitglieder` })),
  roleCount: (role: string, count: string) => `${role}: ${count}`,
  youAmong: "Sie selbst gehören auch dazu.",
  changedByOtherCount: plural((n) => ({
    one: `Jemand hat die Rolle von ${n} dieser Mitglieder geändert.`,
    other: `Jemand hat die Rollen von ${n} dieser Mitglieder geändert.`,
  })),
  unchangedCount: plural((n) => ({
    one: `${n} Mitglied hat diese Rolle bereits.`,
    other: `${n} Mitglieder haben diese Rolle bereits.`,
  })),
  cannotSignInCount: plural((n) => ({
    one: `${n} Mitglied kann sich nicht anmelden. Die neue Rolle gilt, sobald das Konto wieder aktiviert ist.`,
    other: `${n} Mitglieder können sich nicht anmelden. Die neue Rolle gilt, sobald die Konten wieder aktiviert sind.`,
  })),
  losesManaging: plural((n) => ({
    one: `${n} Mitglied kann danach keine Mitglieder mehr verwalten.`,
    other: `${n} Mitglieder können danach keine Mitglieder mehr verwalten.`,
  })),
  goneCount: plural((n) => ({
    one: `${n} davon ist kein Mitglied mehr und wird übersprungen.`,
    other: `${n} davon sind keine Mitglieder mehr und werden übersprungen.`,
  })),
  leftOutManaged: plural((n: string, source: string) => ({
    one: `${n} von ${source} verwaltetes Mitglied wird ausgelassen.`,
    other: `${n} von ${source} verwaltete Mitglieder werden ausgelassen.`,
  })),
  changeIn: (source: string) => `Ändern Sie dies in ${source}.`,
  statusManagedBy: (name: string, source: string) =>
    `${name} kann hier nicht entfernt werden: Die Mitgliedschaft wird von ${source} verwaltet.`,
  permissionOf: plural((n: string, permission: string) => ({
    one: `${permission} (${n} Mitglied)`,
    other: `${permission} (${n} Mitglieder)`,
  })),
  noManagerLeft:
    "Danach könnte niemand mehr Mitglieder verwalten. Nehmen Sie mindestens ein Mitglied, das dies kann, aus der Auswahl.",
  searchRoles: "Rollen suchen",
  noMatchingRoles: "Keine passenden Rollen",
  noRoles: "Keine Rollen verfügbar",
  rolesLoading: "Rollen werden geladen…",
  rolesFailed: "Rollen konnten nicht geladen werden.",
};
