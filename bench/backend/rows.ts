import {
  COMMON_SOURCE,
  GUEST_ROLE,
  RARE_METHOD,
  RARE_PERSON,
  RARE_SOURCE,
  SECOND_SOURCE,
  SPARE_USERS,
} from "./organizations.js";

/** The rows of a table. `seed` is a number of their own, and decides between equal times. */
export interface Filling {
  readonly table: string;
  readonly columns: string;
  /** Selects them, from the tables and functions of `generate.ts`. */
  readonly rows: string;
}

const pick = (salt: number, most: number) => `pg_temp.pick(seed, ${salt}, ${most})`;
const part = (salt: number) => `pg_temp.part(seed, ${salt})`;

/** As many rows for each organization, numbered from 0. A seed differs between organizations. */
const numbered = (count: string) =>
  `select o.id as organization_id, o.members, i, i * 2 + (o.id = 'org_big')::integer as seed
    from bench_organizations as o, generate_series(0, ${count} - 1) as i`;

/** The id of a person: members first, then those who ask to join. */
const userId = (i: string) => `'user_' || md5(organization_id || ':' || ${i})`;

const MEMBERSHIP_ID = "'orgmem_' || md5(organization_id || 'm' || i)";
const groupId = (number: string) => `'orggroup_' || md5(organization_id || 'g' || ${number})`;

/** Of 20 admins, spread over the years; the first member is one. */
const isAdmin = (i: string) => `${i} % (members / 20) = 0`;
const anAdmin = userId(`(${pick(31, 20)} * (members / 20))`);

/** Members join evenly over five years, in the order of their numbers. */
const JOINED = `now() - interval '5 years' * greatest(0, 1 - (i + ${part(1)}) / (members + 1.0))`;

const isRare = "i = members * 2 / 5";

/** Of a hundred, ten were never active; most of the others were lately, and none before they joined. */
const ACTIVE = `case when ${pick(40, 10)} > 0
  then greatest(created_at, now() - interval '2 years' * ${part(48)} * ${part(48)} * ${part(48)}) end`;

// Not every person has a name, an address, a username, a number. Of a thousand addresses one is internationalised.
export const USERS: Filling = {
  table: "roster_users",
  columns: `id, first_name, last_name, username, email_address, phone_number, image_url, banned, deprovisioned,
    created_at, updated_at, last_active_at, two_factor_enabled, sign_in_methods`,
  rows: `
    select seed, created_at, created_at as updated_at,
      ${ACTIVE} as last_active_at,
      case when ${pick(41, 100)} > 0 then ${pick(42, 10)} < 7 end as two_factor_enabled,
      case when ${pick(43, 100)} > 0 then array(
        select method from (values
          ('password', ${pick(44, 10)} < 8), ('google', ${pick(45, 10)} < 3), ('saml', ${pick(46, 10)} < 1),
          ('${RARE_METHOD}', i % 20000 = 7)
        ) as methods (method, has) where has
      ) end as sign_in_methods,
      case when i < members + asking then ${userId("i")} else 'spare_' || organization_id || '_' || i end as id,
      case when ${isRare} then '${RARE_PERSON.first}' else named.first end as first_name,
      case when ${isRare} then '${RARE_PERSON.last}'
        when ${pick(3, 4)} = 0 then named.last || '-' || other.last else named.last end as last_name,
      case when ${pick(4, 3)} = 0 then named.handle || i || '-' || company end as username,
      case when ${isRare} then '${RARE_PERSON.handle}@' || company || '.example'
        when ${pick(5, 50)} = 0 and i > 0 then null
        when ${pick(6, 1000)} = 0 then named.handle || i || '@' || company || '-münchen.example'
        else named.handle || i || '@' || company || '.example' end as email_address,
      case when ${pick(7, 5)} < 3 then '+1' || (2000000000 + ${pick(8, 2_000_000_000)}::bigint) end as phone_number,
      case when ${pick(9, 3)} = 0 then 'https://pictures.example/' || md5(organization_id || i) || '.png' end as image_url,
      ${pick(10, 100)} = 0 and not ${isAdmin("i")} and i < members as banned,
      ${pick(11, 50)} = 0 and not ${isAdmin("i")} and i < members as deprovisioned
    from (
      select *, replace(organization_id, 'org_', '') as company, members / 100 as asking, ${JOINED} as created_at
      from (${numbered(`(o.members + o.members / 100 + ${SPARE_USERS})`)}) as numbered
    ) as person
      join bench_names as named on named.n = ${pick(12, 1600)}
      join bench_names as other on other.n = ${pick(13, 1600)}`,
};

