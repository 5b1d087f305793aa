"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { OrganizationDetails } from "../../organization/records.js";
import { organizationDetailsOptions } from "../../query/organizationOptions.js";
import { overlayCount } from "../../query/overlay.js";
import { invitationWrites } from "../../query/writes/invitationWrites.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import { requestWrites } from "../../query/writes/requestWrites.js";
import { usePendingRows } from "../list/usePendingRows.js";
import { useOrganization } from "../OrganizationProvider.js";

/** The organization's name, counts and limit. Counts reflect pending removals. Disabled where the backend doesn't support it. */
export function useOrganizationDetails() {
  const organization = useOrganization();
  const members = usePendingRows(memberWrites);
  const invitations = usePendingRows(invitationWrites);
  const requests = usePendingRows(requestWrites);
  return useQuery({
    ...organizationDetailsOptions(organization),
    select: useCallback(
      (details: OrganizationDetails) => {
        const withMembers = overlayCount(details, memberWrites.list, members);
        const withInvitations = overlayCount(withMembers, invitationWrites.list, invitations);
        return overlayCount(withInvitations, requestWrites.list, requests);
      },
      [invitations, members, requests],
    ),
  });
}
