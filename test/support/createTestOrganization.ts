import type { Database } from "../../src/backend/sql/database.js";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import { createNetwork } from "./network.js";
import { seedOrganization } from "./database/seed.js";
import { seedEvents } from "./database/seedEvents.js";
import { type CustomRole, giveCustomRole } from "./giveCustomRole.js";
import type { ManagedFields, MembershipStatus } from "../../src/organization/records.js";
import { asServer, createTestBackend } from "./testBackend.js";

export interface TestOrganizationOptions {
  /** How many members. Default 240. */
  readonly count?: number;
  readonly name?: string;
  /** How many invitations of all kinds, as in `SeedOptions`. Default 0. */
  readonly invitations?: number;
  /** How many people who ask to join. Default 0. */
  readonly requests?: number;
  /** How many entries the audit trail has. Default 0. */
  readonly events?: number;
  /** What the app keeps beside each membership. @param index from 0, the administrator */
  readonly metadata?: (index: number) => Readonly<Record<string, unknown>>;
  /** The fields of each member that a directory manages. @param index from 0, the administrator */
  readonly managed?: (index: number) => ManagedFields;
  /** The status of each member, and when their access ends: of stories. @param index from 0, the administrator */
  readonly access?: (index: number) => { readonly status?: MembershipStatus; readonly expiresAt?: number };
  /** Members and pending invitations together. Default 0: no limit. */
  readonly maxAllowedMemberships?: number;
  /** The index of the signed-in member; 0 is the administrator; `null`: a user outside. Default 0. */
  readonly viewer?: number | null;
  /** The most addresses of one call. Default: as many as the backend takes. */
  readonly maxInvitationsPerCall?: number;
  /** Whether invitations are emailed, to nowhere. Default: true. */
  readonly sendsMail?: boolean;
  /** A role of the app's own that the viewer holds. */
  readonly viewerRole?: CustomRole;
}

let organizations = 0;

/** A new organization in a database with tables: seeded, with one of its people signed in over a network of its own. */
export async function createTestOrganization(
  database: Database,
  {
    count = 240,
    viewer = 0,
    viewerRole,
    events = 0,
    maxInvitationsPerCall,
    sendsMail = true,
    managed,
    ...seed
  }: TestOrganizationOptions = {},
) {
  const organizationId = `org_${++organizations}`;
  const people = await seedOrganization(database, { ...seed, organizationId, count });
  if (events > 0) await seedEvents(database, organizationId, people, events);
  const backend = createTestBackend({ database, sendInvitation: sendsMail ? () => undefined : undefined });
  const setManaged = (userId: string, fields: ManagedFields) =>
    asServer(backend)("PUT", `/organizations/${organizationId}/memberships/${userId}/managed`, fields);
  for (const [index, { id }] of managed ? people.entries() : []) await setManaged(id, managed?.(index) ?? {});
  const network = createNetwork((request) => backend.fetch(request));
  /** The organization as the person of that id sees it. */
  const organizationFor = (userId: string) =>
    createOrganization({
      url: "http://roster.test/v1",
      organizationId,
      fetch: network.fetch,
      headers: { "x-roster-user": userId },
      idempotencyKeys: true,
      ...(maxInvitationsPerCall !== undefined && { maxInvitationsPerCall }),
    });
  const viewerId = (viewer !== null && people[viewer]?.id) || "user_stranger";
  if (viewerRole) await giveCustomRole(backend, organizationId, viewerId, viewerRole);
  const organization = organizationFor(viewerId);
  return { organization, organizationFor, network, people, backend, setManaged };
}

export type TestOrganization = Awaited<ReturnType<typeof createTestOrganization>>;
