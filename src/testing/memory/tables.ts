import type {
  InvitationStatus,
  ManagedFields,
  ManagedBy,
  MembershipEvent,
  MembershipRequestStatus,
  MembershipStatus,
  Metadata,
  PublicUserData,
  Role,
} from "../../organization/records.js";

interface Row {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface MemberRow extends Row {
  readonly userId: string;
  readonly role: string;
  readonly status: MembershipStatus;
  readonly expiresAt: number | null;
  readonly publicMetadata: Metadata;
  readonly managed: ManagedFields;
  readonly updatedAt: number;
}

export interface InvitationRow extends Row {
  readonly emailAddress: string;
  readonly role: string;
  /** Stays `pending` when the time is over. */
  readonly status: InvitationStatus;
  readonly inviterId: string | null;
  /** Grows with every resending: only the newest URL accepts. */
  readonly ticket: number;
  readonly expiresAt: number;
  readonly membershipExpiresAt: number | null;
  readonly updatedAt: number;
}

export interface RequestRow extends Row {
  readonly userId: string;
  readonly status: MembershipRequestStatus;
  readonly updatedAt: number;
}

export interface GroupRow extends Row {
  readonly name: string;
  readonly managedBy?: ManagedBy | undefined;
  readonly updatedAt: number;
}

/** That a member is in a group. */
export interface GroupMemberRow {
  readonly groupId: string;
  readonly membershipId: string;
}

export type EventRow = Omit<MembershipEvent, "actor" | "subject">;

/** What writes change. Rows are replaced, never changed; the newest events come first. */
export interface Tables {
  readonly memberships: readonly MemberRow[];
  readonly groups: readonly GroupRow[];
  readonly groupMembers: readonly GroupMemberRow[];
  readonly invitations: readonly InvitationRow[];
  readonly requests: readonly RequestRow[];
  readonly events: readonly EventRow[];
}

/** All that an organization in memory holds. */
export interface World {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly maxAllowedMemberships: number;
  readonly users: ReadonlyMap<string, PublicUserData>;
  readonly roles: readonly Role[];
  tables: Tables;
  /** A new id, greater than all before. */
  readonly newId: (prefix: string) => string;
}

/** A user's call. */
export interface Session {
  readonly world: World;
  readonly userId: string;
}

/** Replaces tables. */
export function put(world: World, changed: Partial<Tables>): void {
  world.tables = { ...world.tables, ...changed };
}

/** The rows, one of them changed now. */
export const withChanged = <R extends Row & { readonly updatedAt: number }>(
  rows: readonly R[],
  id: string,
  change: Partial<Omit<R, "id">>,
): readonly R[] => rows.map((row) => (row.id === id ? { ...row, ...change, updatedAt: Date.now() } : row));

/** Runs a write: all of it, or nothing when it throws. */
export function transact<T>(world: World, write: () => T): T {
  const before = world.tables;
  try {
    return write();
  } catch (error) {
    world.tables = before;
    throw error;
  }
}
