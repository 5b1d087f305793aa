// The limits of Roster's backend, which its client reports.

/** The most addresses of one call: each mail is sent before the answer. */
export const MAX_INVITATIONS_PER_CALL = 25;

/** The most characters of a personal message. */
export const MAX_INVITATION_MESSAGE_LENGTH = 2000;
