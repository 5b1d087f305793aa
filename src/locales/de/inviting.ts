import type { AddressProblem } from "../../addresses/checkAddress.js";
import type { inviting as english } from "../../labels/en/inviting.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { sentences } from "../../lib/sentences.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { core } from "./core.js";

const plural = pluralIn("de");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "Keine E-Mail-Adresse.",
  missing_at: "„@“ fehlt.",
  missing_local_part: "Der Teil vor „@“ fehlt.",
  missing_domain: "Die Domain nach „@“ fehlt.",
  extra_at: "Mehr als ein „@“. Trennen Sie Adressen durch ein Komma.",
  bad_character: "Enthält ein unzulässiges Zeichen.",
  misplaced_dot: "Ein Punkt steht an der falschen Stelle.",
  incomplete_domain: "Der Domain fehlt die Endung, zum Beispiel „.com“.",
  bad_domain: "Keine gültige Domain.",
  too_long: "Zu lang für eine E-Mail-Adresse.",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "Bereits Mitglied.",
  already_invited: "Bereits eingeladen.",
  malformed: "Der Server hat diese Adresse nicht akzeptiert.",
  over_limit: "Keine Plätze mehr frei.",
  not_allowed: "Sie können keine Mitglieder in diese Organisation einladen.",
  failed: "Einladung nicht möglich.",
};

/** Writing and sending invitations, in German. */
export const inviting: typeof english = {
  inviteHint: "Jede Person erhält einen Link zum Beitreten.",
  addresses: "E-Mail-Adressen",
  addressesHint:
    "Geben Sie Adressen ein, fügen Sie sie ein, ziehen Sie sie hierher oder öffnen Sie eine .csv- oder .txt-Datei.",
  addressesToInvite: "Einzuladende Adressen",
  openFile: "Datei öffnen",
  dropHere: "Adressen oder Datei hier ablegen",
  addressCount: plural((n) => ({ one: `${n} Adresse`, other: `${n} Adressen` })),
  toFix: plural((n) => ({ other: `${n} zu korrigieren` })),
  moreAddresses: plural((n) => ({ other: `${n} weitere` })),
  removeAll: "Alle entfernen",
  editAddress: (address: string) => `${address} bearbeiten`,
  edit: "Bearbeiten",
  removeAddress: (address: string) => `${address} entfernen`,
  addressRemoved: (address: string) => `${address} wurde entfernt.`,
  addressesCleared: plural((n) => ({ one: `${n} Adresse wurde entfernt.`, other: `${n} Adressen wurden entfernt.` })),
  addressKeys:
    "Mit der Eingabetaste bearbeiten Sie eine Adresse, mit Entf entfernen Sie sie und mit den Pfeiltasten wechseln Sie zwischen Adressen.",
  addressesAdded: plural((n) => ({
    one: `${n} Adresse wurde hinzugefügt.`,
    other: `${n} Adressen wurden hinzugefügt.`,
  })),
  needFixing: plural((n) => ({
    one: `${n} Adresse muss korrigiert werden.`,
    other: `${n} Adressen müssen korrigiert werden.`,
  })),
  addressEdited: (address: string) => `Die Adresse wurde in ${address} geändert.`,
  addressesRestored: plural((n) => ({
    one: `${n} Adresse wurde wiederhergestellt.`,
    other: `${n} Adressen wurden wiederhergestellt.`,
  })),
  addressesRepeated: plural((n: string, first: string) => ({
    one: `${first} steht bereits in der Liste.`,
    other: `${n} Adressen wurden übersprungen, weil sie bereits in der Liste stehen.`,
  })),
  unknownRoles: (names: string) =>
    `Sie können ${names} nicht als Rolle zuweisen. Die betreffenden Adressen erhalten die unten ausgewählte Rolle.`,
  notTextFile: (name: string) =>
    `${name} ist keine Textdatei. Speichern Sie die Datei als .csv und versuchen Sie es erneut.`,
  fileTooLarge: (name: string) => `${name} ist größer als 5 MB. Teilen Sie die Datei in kleinere Dateien auf.`,
  fileUnreadable: (name: string) => `${name} konnte nicht gelesen werden. Versuchen Sie es mit einer anderen Datei.`,
  noAddressesInFile: (name: string) => `In ${name} wurden keine E-Mail-Adressen gefunden.`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character
      ? `„${character}“ ist in einer E-Mail-Adresse nicht zulässig.`
      : addressProblems[problem],
  addressesMissing: "Geben Sie mindestens eine E-Mail-Adresse ein.",
  addressesAllBad:
    "Keine dieser Adressen kann eingeladen werden. Korrigieren Sie eine Adresse oder fügen Sie eine weitere hinzu.",
  roleMissing: "Wählen Sie eine Rolle aus.",
  messageTooLong: "Die Nachricht ist zu lang. Kürzen Sie sie und versuchen Sie es erneut.",
  personalMessage: "Persönliche Nachricht (optional)",
  charactersLeft: plural((n) => ({ other: `Noch ${n} Zeichen` })),
  charactersOver: plural((n) => ({ other: `${n} Zeichen zu viel` })),
  inviteCount: plural((n) => ({
    zero: "Einladungen senden",
    one: `${n} Einladung senden`,
    other: `${n} Einladungen senden`,
  })),
  sent: (sent: string, total: string) => `${sent} von ${total} gesendet`,
  invited: plural((n) => ({ one: `${n} Einladung wurde gesendet.`, other: `${n} Einladungen wurden gesendet.` })),
  invitedNone: "Es wurden keine Einladungen gesendet.",
  notInvited: plural((n) => ({
    one: `${n} Adresse kann nicht eingeladen werden.`,
    other: `${n} Adressen können nicht eingeladen werden.`,
  })),
  notSent: plural((n) => ({
    one: `${n} Adresse wurde nicht eingeladen und steht noch in der Liste.`,
    other: `${n} Adressen wurden nicht eingeladen und stehen noch in der Liste.`,
  })),
  invitationRefusal: (outcome: InvitationFailure, error: OrganizationError) =>
    outcome === "failed" ? sentences(invitationRefusals.failed, core.error(error)) : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({
    zero: "Keine Plätze mehr frei",
    one: `Noch ${n} Platz frei`,
    other: `Noch ${n} Plätze frei`,
  })),
};
