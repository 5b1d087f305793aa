import type { core as english } from "../../labels/core.js";
import { errorIn } from "../../labels/errorIn.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { byCode } from "./errors.js";
import { roleTexts } from "./roleTexts.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("de");

const roleGone = "Diese Rolle existiert nicht mehr. Wählen Sie eine andere.";

const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "Passwort",
  passkey: "Passkey",
  sso: "Einmalanmeldung (SSO)",
  magic_link: "Anmeldelink",
};

/** The words of the member table and of the parts that all lists share, in German. */
export const core: typeof english = {
  // Fields and states of a member.
  member: "Mitglied",
  name: "Name",
  userId: "Benutzer-ID",
  members: "Mitglieder",
  emailAddress: "E-Mail",
  role: "Rolle",
  roleTexts,
  roleKey: "Rollenschlüssel",
  joined: "Beitrittsdatum",
  lastChanged: "Zuletzt aktualisiert",
  lastActive: "Zuletzt aktiv",
  neverActive: "Nie",
  twoFactor: "Zwei-Faktor",
  twoFactorStates: { enabled: "Ein", disabled: "Aus" },
  signInMethods: "Anmeldemethode",
  signInMethodTexts,
  source: "Quelle",
  managedBy: (source: string) => `Verwaltet von ${source}`,
  roleManagedBy: (name: string, source: string) => `Die Rolle von ${name} wird von ${source} verwaltet.`,
  inNewTab: (text: string) => `${text} (öffnet neuen Tab)`,
  groups: "Gruppen",
  actions: "Aktionen",
  actionsFor: (name: string) => `Aktionen für ${name}`,
  actionFailed: (action: string, who: string) => `„${action}“ konnte für ${who} nicht ausgeführt werden.`,
  memberCount: plural((n) => ({ one: `${n} Mitglied`, other: `${n} Mitglieder` })),
  unnamed: "Ohne Namen",
  you: "Sie",
  banned: "Gesperrt",
  deprovisioned: "Deaktiviert",
  status: "Status",
  statuses: { active: "Aktiv", inactive: "Inaktiv", expired: "Abgelaufen" },
  accessEnds: "Zugriffsende",
  ends: (when: string) => `Endet ${when}`,

  // Search and filters.
  searchMembers: "Mitglieder suchen",
  clearSearch: "Suche zurücksetzen",
  allRoles: "Alle Rollen",
  filterByRole: "Nach Rolle filtern",
  filterBySource: "Nach Quelle filtern",
  allSources: "Alle Quellen",
  notManaged: "Nicht verwaltet",
  allGroups: "Alle Gruppen",
  filterByGroup: "Nach Gruppe filtern",
  deletedGroup: "Gelöschte Gruppe",
  inactiveFor: { 30: "Seit 30 Tagen inaktiv", 90: "Seit 90 Tagen inaktiv" },
  filterByActivity: "Nach Aktivität filtern",
  anyActivity: "Jede Aktivität",
  withTwoFactor: { enabled: "Mit Zwei-Faktor", disabled: "Ohne Zwei-Faktor" },
  filterByTwoFactor: "Nach Zwei-Faktor filtern",
  anyTwoFactor: "Zwei-Faktor: alle",
  manageGroups: "Gruppen verwalten",
  filterByStatus: "Nach Status filtern",
  endingSoon: "Endet bald",
  allStatuses: "Alle Status",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name: string) => `Nach „${name}“ filtern`,
  allOf: (name: string) => `${name}: alle`,
  filterOn: (name: string, value: string) => `${name}: ${value}`,
  clearFilter: (filter) => `Filter entfernen: ${filter}`,
  savedFilters: "Gespeicherte Filter",
  joinedSince: {
    today: "Heute beigetreten",
    thisMonth: "Diesen Monat beigetreten",
    thisYear: "Dieses Jahr beigetreten",
  },
  tableLayout: "Tabellenlayout",
  sortBy: (column: string) => `Nach „${column}“ sortieren`,

  // The button that opens the export dialog.
  export: "Exportieren",

  // The pager. Numbers are already formatted.
  pagination: (list: string) => `Seitennavigation: ${list}`,
  rowsPerPage: "Zeilen pro Seite",
  range: (from: string, to: string, count: string) => `${from}–${to} von ${count}`,
  noRows: "Keine Ergebnisse",
  firstPage: "Erste Seite",
  previousPage: "Vorherige Seite",
  nextPage: "Nächste Seite",
  lastPage: "Letzte Seite",

  // Empty, failed and offline lists.
  noMembers: "Noch keine Mitglieder",
  noMembersHint: "Mitglieder werden hier angezeigt, sobald sie beitreten.",
  noMatch: "Keine passenden Mitglieder",
  noMatchHint: "Versuchen Sie es mit einem anderen Namen, einer anderen E-Mail-Adresse oder einer anderen Rolle.",
  showAllMembers: "Suche und Filter zurücksetzen",
  loadFailed: "Mitglieder konnten nicht geladen werden",
  refreshFailed: "Diese Liste konnte nicht aktualisiert werden. Sie ist möglicherweise veraltet.",
  offline: "Sie sind offline. Diese Liste wird geladen, sobald Sie wieder online sind.",
  offlineSince: (time: string) => `Sie sind offline. Angezeigt werden gespeicherte Daten (Stand: ${time}).`,
  waitingWrites: plural((n) => ({
    one: `${n} Änderung wird gesendet, sobald Sie wieder online sind.`,
    other: `${n} Änderungen werden gesendet, sobald Sie wieder online sind.`,
  })),
  noLongerMember,
  forbidden: "Sie haben keinen Zugriff auf die Mitglieder dieser Organisation",
  forbiddenHint: "Bitten Sie die Admins der Organisation um Zugriff.",
  tryAgain: "Erneut versuchen",
  partFailed:
    "Dieser Teil der Seite konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  dismiss: "Ausblenden",
  retryFor: (name: string) => `Für ${name} erneut versuchen`,
  dismissFor: (name: string) => `Meldung zu ${name} ausblenden`,

  // What to say after a write to a member.
  memberWrites,
  undone: "Rückgängig gemacht.",
  undo: "Rückgängig machen",

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}, Rolle von ${name} ändern`,
  roleOf: (name: string) => `Rolle von ${name}`,
  roleGone,
  protectedRole: "Sie können Mitglieder mit dieser Rolle nicht bearbeiten.",
  readOnly: (name: string, reason: string) => `${name} kann nicht bearbeitet werden: ${reason}`,
  membersFailed: "Mitglieder konnten nicht geladen werden.",
  permissionsFailed: "Ihre Berechtigungen konnten nicht geladen werden.",

  // Removing a member.
  remove: "Entfernen",

  cancel: "Abbrechen",
  close: "Schließen",

  // Tabs.
  showing: (tab: string) => `„${tab}“ wird angezeigt.`,

  // Selecting rows, and changes of many.
  select: (name: string) => `${name} auswählen`,
  selectAllOnPage: "Alle auf dieser Seite auswählen",
  selected: plural((n) => ({ other: `${n} ausgewählt` })),
  selectedElsewhere: plural((n) => ({ other: `${n} auf anderen Seiten` })),
  excludingYou: "ohne Sie",
  excludingReadOnly: plural((n) => ({
    one: `ohne ${n} Mitglied, das Sie nicht bearbeiten können`,
    other: `ohne ${n} Mitglieder, die Sie nicht bearbeiten können`,
  })),
  selecting: (done: string, total: string) => `Auswahl läuft: ${done} von ${total}`,
  clearSelection: "Auswahl aufheben",
  progress: (done: string, total: string) => `${done} von ${total}`,
  timeLeft: (time) => `Noch etwa ${time}`,
  stop: "Stoppen",
  stopping: "Wird gestoppt…",
  failedCount: plural((n) => ({
    one: `${n} Änderung ist fehlgeschlagen.`,
    other: `${n} Änderungen sind fehlgeschlagen.`,
  })),
  skippedCount: plural((n) => ({ one: `${n} wurde übersprungen.`, other: `${n} wurden übersprungen.` })),
  moreFailed: plural((n) => ({
    one: `${n} weitere fehlgeschlagene Änderung wird nicht angezeigt.`,
    other: `${n} weitere fehlgeschlagene Änderungen werden nicht angezeigt.`,
  })),
  retryCount: plural((n) => ({ other: `Fehlgeschlagene erneut versuchen (${n})` })),
  dismissAll: "Alle ausblenden",

  /** What happened, why, and what to do. */
  error: errorIn({
    sessionExpired: "Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an.",
    roleNotYours: "Sie können diese Rolle nicht zuweisen. Wählen Sie eine andere.",
    roleGone,
    groupGone: "Diese Gruppe existiert nicht mehr. Wählen Sie eine andere.",
    byCode,
  }),
};
