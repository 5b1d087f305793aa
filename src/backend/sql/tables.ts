import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type {
  Invitation,
  InvitationStatus,
  ManagedBy,
  ManagedFields,
  MembershipStatus,
  Metadata,
} from "../../organization/records.js";

/** Read as an object, written as JSON text: `pg` would otherwise write arrays as Postgres arrays. */
type Json = ColumnType<Metadata, string | undefined, string>;

export interface Times {
  readonly created_at: Generated<Date>;
  readonly updated_at: Generated<Date>;
}

export interface OrganizationsTable extends Times {
  readonly id: Generated<string>;
  readonly name: string;
  readonly slug: string;
  readonly image_url: Generated<string | null>;
  /** 0 is no limit. */
  readonly max_allowed_memberships: Generated<number>;
  readonly public_metadata: Json;
  readonly private_metadata: Json;
  readonly created_by: string | null;
}

/** May be a view over the app's own users: see `migrations/members.ts`. */
export interface UsersTable extends Times {
  readonly id: Generated<string>;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly username: string | null;
  readonly email_address: string | null;
  readonly phone_number: Generated<string | null>;
  readonly image_url: Generated<string | null>;
  readonly banned: Generated<boolean>;
  readonly deprovisioned: Generated<boolean>;
  /** A view may be without it, and the next two: see `users/userActivity.ts`. */
  readonly last_active_at: Generated<Date | null>;
  readonly two_factor_enabled: Generated<boolean | null>;
  readonly sign_in_methods: Generated<readonly string[] | null>;
}

export interface RolesTable extends Times {
  readonly id: Generated<string>;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
}

export interface PermissionsTable {
  readonly id: Generated<string>;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  /** `system` for Roster's permissions, `user` for the app's. */
  readonly type: Generated<"system" | "user">;
}

export interface RolePermissionsTable {
  /** The role's key. */
  readonly role: string;
  /** The permission's key. */
  readonly permission: string;
}

export interface MembershipsTable extends Times {
  readonly id: Generated<string>;
  readonly organization_id: string;
  readonly user_id: string;
  /** The role's key. */
  readonly role: string;
  /** Can be `active` after its expiry: see `membershipStatus`. */
  readonly status: Generated<MembershipStatus>;
  /** When access ends; null: it doesn't. */
  readonly expires_at: Generated<Date | null>;
  /** The status and the role of one that is not active. */
  readonly inactive_as: GeneratedAlways<string | null>;
  readonly public_metadata: Json;
  readonly private_metadata: Json;
  readonly managed: ColumnType<ManagedFields, string | undefined, string>;
  /** The names of what manages fields, sorted, as JSON. */
  readonly sources: GeneratedAlways<string>;
}

export interface GroupsTable extends Times {
  readonly id: Generated<string>;
  readonly organization_id: string;
  readonly name: string;
  /** The name in comparable form: `groupNameKey`. */
  readonly name_key: string;
  readonly managed_by: ColumnType<ManagedBy | null, string | null | undefined, string | null>;
}

export interface GroupMembersTable {
  readonly organization_id: string;
  readonly group_id: string;
  readonly membership_id: string;
  /** Of the membership, as in the next two: see `migrations/filters.ts`. */
  readonly created_at: Date;
}

export interface InvitationsTable extends Times {
  readonly id: Generated<string>;
  readonly organization_id: string;
  readonly email_address: string;
  /** The address in comparable form: `addressKey`. */
  readonly address_key: string;
  /** The role's key. */
  readonly role: string;
  /** The user who accepted it; null when unknown. */
  readonly accepted_by: Generated<string | null>;
  /** The user who invited; null when a server did. */
  readonly inviter_id: string | null;
  /** Can be `pending` after its expiry: see `invitationStatus`. */
  readonly status: Generated<InvitationStatus>;
  readonly public_metadata: Json;
  readonly private_metadata: Json;
  /** A personal message in the mail. */
  readonly message: string | null;
  /** The secret in the mail's URL: with it, the owner of the email address can accept. */
  readonly ticket: string;
  /** Where it is accepted; null: the app's usual page. */
  readonly redirect_url: string | null;
  readonly expires_in_days: number;
  readonly expires_at: Date;
  /** When the access of the future member ends; null: it doesn't. */
  readonly membership_expires_at: Generated<Date | null>;
  readonly delivery: Generated<NonNullable<Invitation["delivery"]>>;
  /** The day on which a pending one expires, in UTC. */
  readonly expiry_day: GeneratedAlways<string | null>;
  /** Of the address, for searching. */
  readonly parts: GeneratedAlways<readonly number[]>;
}

