import type { OrganizationErrorCode } from "../organization/errorCodes.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import { isAboutRole } from "../organization/rules/grantable.js";

/** The texts for errors in one language. */
interface ErrorTexts {
  readonly sessionExpired: string;
  /** The viewer can't assign the role of the write. */
  readonly roleNotYours: string;
  /** The role of the write no longer exists. */
  readonly roleGone: string;
  /** The group of the write no longer exists. */
  readonly groupGone: string;
  /** Absent: the sentence that the backend sent, which is English. */
  readonly byCode?: Readonly<Record<OrganizationErrorCode, string>>;
}

/** Returns a function that says what happened, why, and what to do. */
export const errorIn =
  ({ sessionExpired, roleNotYours, roleGone, groupGone, byCode }: ErrorTexts) =>
  (error: OrganizationError): string => {
    if (error.status === 401) return sessionExpired;
    if (isAboutRole(error) && error.isForbidden) return roleNotYours;
    if (isAboutRole(error) && error.status === 404) return roleGone;
    if (error.paramName === "group_id" && error.status === 404) return groupGone;
    return byCode?.[error.code] ?? error.message;
  };
