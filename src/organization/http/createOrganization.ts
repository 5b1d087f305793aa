import { randomName } from "../../lib/randomName.js";
import { createClient } from "./createClient.js";
import { createRequest } from "./createRequest.js";
import type { RequestConfig } from "./createSend.js";
import { createSubscribe } from "./createSubscribe.js";
import type { InvitationOutcome } from "../invitationOutcome.js";
import type { MembershipOutcome } from "../membershipOutcome.js";
import { MAX_INVITATION_MESSAGE_LENGTH, MAX_PER_CALL } from "../limits.js";
import type {
  BackendCapabilities,
  Capability,
  InvitationFilters,
  MembershipEventFilters,
  MembershipFilters,
  MembershipRequestFilters,
  Organization,
} from "../Organization.js";
import type { MembershipRequestStatus } from "../records.js";
import { MAX_PAGE_SIZE } from "../rules/page.js";
import { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../fields.js";
import {
  INVITATION_PARAMETERS,
  listQuery,
  MEMBERSHIP_EVENT_PARAMETERS,
  MEMBERSHIP_PARAMETERS,
  MEMBERSHIP_REQUEST_PARAMETERS,
} from "./listQuery.js";
import { arrayOf, fieldsOf, type Reader } from "./read.js";
import { readMembershipEvent } from "./readMembershipEvent.js";
import {
  readInvitation,
  readInvitationOutcome,
  readMembership,
  readMembershipOutcome,
  readMembershipRequest,
  readMetadataValue,
  readOrganization,
  readPage,
  readRole,
} from "./readRecords.js";

/** With what the backend can sort and filter by, and its limit. Default: as Roster's backend on Postgres can. */
export interface CreateOrganizationOptions extends RequestConfig, Partial<Omit<BackendCapabilities, "without">> {
  readonly organizationId: string;
  /**
   * Separates the cached data of users, e.g. the signed-in user's id. Set it where cached data outlives this object: server
   * rendering or a persisted cache. Default: random, so each object has its own scope, also after a reload. An empty scope
   * counts as none.
   */
  readonly scope?: string;
}

/** The complete contract, as Roster's backend supports it. */
export type HttpOrganization = Required<Organization>;

/** The contract without these capabilities. If they are only known at run time, any may be absent. */
export type OrganizationWithout<Missing extends Capability> = Capability extends Missing
  ? Organization
  : Omit<HttpOrganization, Missing>;

/**
 * The `Organization` contract over HTTP, for Roster's backend or any with the same API. Create it once per session, outside
 * render or in `useMemo`: each object has its own cache scope by default.
 *
 * @param options with `without`, what this backend cannot do and the organization leaves out: see `getCapabilities`
 */
export function createOrganization(options: CreateOrganizationOptions): HttpOrganization;
export function createOrganization<Missing extends Capability>(
  options: CreateOrganizationOptions & { readonly without: readonly Missing[] },
): OrganizationWithout<Missing>;
export function createOrganization({
  without = [],
  ...options
}: CreateOrganizationOptions & { readonly without?: readonly Capability[] }): Organization {
  const organization: { -readonly [Name in keyof Organization]: Organization[Name] } = createWhole(options);
  for (const name of without) delete organization[name];
  return organization;
}

function createWhole({
  organizationId,
  scope,
  membershipOrderFields = MEMBERSHIP_ORDER_FIELDS,
  membershipFilterFields = MEMBERSHIP_FILTER_FIELDS,
  invitationOrderFields = INVITATION_ORDER_FIELDS,
  maxInvitationsPerCall = MAX_PER_CALL,
  ...config
}: CreateOrganizationOptions): HttpOrganization {
  const client = createClient(config);
  const request = createRequest(config, client.send);
  const root = ["organizations", organizationId];
  const memberships = [...root, "memberships"];
  const invitations = [...root, "invitations"];
  const requests = [...root, "membership_requests"];
  const ownRequest = [...root, "viewer", "membership_request"];

  return {
    id: organizationId,
    scope: scope || randomName(),
    membershipOrderFields,
    membershipFilterFields,
    invitationOrderFields,
    maxInvitationsPerCall,
    maxInvitationMessageLength: MAX_INVITATION_MESSAGE_LENGTH,

    getMemberships: (params = {}, { signal } = {}) =>
      request(memberships, {
        query: listQuery<MembershipFilters>(MEMBERSHIP_PARAMETERS, params),
        read: readPage(readMembership),
        signal,
      }),

    getMembershipMetadataValues: (key, { signal } = {}) =>
      request([...root, "membership_metadata_values"], { query: { key }, read: readPage(readMetadataValue), signal }),

    getRoles: ({ signal } = {}) =>
      request([...root, "roles"], { query: { limit: MAX_PAGE_SIZE }, read: readPage(readRole), signal }),

    getViewer: ({ signal } = {}) => request([...root, "viewer"], { read: readMembership, signal }),

    getOrganization: ({ signal } = {}) => request(root, { read: readOrganization, signal }),

    addMember: ({ userId, role, publicMetadata }) =>
      request(memberships, {
        method: "POST",
        body: { user_id: userId, role, public_metadata: publicMetadata },
        read: readMembership,
      }),

    updateMember: ({ userId, role }) =>
      request([...memberships, userId], { method: "PATCH", body: { role }, read: readMembership }),

    removeMember: (userId) => request([...memberships, userId], { method: "DELETE", read: readMembership }),

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

    getInvitations: (params = {}, { signal } = {}) =>
      request(invitations, {
        query: listQuery<InvitationFilters>(INVITATION_PARAMETERS, params),
        read: readPage(readInvitation),
        signal,
      }),

    inviteMember: ({ emailAddress, role, message }) =>
      request(invitations, {
        method: "POST",
        body: { email_address: emailAddress, role, message: message || undefined },
        read: readInvitation,
      }),

    inviteMembers: ({ emailAddresses, role, message }, { signal } = {}) =>
      request([...root, "invitation_batches"], {
        method: "POST",
        body: { email_addresses: emailAddresses, role, message: message || undefined },
        read: readOutcomes,
        signal,
      }),

    revokeInvitation: (invitationId) =>
      request([...invitations, invitationId, "revoke"], { method: "POST", read: readInvitation }),

    resendInvitation: (invitationId) =>
      request([...invitations, invitationId, "resend"], { method: "POST", read: readInvitation }),

    getMembershipRequests: ({ status, ...params } = {}, { signal } = {}) =>
      request(requests, {
        query: listQuery<WireFilters>(MEMBERSHIP_REQUEST_PARAMETERS, { ...params, status: status?.map(requestStatus) }),
        read: readPage(readMembershipRequest),
        signal,
      }),

    acceptMembershipRequest: (requestId, { role } = {}) =>
      request([...requests, requestId, "accept"], { method: "POST", body: { role }, read: readMembershipRequest }),

    rejectMembershipRequest: (requestId) =>
      request([...requests, requestId, "reject"], { method: "POST", read: readMembershipRequest }),

    reopenMembershipRequest: (requestId) =>
      request([...requests, requestId, "reopen"], { method: "POST", read: readMembershipRequest }),

    requestMembership: () => request(ownRequest, { method: "POST", read: readMembershipRequest }),

    withdrawMembershipRequest: () => request(ownRequest, { method: "DELETE", read: readMembershipRequest }),

    subscribe: createSubscribe(client, [...root, "changes"]),
  };
}

const readMembershipOutcomes: Reader<readonly MembershipOutcome[]> = (value, path) =>
  fieldsOf(value, path)("data", arrayOf(readMembershipOutcome));

const readOutcomes: Reader<readonly InvitationOutcome[]> = (value, path) =>
  fieldsOf(value, path)("data", arrayOf(readInvitationOutcome));

interface WireFilters extends Omit<MembershipRequestFilters, "status"> {
  readonly status: readonly string[] | undefined;
}

/** The wire has no word of its own for a rejected request. */
const requestStatus = (status: MembershipRequestStatus) => (status === "rejected" ? "revoked" : status);
