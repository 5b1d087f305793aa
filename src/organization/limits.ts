// The limits of Roster's backend, which its client reports.

/** The most addresses, or members, of one call. */
export const MAX_PER_CALL = 1000;

/** The most addresses per call over Clerk, which takes one at a time. */
export const MAX_INVITATIONS_OVER_CLERK = 25;

/** The most characters of a personal message. */
export const MAX_INVITATION_MESSAGE_LENGTH = 2000;

/** The most characters of a group's name. */
export const MAX_GROUP_NAME_LENGTH = 100;

/** The most keys of metadata that one list can be filtered by. */
export const MAX_METADATA_KEYS = 10;

/** The most values of a key of metadata that a backend lists. */
export const MAX_METADATA_VALUES = 100;
