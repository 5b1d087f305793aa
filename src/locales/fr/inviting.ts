import type { AddressProblem } from "../../addresses/checkAddress.js";
import type { inviting as english } from "../../labels/en/inviting.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { sentences } from "../../lib/sentences.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { core } from "./core.js";

const plural = pluralIn("fr");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "Ce n’est pas une adresse e-mail.",
  missing_at: "Il manque le caractère « @ ».",
  missing_local_part: "Il manque la partie avant « @ ».",
  missing_domain: "Il manque le domaine après « @ ».",
  extra_at: "Il y a plusieurs « @ ». Séparez les adresses par une virgule.",
  bad_character: "L’adresse contient un caractère non autorisé.",
  misplaced_dot: "Un point est mal placé.",
  incomplete_domain: "Il manque la fin du domaine, par exemple « .com ».",
  bad_domain: "Le domaine n’est pas valide.",
  too_long: "L’adresse e-mail est trop longue.",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "Déjà membre.",
  already_invited: "Adresse déjà invitée.",
  malformed: "Le serveur n’a pas accepté cette adresse.",
  over_limit: "Plus aucune place disponible.",
  not_allowed: "Vous ne pouvez pas inviter de membres dans cette organisation.",
  failed: "L’invitation a échoué.",
};

/** Writing and sending invitations, in French. */
export const inviting: typeof english = {
  inviteHint: "Chaque personne reçoit un lien pour rejoindre l’organisation.",
  addresses: "Adresses e-mail",
  addressesHint: "Saisissez, collez ou déposez des adresses, ou ouvrez un fichier .csv ou .txt.",
  addressesToInvite: "Adresses à inviter",
  openFile: "Ouvrir un fichier",
  dropHere: "Déposez des adresses ou un fichier ici",
  addressCount: plural((n) => ({ one: `${n} adresse`, many: `${n} d’adresses`, other: `${n} adresses` })),
  toFix: plural((n) => ({ other: `${n} à corriger` })),
  moreAddresses: plural((n) => ({ one: `${n} autre`, many: `${n} d’autres`, other: `${n} autres` })),
  removeAll: "Tout retirer",
  editAddress: (address: string) => `Modifier ${address}`,
  edit: "Modifier",
  removeAddress: (address: string) => `Retirer ${address}`,
  addressRemoved: (address: string) => `Adresse retirée : ${address}.`,
  addressesCleared: plural((n) => ({
    one: `${n} adresse retirée.`,
    many: `${n} d’adresses retirées.`,
    other: `${n} adresses retirées.`,
  })),
  addressKeys:
    "Appuyez sur Entrée pour modifier une adresse, sur Suppr pour la retirer, et sur les touches fléchées pour " +
    "passer d’une adresse à l’autre.",
  addressesAdded: plural((n) => ({
    one: `${n} adresse ajoutée.`,
    many: `${n} d’adresses ajoutées.`,
    other: `${n} adresses ajoutées.`,
  })),
  needFixing: plural((n) => ({
    one: `${n} adresse est à corriger.`,
    many: `${n} d’adresses sont à corriger.`,
    other: `${n} adresses sont à corriger.`,
  })),
  addressEdited: (address: string) => `Adresse modifiée : ${address}.`,
  addressesRestored: plural((n) => ({
    one: `${n} adresse rétablie.`,
    many: `${n} d’adresses rétablies.`,
    other: `${n} adresses rétablies.`,
  })),
  addressesRepeated: plural((n: string, first: string) => ({
    one: `${first} figure déjà dans la liste.`,
    many: `${n} d’adresses figurant déjà dans la liste ont été ignorées.`,
    other: `${n} adresses figurant déjà dans la liste ont été ignorées.`,
  })),
  unknownRoles: (names: string) =>
    `Vous ne pouvez pas attribuer ${names}. Les adresses concernées recevront le rôle sélectionné ci-dessous.`,
  notTextFile: (name: string) => `${name} n’est pas un fichier texte. Enregistrez-le au format .csv et réessayez.`,
  fileTooLarge: (name: string) => `${name} dépasse 5 Mo. Divisez-le en fichiers plus petits.`,
  fileUnreadable: (name: string) => `Impossible de lire ${name}. Essayez un autre fichier.`,
  noAddressesInFile: (name: string) => `Aucune adresse e-mail trouvée dans ${name}.`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character
      ? `Le caractère « ${character} » n’est pas autorisé dans une adresse e-mail.`
      : addressProblems[problem],
  addressesMissing: "Saisissez au moins une adresse e-mail.",
  addressesAllBad: "Aucune de ces adresses ne peut être invitée. Corrigez-en une ou ajoutez-en une autre.",
  roleMissing: "Choisissez un rôle.",
  messageTooLong: "Le message est trop long. Raccourcissez-le et réessayez.",
  personalMessage: "Message personnel (facultatif)",
  charactersLeft: plural((n) => ({
    one: `${n} caractère restant`,
    many: `${n} de caractères restants`,
    other: `${n} caractères restants`,
  })),
  charactersOver: plural((n) => ({
    one: `${n} caractère en trop`,
    many: `${n} de caractères en trop`,
    other: `${n} caractères en trop`,
  })),
  inviteCount: plural((n) => ({
    zero: "Envoyer les invitations",
    one: `Envoyer ${n} invitation`,
    many: `Envoyer ${n} d’invitations`,
    other: `Envoyer ${n} invitations`,
  })),
  sent: (sent: string, total: string) => `Envoi : ${sent} sur ${total}`,
  invited: plural((n) => ({
    one: `Vous avez envoyé ${n} invitation.`,
    many: `Vous avez envoyé ${n} d’invitations.`,
    other: `Vous avez envoyé ${n} invitations.`,
  })),
  invitedNone: "Aucune invitation n’a été envoyée.",
  notInvited: plural((n) => ({
    one: `Impossible d’inviter ${n} adresse.`,
    many: `Impossible d’inviter ${n} d’adresses.`,
    other: `Impossible d’inviter ${n} adresses.`,
  })),
  notSent: plural((n) => ({
    one: `${n} adresse n’a pas été invitée et figure toujours dans la liste.`,
    many: `${n} d’adresses n’ont pas été invitées et figurent toujours dans la liste.`,
    other: `${n} adresses n’ont pas été invitées et figurent toujours dans la liste.`,
  })),
  invitationRefusal: (outcome: InvitationFailure, error: OrganizationError) =>
    outcome === "failed" ? sentences(invitationRefusals.failed, core.error(error)) : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({
    zero: "Plus aucune place disponible",
    one: `${n} place restante`,
    many: `${n} de places restantes`,
    other: `${n} places restantes`,
  })),
};
