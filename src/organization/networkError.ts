import { OrganizationError } from "./OrganizationError.js";

/** The error of a call that got no answer. */
export const networkError = (cause?: unknown): OrganizationError =>
  new OrganizationError("Couldn't reach the server. Check your connection and try again.", {
    code: "network_error",
    cause,
  });
