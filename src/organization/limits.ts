// The limits of Roster's backend, which its client reports.

/** The most addresses per call: emails are sent before the response. */
export const MAX_INVITATIONS_PER_CALL = 25;

/** The most characters of a personal message. */
export const MAX_INVITATION_MESSAGE_LENGTH = 2000;
