"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { OrganizationDetails } from "../../organization/records.js";
import { invitationAfter, membershipAfter, requestAfter } from "../../query/afterWrite.js";
import { organizationDetailsOptions } from "../../query/organizationOptions.js";
import { INVITATIONS, layOverCount, MEMBERSHIPS, REQUESTS } from "../../query/rows.js";
import { useOrganization } from "../OrganizationProvider.js";
import { usePendingRows } from "../list/usePendingRows.js";

/**
 * The organization's name, counts and limit; what is being taken out is not counted any more. Stays disabled where the
 * backend cannot tell.
 */
export function useOrganizationDetails() {
  const organization = useOrganization();
  const layOverMembers = usePendingRows(MEMBERSHIPS, membershipAfter);
  const layOverInvitations = usePendingRows(INVITATIONS, invitationAfter);
  const layOverRequests = usePendingRows(REQUESTS, requestAfter);
  return useQuery({
    ...organizationDetailsOptions(organization),
    select: useCallback(
      (details: OrganizationDetails) => {
        const counted = layOverCount(details, MEMBERSHIPS, layOverMembers);
        return layOverCount(layOverCount(counted, INVITATIONS, layOverInvitations), REQUESTS, layOverRequests);
      },
      [layOverInvitations, layOverMembers, layOverRequests],
    ),
  });
}
