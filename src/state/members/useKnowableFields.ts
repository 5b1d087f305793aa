"use client";

import { useMemo } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { knowableFields } from "../../organization/rules/knowable.js";

/** What members can be filtered and sorted by: as the backend can, without what the viewer may not know. */
export function useKnowableFields() {
  const organization = useOrganization();
  const { data: viewer } = useViewer();
  // Until the viewer is known, a link's filter is sent: most who have one manage members.
  const managesMembers = viewer?.permissions.includes(MANAGE_MEMBERS) ?? true;
  return useMemo(() => knowableFields(organization, managesMembers), [organization, managesMembers]);
}
