import { sql } from "kysely";
import type { Migration } from "../database.js";
import { id, TIMES } from "./columns.js";

const TABLES = [
  `create table roster_organizations (
    id ${id("org")},
    name text not null,
    slug text not null constraint roster_organizations_slug unique,
    image_url text,
    max_allowed_memberships integer not null default 0 check (max_allowed_memberships >= 0),
    public_metadata jsonb not null default '{}',
    private_metadata jsonb not null default '{}',
    created_by text,
    ${TIMES}
  )`,
  `create table roster_roles (
    id ${id("role")},
    key text not null unique,
    name text not null,
    description text,
    ${TIMES}
  )`,
  `create table roster_permissions (
    id ${id("perm")},
    key text not null unique,
    name text not null,
    description text,
    type text not null default 'user' check (type in ('system', 'user'))
  )`,
  `create table roster_role_permissions (
    role text not null references roster_roles (key) on update cascade on delete cascade,
    permission text not null references roster_permissions (key) on update cascade on delete cascade,
    primary key (role, permission)
  )`,
  // No foreign key to the users: they may be a view.
  `create table roster_memberships (
    id ${id("orgmem")},
    organization_id text not null references roster_organizations (id) on delete cascade,
    user_id text not null,
    role text not null references roster_roles (key) on update cascade,
    public_metadata jsonb not null default '{}',
    private_metadata jsonb not null default '{}',
    ${TIMES},
    unique (organization_id, user_id)
  )`,
  // A list in its default order, read from the end.
  `create index roster_memberships_by_age on roster_memberships (organization_id, created_at, id)`,
  `create index roster_memberships_by_role on roster_memberships (organization_id, role)`,
  `create index roster_memberships_by_user on roster_memberships (user_id, created_at, id)`,
  `create index roster_memberships_of_all on roster_memberships (created_at, id)`,
];

const USERS = [
  `create table roster_users (
    id ${id("user")},
    first_name text,
    last_name text,
    username text,
    email_address text,
    phone_number text,
    image_url text,
    banned boolean not null default false,
    deprovisioned boolean not null default false,
    ${TIMES}
  )`,
  `create unique index roster_users_email_address on roster_users (lower(email_address))`,
  `create unique index roster_users_username on roster_users (lower(username))`,
];

const ROLES = [
  `insert into roster_permissions (key, name, description, type) values
    ('org:sys_profile:manage', 'Manage organization', 'Change the organization''s name, slug and picture', 'system'),
    ('org:sys_profile:delete', 'Delete organization', 'Delete the organization and all that belongs to it', 'system'),
    ('org:sys_memberships:read', 'Read members', 'See who is in the organization', 'system'),
    ('org:sys_memberships:manage', 'Manage members', 'Add and remove members and change their roles', 'system')`,
  `insert into roster_roles (key, name, description) values
    ('org:admin', 'Admin', 'Manages the organization and its members'),
    ('org:member', 'Member', 'Sees who else is in the organization')`,
  `insert into roster_role_permissions (role, permission) select 'org:admin', key from roster_permissions`,
  `insert into roster_role_permissions (role, permission) values ('org:member', 'org:sys_memberships:read')`,
];

/**
 * Organizations, users, roles and memberships, with the roles `org:admin` and `org:member`.
 *
 * An app that has users already creates a view named `roster_users` over them *before* the first migration: a relation
 * of that name is left as it is. The view needs these columns; Roster reads them and, but for `POST /users`, never
 * writes them:
 *
 * ```sql
 * create view roster_users as select
 *   id::text      as id,            -- unique, never null
 *   given_name    as first_name,    -- null where a person has none, here and below
 *   family_name   as last_name,
 *   null::text    as username,
 *   email         as email_address,
 *   null::text    as phone_number,
 *   avatar_url    as image_url,
 *   false         as banned,
 *   disabled      as deprovisioned,
 *   created_at    as created_at,    -- timestamptz
 *   updated_at    as updated_at,    -- timestamptz
 *   -- Optional, each of them: where one is missing, so are its field, filter, order and column.
 *   last_seen_at  as last_active_at,     -- timestamptz; null: never
 *   has_totp      as two_factor_enabled, -- boolean; null: not known
 *   providers     as sign_in_methods     -- text[], e.g. {password,google}; null: not known
 * from app_users;
 * ```
 *
 * A table of Roster's own has the optional columns too (`userActivity.ts`). Which of them are there is looked up when a backend
 * starts.
 */
export const members: Migration = {
  async up(database) {
    const found = await sql<{ exists: boolean }>`select to_regclass('roster_users') is not null as exists`.execute(
      database,
    );
    const hasUsers = found.rows.some(({ exists }) => exists);
    for (const statement of [...TABLES, ...(hasUsers ? [] : USERS), ...ROLES]) {
      await sql.raw(statement).execute(database);
    }
  },
};
