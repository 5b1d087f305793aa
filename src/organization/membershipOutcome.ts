import type { OrganizationError } from "./OrganizationError.js";
import type { Membership } from "./records.js";

/** The outcome of one of many changes: the membership as it is now, or was when it ended, or why nothing was changed. */
export type MembershipOutcome =
  | { readonly userId: string; readonly membership: Membership; readonly error?: undefined }
  | { readonly userId: string; readonly membership?: undefined; readonly error: OrganizationError };
