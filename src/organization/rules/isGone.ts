import type { OrganizationErrorCode } from "../errorCodes.js";
import type { OrganizationError } from "../OrganizationError.js";

const NOT_PENDING: ReadonlySet<OrganizationErrorCode> = new Set([
  "membership_request_not_pending",
  "organization_invitation_not_pending",
]);

/**
 * Whether a write was refused because its row is gone: the member was removed, the invitation revoked or accepted, the
 * request decided. Another try cannot succeed. A refusal that names another parameter (`role`, `group_id`) is not about
 * the row.
 */
export function isGone(error: OrganizationError | null | undefined): boolean {
  if (!error) return false;
  const { paramName } = error;
  const isOfRow = paramName === undefined || (paramName.endsWith("_id") && paramName !== "group_id");
  return NOT_PENDING.has(error.code) || (error.code === "resource_not_found" && isOfRow);
}
