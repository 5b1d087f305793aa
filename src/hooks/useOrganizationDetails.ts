"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { PageParams } from "../organization/Organization.js";
import type { OrganizationDetails } from "../organization/records.js";
import { invitationAfter, membershipAfter, requestAfter } from "../query/afterWrite.js";
import { organizationDetailsOptions } from "../query/organizationOptions.js";
import { cachedPages, countAfter, INVITATIONS, MEMBERSHIPS, REQUESTS, type RowKind } from "../query/rows.js";
import { pendingChanges, type RowWrite } from "../query/rowWrites.js";
import { useOrganization } from "./OrganizationProvider.js";
import { useRowWrites } from "./useRowWrites.js";

/**
 * The organization's name, counts and limit; what is being taken out is not counted any more. Stays disabled where the
 * backend cannot tell.
 */
export function useOrganizationDetails() {
  const organization = useOrganization();
  const countMembers = usePendingCount(MEMBERSHIPS, memberAfter);
  const countInvitations = usePendingCount(INVITATIONS, invitationAfter);
  const countRequests = usePendingCount(REQUESTS, requestAfter);
  return useQuery({
    ...organizationDetailsOptions(organization),
    select: useCallback(
      (details: OrganizationDetails) => countRequests(countInvitations(countMembers(details))),
      [countInvitations, countMembers, countRequests],
    ),
  });
}

/** Counts the writes that are under way. */
function usePendingCount<T, P extends PageParams>(
  kind: RowKind<T, P>,
  after: (row: T, write: RowWrite) => T | undefined,
): (details: OrganizationDetails) => OrganizationDetails {
  const organization = useOrganization();
  const client = useQueryClient();
  const writes = useRowWrites(kind.subject);
  return useCallback(
    (details) => {
      const cached = cachedPages(client, organization, kind);
      return pendingChanges<T>(writes, after).reduce(
        (counted, change) => countAfter(counted, kind, cached, change),
        details,
      );
    },
    [after, client, kind, organization, writes],
  );
}

/** The names of roles change no count. */
const memberAfter = (row: Parameters<typeof membershipAfter>[0], write: RowWrite) => membershipAfter(row, write, []);
