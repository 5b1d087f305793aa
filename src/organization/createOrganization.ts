import { createRequest, type RequestHeaders } from "./createRequest.js";
import type { MembershipOrderField, MembershipsParams, Organization } from "./Organization.js";
import { readMembership, readOrganization, readPage, readRole } from "./readRecords.js";

export interface CreateOrganizationOptions {
  /** Where the API begins, version included: `https://api.example.com/v1`, or `/api/v1` on the page's own origin. */
  readonly url: string;
  readonly organizationId: string;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Headers of every request, or an (async) function that gives them, e.g. a fresh access token. */
  readonly headers?: RequestHeaders;
  /**
   * Who is looking, e.g. the signed-in user's id. Give it where cached data outlives this object: hydration from a
   * server, a persisted cache. By default each object has a scope of its own, so that two sign-ins never share rows.
   */
  readonly scope?: string;
}

/** All that the contract has: our own backend leaves nothing out. */
export type HttpOrganization = Required<Organization>;

const ORDER_FIELDS: readonly MembershipOrderField[] = [
  "created_at",
  "first_name",
  "last_name",
  "email_address",
  "phone_number",
  "username",
];

// More than the backend's default page of 10, so that a picker shows every role.
const ALL_ROLES = 500;

let created = 0;

/**
 * The `Organization` contract over HTTP: Roster's own backend, or any that speaks the same API.
 *
 * Create it once for a sign-in, outside of rendering or in `useMemo`: another object is another scope of the cache.
 */
export function createOrganization({
  url,
  organizationId,
  fetch = (request) => globalThis.fetch(request),
  headers,
  scope = `#${++created}`,
}: CreateOrganizationOptions): HttpOrganization {
  const request = createRequest({ url, fetch, headers });
  const root = ["organizations", organizationId];
  const memberships = [...root, "memberships"];

  return {
    id: organizationId,
    scope,
    membershipOrderFields: ORDER_FIELDS,

    getMemberships: (params = {}, { signal } = {}) =>
      request(memberships, { query: membershipsQuery(params), read: readPage(readMembership), signal }),

    getRoles: ({ signal } = {}) =>
      request([...root, "roles"], { query: { limit: ALL_ROLES }, read: readPage(readRole), signal }),

    getViewer: ({ signal } = {}) => request([...root, "viewer"], { read: readMembership, signal }),

    getOrganization: ({ signal } = {}) => request(root, { read: readOrganization, signal }),

    addMember: ({ userId, role }) =>
      request(memberships, { method: "POST", body: { user_id: userId, role }, read: readMembership }),

    updateMember: ({ userId, role }) =>
      request([...memberships, userId], { method: "PATCH", body: { role }, read: readMembership }),

    removeMember: (userId) => request([...memberships, userId], { method: "DELETE", read: readMembership }),
  };
}

function membershipsQuery({ initialPage = 1, pageSize = 10, role, query, orderBy }: MembershipsParams) {
  return {
    limit: pageSize,
    // The first page has no offset: pages below 1 are asked for as page 1.
    offset: initialPage > 1 ? (initialPage - 1) * pageSize : undefined,
    order_by: orderBy,
    query: query || undefined,
    role,
  };
}
