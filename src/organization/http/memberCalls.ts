import type { MembershipEventFilters, MembershipFilters, PeopleFilters } from "../listParams.js";
import type { Organization } from "../Organization.js";
import type { SendRequest } from "./createRequest.js";
import { listQuery, MEMBERSHIP_EVENT_PARAMETERS, MEMBERSHIP_PARAMETERS, PEOPLE_PARAMETERS } from "./listQuery.js";
import { readString } from "./read.js";
import { readPerson } from "./readPerson.js";
import { readMembershipEvent } from "./readMembershipEvent.js";
import { readMembership, readMembershipOutcomes, readMetadataValue, readPage } from "./readRecords.js";

/** What concerns members. @param root the path of the organization */
export function memberCalls(request: SendRequest, root: readonly string[]) {
  const memberships = [...root, "memberships"];
  return {
    getMemberships: (params = {}, { signal } = {}) =>
      request(memberships, {
        query: listQuery<MembershipFilters>(MEMBERSHIP_PARAMETERS, params),
        read: readPage(readMembership),
        signal,
      }),

    getPeople: (params = {}, { signal } = {}) =>
      request([...root, "people"], {
        query: listQuery<PeopleFilters>(PEOPLE_PARAMETERS, params),
        read: readPage(readPerson),
        signal,
      }),

    getMembershipMetadataValues: (key, { signal } = {}) =>
      request([...root, "membership_metadata_values"], { query: { key }, read: readPage(readMetadataValue), signal }),

    getMembershipSources: ({ signal } = {}) =>
      request([...root, "membership_sources"], { read: readPage(readString), signal }),

    getViewer: ({ signal } = {}) => request([...root, "viewer"], { read: readMembership, signal }),

    addMember: ({ userId, role, publicMetadata, expiresAt, groupIds }) =>
      request(memberships, {
        method: "POST",
        body: {
          user_id: userId,
          role,
          public_metadata: publicMetadata,
          expires_at: expiresAt ?? undefined,
          group_ids: groupIds,
        },
        read: readMembership,
      }),

    updateMember: ({ userId, role }) =>
      request([...memberships, userId], { method: "PATCH", body: { role }, read: readMembership }),

    removeMember: (userId) => request([...memberships, userId], { method: "DELETE", read: readMembership }),

    deactivateMember: (userId) =>
      request([...memberships, userId, "deactivate"], { method: "POST", read: readMembership }),

    reactivateMember: (userId) =>
      request([...memberships, userId, "reactivate"], { method: "POST", read: readMembership }),

    updateMemberExpiry: ({ userId, expiresAt }) =>
      request([...memberships, userId, "expiry"], {
        method: "PATCH",
        body: { expires_at: expiresAt },
        read: readMembership,
      }),

    updateMembers: (changes) =>
      request([...root, "membership_updates"], {
        method: "POST",
        body: { updates: changes.map(({ userId, role }) => ({ user_id: userId, role })) },
        read: readMembershipOutcomes,
      }),

    removeMembers: (userIds) =>
      request([...root, "membership_removals"], {
        method: "POST",
        body: { user_ids: userIds },
        read: readMembershipOutcomes,
      }),

    updateMembershipMetadata: ({ userId, publicMetadata }) =>
      request([...memberships, userId, "metadata"], {
        method: "PATCH",
        body: { public_metadata: publicMetadata },
        read: readMembership,
      }),

    transferOwnership: ({ userId }) =>
      request([...root, "transfer"], { method: "POST", body: { user_id: userId }, read: readMembership }),

    leaveOrganization: () => request([...root, "viewer"], { method: "DELETE", read: readMembership }),

    getMembershipEvents: (params = {}, { signal } = {}) =>
      request([...root, "events"], {
        query: listQuery<MembershipEventFilters>(MEMBERSHIP_EVENT_PARAMETERS, params),
        read: readPage(readMembershipEvent),
        signal,
      }),
  } satisfies Partial<Organization>;
}