export const MEMBERS: Filling = {
  table: "roster_memberships",
  columns: "id, organization_id, user_id, role, public_metadata, managed, status, expires_at, created_at, updated_at",
  rows: `
    select seed, organization_id, ${MEMBERSHIP_ID} as id, ${userId("i")} as user_id,
      case when ${isAdmin("i")} then 'org:admin' when ${pick(14, 10)} = 0 then '${GUEST_ROLE}' else 'org:member' end as role,
      case when ${pick(15, 4)} = 0
        then jsonb_build_object('department', (array['Sales', 'Support', 'Engineering', 'Finance'])[1 + ${pick(16, 4)}])
        else '{}' end as public_metadata,
      case when ${isAdmin("i")} then '{}'::jsonb when i % 20000 = 11 then '{"status": {"name": "${RARE_SOURCE}"}}'
        when ${pick(52, 100)} < 60 then '{"profile": {"name": "${COMMON_SOURCE}"}}'
        when ${pick(52, 100)} = 60 then '{"role": {"name": "${SECOND_SOURCE}"}, "profile": {"name": "${SECOND_SOURCE}"}}' else '{}' end as managed,
      case when ${isAdmin("i")} or i % 1000 = 5 then 'active' when i % 1000 = 3 then 'expired' when ${pick(53, 100)} < 5 then 'inactive'
        else 'active' end as status,
      case when i % 1000 = 3 then now() - interval '1 day' when i % 1000 = 5 then now() + interval '10 days'
        when ${pick(54, 50)} = 0 and not ${isAdmin("i")} then now() + interval '1 year' * (0.01 + ${part(55)}) end as expires_at,
      ${JOINED} as created_at, ${JOINED} as updated_at
    from (${numbered("o.members")}) as numbered`,
};

/** As many groups has an organization. The first four are those of `GROUPS` in `organizations.ts`. */
const GROUP_COUNT = "least(500, members / 20)";

export const GROUPS: Filling = {
  table: "roster_groups",
  columns: "id, organization_id, name, name_key, created_at, updated_at",
  rows: `
    select seed, organization_id, ${groupId("i")} as id, name, lower(name) as name_key, created_at, created_at as updated_at
    from (
      select *, now() - interval '4 years' * ${part(61)} as created_at, (array['Ten', 'Hundredth', 'Half', 'Oldest'])[i + 1] as known,
        (select coalesce(last, 'Team') from bench_names where n = ${pick(62, 1600)}) || ' ' || i as named
      from (${numbered(`(${GROUP_COUNT})`)}) as numbered
    ) as group_of, coalesce(known, named) as name`,
};

// Besides, one member in twenty is in one of the others.
export const GROUP_MEMBERS: Filling = {
  table: "roster_group_members",
  columns: "organization_id, group_id, membership_id",
  rows: `
    select seed, now() as created_at, organization_id, ${groupId("number")} as group_id, ${MEMBERSHIP_ID} as membership_id
    from (${numbered("o.members")}) as numbered cross join lateral (
      select 0 as number where i % (members / 10) = 3
      union all select 1 where i % 100 = 7
      union all select 2 where ${pick(63, 2)} = 0
      union all select 3 where i < members / 50
      union all select 4 + ${pick(64, 1_000_000)} % (${GROUP_COUNT} - 4) where ${pick(65, 20)} = 0
    ) as of_groups`,
};

