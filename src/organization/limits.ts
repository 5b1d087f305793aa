// What Roster's backend takes, and its client therefore sends.

/** How many addresses are invited at once: each mail is sent before the answer is. */
export const MAX_INVITATIONS_PER_CALL = 25;

/** How many characters a personal message has. */
export const MAX_INVITATION_MESSAGE_LENGTH = 2000;
