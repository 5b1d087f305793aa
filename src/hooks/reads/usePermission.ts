"use client";

import { useOrganization } from "../OrganizationProvider.js";
import { useViewer } from "./useViewer.js";

/**
 * Whether the signed-in user's role permits something; `false` until that is known. It decides what to show: the server
 * decides what is done. Where the backend cannot tell who is looking, everything is offered and the server refuses.
 *
 * @param key e.g. `MANAGE_MEMBERS`
 */
export function usePermission(key: string): boolean {
  const organization = useOrganization();
  const { data: viewer } = useViewer();
  return organization.getViewer === undefined || (viewer?.permissions.includes(key) ?? false);
}
