import type { dialogs as english } from "../../labels/en/dialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("de");

/** The dialogs of members that are not in `memberDialogs`, in German. */
export const dialogs: typeof english = {
  // Adding a member.
  chooseRole: "Rolle auswählen",
  addMember: "Mitglied hinzufügen",
  addMemberHint: "Fügen Sie eine Person hinzu, die bereits ein Konto hat.",
  userIdHint: "Zum Beispiel user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "Geben Sie eine Benutzer-ID ein.",
  userNotFound: "Zu dieser ID gibt es kein Konto. Prüfen Sie die ID und versuchen Sie es erneut.",
  added: (name: string) => `${name} wurde hinzugefügt.`,
  adding: "Wird hinzugefügt…",

  // Adding many members.
  addMembers: "Mitglieder hinzufügen",
  addMembersHint: "Fügen Sie Personen hinzu, die bereits ein Konto haben.",
  users: "Personen",
  userIdsHint: "Fügen Sie Benutzer-IDs oder CSV-Daten mit der Spalte user_id ein.",
  usersHint: "Fügen Sie Benutzer-IDs, E-Mail-Adressen oder CSV-Daten mit der Spalte user_id oder email ein.",
  usersMissing: "Geben Sie mindestens eine Person an.",
  addedMembers: plural((n) => ({
    zero: "Es wurden keine Mitglieder hinzugefügt.",
    one: `${n} Mitglied wurde hinzugefügt.`,
    other: `${n} Mitglieder wurden hinzugefügt.`,
  })),
  usersLeft: plural((n) => ({
    one: `${n} Person konnte nicht hinzugefügt werden und steht noch in der Liste.`,
    other: `${n} Personen konnten nicht hinzugefügt werden und stehen noch in der Liste.`,
  })),
  addingMembers: (done: string, total: string) => `${done} von ${total} hinzugefügt`,
  addOutcomes: {
    alreadyMember: "Bereits Mitglied",
    duplicate: "Doppelt aufgeführt",
    notFound: "Konto nicht gefunden",
    wrongEnd: "Kein Datum von heute bis zum Jahr 9999",
    unknownGroup: "Gruppe nicht gefunden oder von einem Verzeichnis verwaltet",
    failed: "Konnte nicht hinzugefügt werden",
    unsent: "Noch nicht hinzugefügt",
  },

  // Leaving the organization, and transferring ownership.
  leave: "Organisation verlassen",
  leaveQuestion: "Diese Organisation verlassen?",
  ownStatusManagedBy: (source: string) =>
    `Sie können die Organisation nicht verlassen: Ihre Mitgliedschaft wird von ${source} verwaltet.`,
  ownRoleManagedBy: (source: string) =>
    `Sie können die Inhaberschaft nicht übertragen: Ihre Rolle wird von ${source} verwaltet.`,
  transferFirst:
    "Sie sind das letzte Mitglied, das diese Organisation verwalten kann. Übertragen Sie die Inhaberschaft, bevor Sie die Organisation verlassen.",
  transferOwnership: "Inhaberschaft übertragen",
  transferQuestion: "Inhaberschaft übertragen?",
  transferConsequence:
    "Sie tauschen die Rollen mit dem Mitglied, das die Inhaberschaft übernimmt. Nur dieses Mitglied kann dies rückgängig machen.",
  transferAgain:
    "Nur das Mitglied, das die Inhaberschaft übernimmt, kann Ihnen Ihre Rolle zurückgeben. Möchten Sie fortfahren?",
  transferTo: (name: string) => `An ${name} übertragen`,
  membersLoading: "Mitglieder werden geladen",
  newOwner: "Übertragen an",
  moreMembers: plural((n) => ({
    one: `${n} weiteres Mitglied. Nutzen Sie die Suche, um es zu finden.`,
    other: `${n} weitere Mitglieder. Nutzen Sie die Suche, um sie zu finden.`,
  })),
  typeName: (name: string) => `Geben Sie zur Bestätigung den Namen der Organisation ein: ${name}`,

  // A member's details.
  previousMember: "Vorheriges Mitglied",
  nextMember: "Nächstes Mitglied",
  permissions: "Berechtigungen",
  noPermissions: "Keine Berechtigungen",
  username: "Benutzername",
  membership: "Mitgliedschaft",
  customFields: "Benutzerdefinierte Felder",
  noCustomFields: "Keine benutzerdefinierten Felder",
  yes: "Ja",
  no: "Nein",
  addField: "Feld hinzufügen",
  fieldName: "Name",
  fieldType: "Typ",
  fieldTypes: { text: "Text", number: "Zahl", boolean: "Ja oder Nein", json: "JSON" },
  fieldValue: (name: string) => (name ? `Wert von ${name}` : "Wert"),
  removeField: (name: string) => (name ? `${name} entfernen` : "Feld entfernen"),
  restoreField: (name: string) => `${name} wiederherstellen`,
  fieldRemoved: "Wird beim Speichern entfernt",
  fieldProblems: {
    keyMissing: "Geben Sie einen Namen ein.",
    keyTaken: "Ein Feld mit diesem Namen ist bereits vorhanden.",
    keyRefused: "Dieser Name ist reserviert. Wählen Sie einen anderen.",
    valueMissing: "Geben Sie einen Wert ein oder entfernen Sie dieses Feld.",
    notNumber: "Keine Zahl. Verwenden Sie Ziffern und einen Punkt, zum Beispiel 1.5.",
    longNumber: "Diese Zahl hat zu viele Stellen. Speichern Sie sie als Text.",
    keyRepeated: "Ein Objekt enthält denselben Namen zweimal. Entfernen Sie einen davon.",
    notJson: "Kein gültiges JSON. Prüfen Sie Anführungszeichen, Kommas und Klammern.",
    holdsNull: "„null“ ist hier nicht zulässig. Entfernen Sie stattdessen den Eintrag.",
    holdsRefusedKey: "Enthält einen reservierten Namen. Wählen Sie einen anderen.",
  },
  fieldChanged: (value: string) => `Jemand hat den Wert in ${value} geändert. Beim Speichern wird er überschrieben.`,
  fieldGone: "Jemand hat dieses Feld entfernt. Beim Speichern wird es wieder hinzugefügt.",
  fieldsTooLarge:
    "Die benutzerdefinierten Felder dürfen zusammen höchstens 8 KB groß sein. Kürzen Sie die Inhalte und speichern Sie erneut.",
  save: "Speichern",
  saving: "Wird gespeichert…",
  discard: "Verwerfen",
  discardQuestion: "Änderungen verwerfen?",
  discardConsequence: (name: string) =>
    `Ihre Änderungen an den benutzerdefinierten Feldern von ${name} gehen verloren.`,
  discardSending: "Ihre Änderungen wurden bereits gesendet und werden möglicherweise trotzdem gespeichert.",
  fieldsSaved: (name: string) => `Die benutzerdefinierten Felder von ${name} wurden gespeichert.`,
  fieldsSaveFailed: (name: string) => `Die benutzerdefinierten Felder von ${name} konnten nicht gespeichert werden.`,

  // The table's layout.
  layoutHint: "Wählen Sie Spalten aus und ordnen Sie sie an.",
  columns: "Spalten",
  moveUp: (column: string) => `${column} nach oben verschieben`,
  moveDown: (column: string) => `${column} nach unten verschieben`,
  movedTo: (column: string, place: string, of: string) => `${column} ist jetzt Spalte ${place} von ${of}.`,
  density: "Zeilenhöhe",
  densities: { comfortable: "Normal", compact: "Kompakt" },
  resetLayout: "Zurücksetzen",
  layoutReset: "Auf Standard zurückgesetzt.",
  done: "Fertig",

  // Exporting.
  exportMembers: "Mitglieder exportieren",
  exportCounting: "Mitglieder werden gezählt…",
  exportUncounted: "Exportiert die Mitglieder, die der Suche und den Filtern entsprechen.",
  exportCount: plural((n) => ({
    one: `Exportiert ${n} Mitglied der Organisation.`,
    other: `Exportiert alle ${n} Mitglieder der Organisation.`,
  })),
  exportMatchCount: plural((n) => ({
    one: `Exportiert ${n} Mitglied, das der Suche und den Filtern entspricht.`,
    other: `Exportiert die ${n} Mitglieder, die der Suche und den Filtern entsprechen.`,
  })),
  exportNone: "Kein Mitglied entspricht der Suche und den Filtern.",
  exportContents: (columns: string) =>
    `Eine .csv-Datei mit einer Zeile pro Mitglied. Spalten: ${columns}. Zellen, die wie Formeln aussehen, beginnen mit einem Apostroph, damit Tabellenprogramme sie nicht ausführen.`,
  exportFileName: (day: string) => `mitglieder-${day}.csv`,
  exported: plural((n: string, file: string) => ({
    one: `${n} Mitglied wurde in ${file} exportiert.`,
    other: `${n} Mitglieder wurden in ${file} exportiert.`,
  })),
  exportFewer: plural((n) => ({
    one: `Das ist ${n} Mitglied weniger als zu Beginn des Exports.`,
    other: `Das sind ${n} Mitglieder weniger als zu Beginn des Exports.`,
  })),
  exportMore: plural((n) => ({
    one: `Das ist ${n} Mitglied mehr als zu Beginn des Exports.`,
    other: `Das sind ${n} Mitglieder mehr als zu Beginn des Exports.`,
  })),
  exportOutdated: plural((n) => ({
    other: `Die Mitglieder haben sich während des Exports geändert. Aktuell gibt es ${n} Treffer.`,
  })),
  exportOffline: "Sie sind offline. Der Export wird fortgesetzt, sobald Sie wieder online sind.",
  exportStopped: "Der Export wurde gestoppt. Es wurde keine Datei gespeichert.",
  exportFailed: "Die Mitglieder konnten nicht exportiert werden. Es wurde keine Datei gespeichert.",
  exportBroken: "Eine Spalte konnte nicht exportiert werden. Wenden Sie sich an den Support.",
  exportNotSaved:
    "Ihr Browser hat die Datei nicht gespeichert. Prüfen Sie die Download-Einstellungen und versuchen Sie es erneut.",
};
