"use client";

import { useMemo } from "react";
import type { PeopleFilters } from "../../organization/listParams.js";
import type { PaginatedResponse, Person, Role } from "../../organization/records.js";
import { resourceKey } from "../../query/keys.js";
import { cachedPages } from "../../query/lists/cachedPages.js";
import { people, personKey } from "../../query/lists/people.js";
import { type Overlay, overlayPending, type RowChange } from "../../query/overlay.js";
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
    const changes: readonly RowChange<Person>[] = [
      ...pendingChanges(memberWrites, ofMembers, roles).map(({ rowId, apply }) =>
        changeOf("member", rowId, (person) => {
          if (person.kind !== "member") return person;
          const membership = apply(person.membership);
          return membership && { ...person, membership };
        }),
      ),
      ...pendingChanges(invitationWrites, ofInvitations, roles).map(({ rowId, apply }) =>
        changeOf("invitation", rowId, (person) => {
          if (person.kind !== "invitation") return person;
          const invitation = apply(person.invitation);
          return invitation && { ...person, invitation };
        }),
      ),
      ...pendingChanges(requestWrites, ofRequests, roles).map(({ rowId, apply }) =>
        changeOf("request", rowId, (person) => {
          if (person.kind !== "request") return person;
          const request = apply(person.request);
          return request && { ...person, request };
        }),
      ),
    ];
    return (page) => overlayPending(people, cachedPages(client, organization, people), changes)(page);
  }, [client, ofInvitations, ofMembers, ofRequests, organization]);
}

const changeOf = (
  kind: Person["kind"],
  rowId: string,
  apply: (person: Person) => Person | undefined,
): RowChange<Person> => ({ rowId: personKey(kind, rowId), apply });
