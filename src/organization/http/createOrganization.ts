import { randomName } from "../../lib/randomName.js";
import { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../fields.js";
import { MAX_INVITATION_MESSAGE_LENGTH, MAX_PER_CALL } from "../limits.js";
import type { BackendCapabilities, Capability, Organization } from "../Organization.js";
import { MAX_PAGE_SIZE } from "../rules/page.js";
import { createClient } from "./createClient.js";
import { createRequest } from "./createRequest.js";
import type { RequestConfig } from "./createSend.js";
import { createSubscribe } from "./createSubscribe.js";
import { groupCalls } from "./groupCalls.js";
import { invitationCalls } from "./invitationCalls.js";
import { memberCalls } from "./memberCalls.js";
import { readOrganization, readPage, readRole } from "./readRecords.js";
import { requestCalls } from "./requestCalls.js";

/** With what the backend can sort and filter by, and its limit. Default: as Roster's backend on Postgres can. */
export interface CreateOrganizationOptions extends RequestConfig, Partial<Omit<BackendCapabilities, "without">> {
  /** The organization's id. */
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
 * @throws Error without an `organizationId`
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
  // An environment variable that is not set: every request would look as if the viewer had no access.
  if (!organizationId)
    throw new Error("createOrganization needs an `organizationId`. Is its environment variable set?");
  const root = ["organizations", organizationId];

  return {
    id: organizationId,
    scope: scope || randomName(),
    membershipOrderFields,
    membershipFilterFields,
    invitationOrderFields,
    maxInvitationsPerCall,
    maxInvitationMessageLength: MAX_INVITATION_MESSAGE_LENGTH,

    getRoles: ({ signal } = {}) =>
      request([...root, "roles"], { query: { limit: MAX_PAGE_SIZE }, read: readPage(readRole), signal }),

    getOrganization: ({ signal } = {}) => request(root, { read: readOrganization, signal }),

    ...memberCalls(request, root),
    ...groupCalls(request, root),
    ...invitationCalls(request, root),
    ...requestCalls(request, root),

    subscribe: createSubscribe(client, [...root, "changes"]),
  };
}
