/** Carries the name of the client that writes or subscribes: what belongs together, for the backend. */
export const CLIENT_HEADER = "roster-client";
