import type { lists as english } from "../../labels/en/lists.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("fr");

const requestGone = (name: string) => `La demande d’adhésion envoyée par ${name} n’est plus en attente.`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) =>
      role === undefined
        ? `Vous avez approuvé la demande d’adhésion envoyée par ${name}.`
        : `Vous avez approuvé la demande d’adhésion envoyée par ${name} et attribué le rôle ${role}.`,
    doneCount: plural((n) => ({
      one: `Vous avez approuvé ${n} demande d’adhésion.`,
      many: `Vous avez approuvé ${n} de demandes d’adhésion.`,
      other: `Vous avez approuvé ${n} demandes d’adhésion.`,
    })),
    failed: (name) => `Impossible d’approuver la demande d’adhésion envoyée par ${name}.`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `Vous avez refusé la demande d’adhésion envoyée par ${name}.`,
    doneCount: plural((n) => ({
      one: `Vous avez refusé ${n} demande d’adhésion.`,
      many: `Vous avez refusé ${n} de demandes d’adhésion.`,
      other: `Vous avez refusé ${n} demandes d’adhésion.`,
    })),
    failed: (name) => `Impossible de refuser la demande d’adhésion envoyée par ${name}.`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `Vous avez rouvert la demande d’adhésion envoyée par ${name}.`,
    doneCount: plural((n) => ({
      one: `Vous avez rouvert ${n} demande d’adhésion.`,
      many: `Vous avez rouvert ${n} de demandes d’adhésion.`,
      other: `Vous avez rouvert ${n} demandes d’adhésion.`,
    })),
    failed: (name) => `Impossible de rouvrir la demande d’adhésion envoyée par ${name}.`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `L’invitation envoyée à ${address} n’est plus en attente.`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `Vous avez renvoyé l’invitation à ${address}.`,
    doneCount: plural((n) => ({
      one: `Vous avez renvoyé ${n} invitation.`,
      many: `Vous avez renvoyé ${n} d’invitations.`,
      other: `Vous avez renvoyé ${n} invitations.`,
    })),
    failed: (address) => `Impossible de renvoyer l’invitation à ${address}.`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `Vous avez révoqué l’invitation envoyée à ${address}.`,
    doneCount: plural((n) => ({
      one: `Vous avez révoqué ${n} invitation.`,
      many: `Vous avez révoqué ${n} d’invitations.`,
      other: `Vous avez révoqué ${n} invitations.`,
    })),
    failed: (address) => `Impossible de révoquer l’invitation envoyée à ${address}.`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations, in French. */
export const lists: typeof english = {
  noHitsHint: "Essayez un autre nom ou une autre adresse e-mail.",

  // Join requests.
  requests: "Demandes d’adhésion",
  searchRequests: "Rechercher des demandes d’adhésion",
  user: "Utilisateur",
  requestedOn: "Demande envoyée",
  approve: "Approuver",
  approveFor: (name: string) => `Approuver la demande envoyée par ${name}`,
  approveUntil: "Approuver jusqu’à une date",
  approveUntilFor: (name: string) => `Approuver la demande envoyée par ${name} jusqu’à une date`,
  decline: "Refuser",
  declineFor: (name: string) => `Refuser la demande envoyée par ${name}`,
  roleFor: (name: string, role: string) => `${role}, rôle pour ${name}`,
  approveSelected: plural((n) => ({
    one: `Approuver ${n} demande`,
    many: `Approuver ${n} de demandes`,
    other: `Approuver ${n} demandes`,
  })),
  declineSelected: plural((n) => ({
    one: `Refuser ${n} demande`,
    many: `Refuser ${n} de demandes`,
    other: `Refuser ${n} demandes`,
  })),
  declineSelectedQuestion: plural((n) => ({
    one: `Refuser ${n} demande ?`,
    many: `Refuser ${n} de demandes ?`,
    other: `Refuser ${n} demandes ?`,
  })),
  declineSelectedConsequence: "Aucun membre ne sera ajouté. Il restera possible d’envoyer une nouvelle demande.",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "Vous n’avez pas accès aux demandes d’adhésion",
    failed: "Impossible de charger les demandes d’adhésion",
    noMatch: "Aucune demande d’adhésion correspondante",
    empty: "Aucune demande d’adhésion",
    emptyHint: "Les demandes d’adhésion en attente s’affichent ici.",
  },

  // Invitations.
  invitations: "Invitations",
  searchInvitations: "Rechercher des invitations",
  expiry: "Expire",
  sentOn: "Envoyée",
  invitedBy: "Invitation de",
  linkCopied: (address) => `Le lien pour ${address} a été copié.`,
  invitationStatus: "État de l’invitation",
  moreSending: plural((n) => ({
    one: `Envoi de ${n} autre invitation…`,
    many: `Envoi de ${n} d’autres invitations…`,
    other: `Envoi de ${n} autres invitations…`,
  })),
  resendSelected: plural((n) => ({
    one: `Renvoyer ${n} invitation`,
    many: `Renvoyer ${n} d’invitations`,
    other: `Renvoyer ${n} invitations`,
  })),
  revokeSelected: plural((n) => ({
    one: `Révoquer ${n} invitation`,
    many: `Révoquer ${n} d’invitations`,
    other: `Révoquer ${n} invitations`,
  })),
  revokeSelectedQuestion: plural((n) => ({
    one: `Révoquer ${n} invitation ?`,
    many: `Révoquer ${n} d’invitations ?`,
    other: `Révoquer ${n} invitations ?`,
  })),
  revokeSelectedConsequence: "Tout lien envoyé cessera immédiatement de fonctionner.",
  statusNames: {
    pending: "En attente",
    accepted: "Acceptée",
    revoked: "Révoquée",
    expired: "Expirée",
    all: "Toutes",
  },
  mailNotSent: "E-mail non envoyé",
  copyLink: "Copier le lien",
  copyFailed: "Impossible de copier le lien. Copiez-le ci-dessous :",
  resend: "Renvoyer",
  resendFor: (address: string) => `Renvoyer l’invitation à ${address}`,
  revoke: "Révoquer",
  revokeQuestion: "Révoquer cette invitation ?",
  revokeConsequence: (address: string) => `Le lien envoyé à ${address} cessera immédiatement de fonctionner.`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "Aucune invitation en attente",
    accepted: "Aucune invitation acceptée",
    revoked: "Aucune invitation révoquée",
    expired: "Aucune invitation expirée",
    all: "Aucune invitation",
  },
  /** Stands where a user's name would be. */
  api: "L’API",
  invitationsPlaceholder: {
    forbidden: "Vous n’avez pas accès aux invitations",
    failed: "Impossible de charger les invitations",
    noMatch: "Aucune invitation correspondante",
    emptyHint: "Les invitations en attente s’affichent ici.",
  },
  sending: "Envoi…",
  mailFailed: (address: string) =>
    `Impossible d’envoyer l’e-mail à ${address}. Copiez le lien et envoyez-le vous-même.`,
  mailsFailed: plural((n) => ({
    one: `Impossible d’envoyer ${n} invitation par e-mail. Copiez le lien et envoyez-le vous-même.`,
    many: `Impossible d’envoyer ${n} d’invitations par e-mail. Copiez les liens et envoyez-les vous-même.`,
    other: `Impossible d’envoyer ${n} invitations par e-mail. Copiez les liens et envoyez-les vous-même.`,
  })),
};
