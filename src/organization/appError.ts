import { OrganizationError } from "./OrganizationError.js";

/** An error of the app's own code, as one whose message is shown to users. */
export function appError(cause: unknown): OrganizationError {
  if (cause instanceof OrganizationError) return cause;
  return new OrganizationError(cause instanceof Error ? cause.message : String(cause), { cause });
}
