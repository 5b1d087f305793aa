"use client";

import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";

/** Whether the viewer can invite and the backend supports it. */
export function useCanInvite(defaultRole: string | undefined): boolean {
  const organization = useOrganization();
  const mayManage = usePermission(MANAGE_MEMBERS);
  // Without roles to choose from, only the app can say which one.
  const hasRole = organization.getRoles !== undefined || defaultRole !== undefined;
  return mayManage && organization.inviteMembers !== undefined && hasRole;
}
