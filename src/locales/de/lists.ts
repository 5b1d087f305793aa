import type { lists as english } from "../../labels/en/lists.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("de");

const requestGone = (name: string) => `Die Beitrittsanfrage von ${name} ist nicht mehr ausstehend.`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) =>
      role === undefined
        ? `Die Beitrittsanfrage von ${name} wurde genehmigt.`
        : `Die Beitrittsanfrage von ${name} wurde genehmigt (Rolle: ${role}).`,
    doneCount: plural((n) => ({
      one: `${n} Beitrittsanfrage wurde genehmigt.`,
      other: `${n} Beitrittsanfragen wurden genehmigt.`,
    })),
    failed: (name) => `Die Beitrittsanfrage von ${name} konnte nicht genehmigt werden.`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `Die Beitrittsanfrage von ${name} wurde abgelehnt.`,
    doneCount: plural((n) => ({
      one: `${n} Beitrittsanfrage wurde abgelehnt.`,
      other: `${n} Beitrittsanfragen wurden abgelehnt.`,
    })),
    failed: (name) => `Die Beitrittsanfrage von ${name} konnte nicht abgelehnt werden.`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `Die Beitrittsanfrage von ${name} wurde wieder geöffnet.`,
    doneCount: plural((n) => ({
      one: `${n} Beitrittsanfrage wurde wieder geöffnet.`,
      other: `${n} Beitrittsanfragen wurden wieder geöffnet.`,
    })),
    failed: (name) => `Die Beitrittsanfrage von ${name} konnte nicht wieder geöffnet werden.`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `Die Einladung an ${address} ist nicht mehr ausstehend.`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `Die Einladung an ${address} wurde erneut gesendet.`,
    doneCount: plural((n) => ({
      one: `${n} Einladung wurde erneut gesendet.`,
      other: `${n} Einladungen wurden erneut gesendet.`,
    })),
    failed: (address) => `Die Einladung an ${address} konnte nicht erneut gesendet werden.`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `Die Einladung an ${address} wurde widerrufen.`,
    doneCount: plural((n) => ({
      one: `${n} Einladung wurde widerrufen.`,
      other: `${n} Einladungen wurden widerrufen.`,
    })),
    failed: (address) => `Die Einladung an ${address} konnte nicht widerrufen werden.`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations, in German. */
export const lists: typeof english = {
  noHitsHint: "Versuchen Sie es mit einem anderen Namen oder einer anderen E-Mail-Adresse.",

  // Join requests.
  requests: "Beitrittsanfragen",
  searchRequests: "Beitrittsanfragen suchen",
  user: "Person",
  requestedOn: "Angefragt",
  approve: "Genehmigen",
  approveFor: (name: string) => `Beitrittsanfrage von ${name} genehmigen`,
  approveUntil: "Bis zu einem Datum genehmigen",
  approveUntilFor: (name: string) => `Beitrittsanfrage von ${name} bis zu einem Datum genehmigen`,
  decline: "Ablehnen",
  declineFor: (name: string) => `Beitrittsanfrage von ${name} ablehnen`,
  roleFor: (name: string, role: string) => `${role}, Rolle für ${name}`,
  approveSelected: plural((n) => ({ one: `${n} Anfrage genehmigen`, other: `${n} Anfragen genehmigen` })),
  declineSelected: plural((n) => ({ one: `${n} Anfrage ablehnen`, other: `${n} Anfragen ablehnen` })),
  declineSelectedQuestion: plural((n) => ({ one: `${n} Anfrage ablehnen?`, other: `${n} Anfragen ablehnen?` })),
  declineSelectedConsequence: "Es wird niemand hinzugefügt. Eine erneute Anfrage bleibt möglich.",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "Sie haben keinen Zugriff auf Beitrittsanfragen",
    failed: "Beitrittsanfragen konnten nicht geladen werden",
    noMatch: "Keine passenden Beitrittsanfragen",
    empty: "Keine Beitrittsanfragen",
    emptyHint: "Ausstehende Beitrittsanfragen werden hier angezeigt.",
  },

  // Invitations.
  invitations: "Einladungen",
  searchInvitations: "Einladungen suchen",
  expiry: "Läuft ab",
  sentOn: "Gesendet",
  invitedBy: "Eingeladen von",
  linkCopied: (address) => `Der Link für ${address} wurde kopiert.`,
  invitationStatus: "Einladungsstatus",
  moreSending: plural((n) => ({ one: `${n} weitere wird gesendet…`, other: `${n} weitere werden gesendet…` })),
  resendSelected: plural((n) => ({ one: `${n} Einladung erneut senden`, other: `${n} Einladungen erneut senden` })),
  revokeSelected: plural((n) => ({ one: `${n} Einladung widerrufen`, other: `${n} Einladungen widerrufen` })),
  revokeSelectedQuestion: plural((n) => ({ one: `${n} Einladung widerrufen?`, other: `${n} Einladungen widerrufen?` })),
  revokeSelectedConsequence: "Der jeweilige Einladungslink wird sofort ungültig.",
  statusNames: {
    pending: "Ausstehend",
    accepted: "Angenommen",
    revoked: "Widerrufen",
    expired: "Abgelaufen",
    all: "Alle",
  },
  mailNotSent: "E-Mail nicht gesendet",
  copyLink: "Link kopieren",
  copyFailed: "Der Link konnte nicht kopiert werden. Kopieren Sie ihn hier:",
  resend: "Erneut senden",
  resendFor: (address: string) => `Einladung an ${address} erneut senden`,
  revoke: "Widerrufen",
  revokeQuestion: "Diese Einladung widerrufen?",
  revokeConsequence: (address: string) => `Der an ${address} gesendete Link wird sofort ungültig.`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "Keine ausstehenden Einladungen",
    accepted: "Keine angenommenen Einladungen",
    revoked: "Keine widerrufenen Einladungen",
    expired: "Keine abgelaufenen Einladungen",
    all: "Keine Einladungen",
  },
  /** Stands where a user's name would be. */
  api: "API",
  invitationsPlaceholder: {
    forbidden: "Sie haben keinen Zugriff auf Einladungen",
    failed: "Einladungen konnten nicht geladen werden",
    noMatch: "Keine passenden Einladungen",
    emptyHint: "Ausstehende Einladungen werden hier angezeigt.",
  },
  sending: "Wird gesendet…",
  mailFailed: (address: string) =>
    `Die E-Mail an ${address} konnte nicht gesendet werden. Kopieren Sie den Link und senden Sie ihn selbst.`,
  mailsFailed: plural((n) => ({
    one: `Für ${n} Einladung konnte keine E-Mail gesendet werden. Kopieren Sie den Link und senden Sie ihn selbst.`,
    other: `Für ${n} Einladungen konnte keine E-Mail gesendet werden. Kopieren Sie die Links und senden Sie sie selbst.`,
  })),
};