const DAYS_AGO = `case when status_of < 8 then ${part(17)} * 29 else 31 + ${part(18)} * 500 end`;

// Of 20: 8 are pending, 2 are pending but overdue, 3 expired, 5 were accepted, 2 revoked.
export const INVITATIONS: Filling = {
  table: "roster_invitations",
  columns: `id, organization_id, email_address, address_key, role, inviter_id, status, ticket, expires_in_days, expires_at,
    created_at, updated_at`,
  rows: `
    select seed, organization_id, 'orginv_' || md5(organization_id || 'i' || i) as id, address as email_address,
      address as address_key, 'org:member' as role, ${anAdmin} as inviter_id,
      case when status_of < 10 then 'pending' when status_of < 13 then 'expired' when status_of < 18 then 'accepted'
        else 'revoked' end as status,
      md5('ticket' || organization_id || i) as ticket, 30 as expires_in_days,
      created_at + interval '30 days' as expires_at, created_at, created_at as updated_at
    from (
      select *, now() - interval '1 day' * (${DAYS_AGO}) as created_at,
        (select lower(handle) from bench_names where n = ${pick(19, 1600)}) || i || '@invited.example' as address
      from (select *, ${pick(20, 20)} as status_of from (${numbered("(o.members / 10)")}) as numbered) as invitation
    ) as aged`,
};

export const REQUESTS: Filling = {
  table: "roster_membership_requests",
  columns: "id, organization_id, user_id, status, created_at, updated_at",
  rows: `
    select seed, organization_id, 'orgreq_' || md5(organization_id || 'r' || i) as id,
      ${userId("(members + i)")} as user_id,
      case when i % 5 < 3 then 'pending' when i % 5 = 3 then 'revoked' else 'withdrawn' end as status,
      now() - interval '1 year' * ${part(21)} as created_at, now() as updated_at
    from (${numbered("(o.members / 100)")}) as numbered`,
};

const roleThen = (key: string, name: string) => `jsonb_build_object('role', '${key}', 'role_name', '${name}')`;

// Of 20: 10 tell that a member was added, 3 of a role, 4 of an invitation, 1 each of a removal, a revocation and metadata.
export const EVENTS: Filling = {
  table: "roster_events",
  columns: "id, organization_id, type, actor_id, subject_id, email_address, before, after, public_keys, created_at",
  rows: `
    select seed, organization_id, 'orgevent_' || md5(organization_id || 'e' || i) as id, created_at, type,
      ${anAdmin} as actor_id,
      case when type not like 'invitation%' then ${userId(`floor(${part(22)} * members)::integer`)} end as subject_id,
      case when type like 'invitation%' then 'invited' || i || '@invited.example' end as email_address,
      case when type in ('member_role_changed', 'member_removed', 'invitation_revoked')
        then ${roleThen("org:member", "Member")} end as before,
      case when type = 'member_role_changed' then ${roleThen(GUEST_ROLE, "Guest")}
        when type in ('member_added', 'invitation_created') then ${roleThen("org:member", "Member")} end as after,
      case when type = 'member_metadata_changed' then jsonb_build_array('department') else '[]' end as public_keys
    from (
      select *, now() - interval '5 years' * (1 - (i + ${part(23)}) / (members + 1.0)) as created_at,
        (array['member_removed', 'invitation_revoked', 'member_metadata_changed', 'invitation_created',
          'invitation_created', 'invitation_created', 'invitation_created', 'member_role_changed', 'member_role_changed',
          'member_role_changed']::text[] || array_fill('member_added'::text, array[10]))[1 + ${pick(24, 20)}] as type
      from (${numbered("o.members")}) as numbered
    ) as happened`,
};