export interface MembershipRequestsTable extends Times {
  readonly id: Generated<string>;
  readonly organization_id: string;
  readonly user_id: string;
  /** `revoked` is the wire's word for rejected. */
  readonly status: Generated<"pending" | "accepted" | "revoked" | "withdrawn">;
}

/** How many rows an organization's lists have, as triggers count it: see `migrations/counts.ts`. */
export interface CountsTable {
  readonly organization_id: string;
  readonly list: string;
  /** Of which kind: a role, a status, a type. */
  readonly key: string;
  readonly count: string;
}

/** What members are sorted and searched by, filled by triggers: see `migrations/search.ts`. */
export interface MemberSearchTable {
  readonly membership_id: string;
  readonly organization_id: string;
  readonly user_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email_address: string;
  readonly phone_number: string;
  readonly username: string;
  /** Name, address and username, as searches read them. */
  readonly words: string;
  readonly unspaced_name: string;
  /** Of both, for the index. */
  readonly parts: GeneratedAlways<readonly number[]>;
  /** How they sign in, as `roster_member_facts` has it. */
  readonly facts: readonly string[];
  readonly created_at: Date;
}

/** When members were last active, filled by triggers: see `migrations/userActivity.ts`. */
export interface MemberActivityTable {
  readonly membership_id: string;
  readonly organization_id: string;
  readonly last_active_at: Date;
  readonly created_at: Date;
}

/** Rows are only ever added. */
export interface EventsTable {
  readonly id: Generated<string>;
  /** Ascending in the order of the events. */
  readonly position: GeneratedAlways<string>;
  readonly organization_id: string;
  readonly type: string;
  readonly actor_id: string | null;
  readonly subject_id: string | null;
  readonly email_address: string | null;
  readonly before: ColumnType<RoleThen | null, string | null, never>;
  readonly after: ColumnType<RoleThen | null, string | null, never>;
  readonly about_group: ColumnType<GroupThen | null, string | null, never>;
  readonly public_keys: ColumnType<readonly string[], string, never>;
  readonly private_keys: ColumnType<readonly string[], string, never>;
  readonly created_at: Generated<Date>;
}

/** A role as it was called then. */
interface RoleThen {
  readonly role: string;
  readonly role_name: string;
  /** Epoch milliseconds. Absent: access doesn't end, or did not change. */
  readonly expires_at?: number;
}

/** A group as it was called then. */
interface GroupThen {
  readonly id: string;
  readonly name: string;
  readonly previous_name: string | null;
}

/** The answers to writes that carry a key: see `idempotency.ts`. */
export interface IdempotencyKeysTable {
  /** Empty where the path names none. */
  readonly organization_id: string;
  readonly caller: string;
  readonly key: string;
  /** Of the method, the path and the body. */
  readonly fingerprint: string;
  readonly answer: ColumnType<unknown, string | undefined, string>;
  readonly created_at: Generated<Date>;
}

export interface Tables {
  readonly roster_organizations: OrganizationsTable;
  readonly roster_users: UsersTable;
  readonly roster_roles: RolesTable;
  readonly roster_permissions: PermissionsTable;
  readonly roster_role_permissions: RolePermissionsTable;
  readonly roster_memberships: MembershipsTable;
  readonly roster_groups: GroupsTable;
  readonly roster_group_members: GroupMembersTable;
  readonly roster_invitations: InvitationsTable;
  readonly roster_membership_requests: MembershipRequestsTable;
  readonly roster_events: EventsTable;
  readonly roster_counts: CountsTable;
  readonly roster_member_search: MemberSearchTable;
  readonly roster_member_activity: MemberActivityTable;
  readonly roster_idempotency_keys: IdempotencyKeysTable;
}
