"use client";

import { useMemo } from "react";
import type { PeopleFilters } from "../../organization/listParams.js";
import type { PaginatedResponse, Person, Role } from "../../organization/records.js";
import { resourceKey } from "../../query/keys.js";
import { cachedPages } from "../../query/lists/cachedPages.js";
import { people, personChanges } from "../../query/lists/people.js";
import { type Overlay, overlayPending } from "../../query/overlay.js";
import { invitationWrites } from "../../query/writes/invitationWrites.js";
import { memberWrites } from "../../query/writes/memberWrites.js";
import { requestWrites } from "../../query/writes/requestWrites.js";
import { pendingChanges } from "../../query/writes/rowWrites.js";
import { useClient } from "../OrganizationProvider.js";
import { useRowWrites } from "../writes/useRowWrites.js";

/** How the pending writes to members, invitations and requests show on a page of people. */
export function usePendingPeople(): Overlay<Person, PeopleFilters> {
  const [client, organization] = useClient();
  const ofMembers = useRowWrites(memberWrites);
  const ofInvitations = useRowWrites(invitationWrites);
  const ofRequests = useRowWrites(requestWrites);
  return useMemo(() => {
    const roles = client.getQueryData<PaginatedResponse<Role>>(resourceKey(organization, "roles"))?.data ?? [];
    const changes = [
      ...changesOf(memberWrites, ofMembers, roles),
      ...changesOf(invitationWrites, ofInvitations, roles),
      ...changesOf(requestWrites, ofRequests, roles),
    ];
    return (page) => overlayPending(people, cachedPages(client, organization, people), changes)(page);
  }, [client, ofInvitations, ofMembers, ofRequests, organization]);
}

const changesOf = <T, F extends object>(...[writes, ...pending]: Parameters<typeof pendingChanges<T, F>>) =>
  pendingChanges(writes, ...pending).flatMap((change) => personChanges(writes.list, change));
