"use client";

import { useOrganization } from "../OrganizationProvider.js";
import { useViewer } from "./useViewer.js";

/**
 * Whether the signed-in user has a permission; `false` until that is known. Use it only to hide UI; the server must check
 * the permission. Always `true` where the backend has no `getViewer`.
 *
 * @param key e.g. `MANAGE_MEMBERS`
 */
export function usePermission(key: string): boolean {
  const organization = useOrganization();
  const { data: viewer } = useViewer();
  return organization.getViewer === undefined || (viewer?.permissions.includes(key) ?? false);
}
