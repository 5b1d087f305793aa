import { type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "../database.js";
import { addressKey } from "../../../organization/rules/addressKey.js";

const BEFORE = [
  `alter table roster_invitations add column address_key text, add column accepted_by text`,
  // The audit trail knows who accepted, since there has been one.
  `update roster_invitations as i set accepted_by = (
    select e.subject_id from roster_events as e
    where e.organization_id = i.organization_id and e.type = 'invitation_accepted'
      and e.email_address = i.email_address and e.created_at >= i.updated_at
    order by e.position limit 1
  ) where i.status = 'accepted'`,
];

const COLLISIONS = [
  // Their time is over, so they are in no one's way.
  `update roster_invitations set status = 'expired' where status = 'pending' and expires_at <= now()`,
  // Of several to one address the newest is what the person was told last.
  `create temporary table roster_superseded on commit drop as
    select id from (
      select id, row_number() over (
        partition by organization_id, address_key order by created_at desc, id desc
      ) as place from roster_invitations where status = 'pending'
    ) as ranked where place > 1`,
  `insert into roster_events (organization_id, type, email_address, before)
    select i.organization_id, 'invitation_revoked', i.email_address,
      jsonb_build_object('role', i.role, 'role_name', coalesce(r.name, i.role))
    from roster_invitations as i left join roster_roles as r on r.key = i.role
    where i.id in (select id from roster_superseded) order by i.created_at, i.id`,
  `update roster_invitations set status = 'revoked', updated_at = now()
    where id in (select id from roster_superseded)`,
  `drop table roster_superseded`,
];

const AFTER = [
  `alter table roster_invitations alter column address_key set not null`,
  `drop index roster_invitations_pending`,
  `create unique index roster_invitations_pending on roster_invitations (organization_id, address_key)
    where status = 'pending'`,
];

// Of our own users table. Folding beyond ASCII is left to `addressKey`: the database's own would make the Kelvin sign a k.
const USERS = [
  `drop index roster_users_email_address`,
  `create unique index roster_users_email_address on roster_users (lower(email_address collate "C"))`,
  `create index roster_users_other_addresses on roster_users (id)
    where (email_address collate "C") ~ '[^!-~]|[.]$'`,
];

const BATCH = 1000;

async function fillKeys(database: QueryExecutorProvider): Promise<void> {
  for (let last = ""; ;) {
    const { rows } = await sql<{ id: string; email_address: string }>`
      select id, email_address from roster_invitations where id > ${last} order by id limit ${BATCH}
    `.execute(database);
    const keys = rows.map(({ id, email_address }) => ({ id, key: addressKey(email_address) }));
    await sql`
      update roster_invitations as i set address_key = filled.key
      from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as filled (id text, key text) where i.id = filled.id
    `.execute(database);
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}

async function run(database: QueryExecutorProvider, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/**
 * An invitation keeps the one form of its address by which it is compared, which SQL cannot work out, and who accepted it.
 * Where several to one address are pending, written in different ways, all but the newest are revoked.
 */
export const addresses: Migration = {
  async up(database) {
    await run(database, BEFORE);
    await fillKeys(database);
    await run(database, [...COLLISIONS, ...AFTER]);
    const own = await sql<{ is_own: boolean }>`
      select to_regclass('roster_users_email_address') is not null as is_own
    `.execute(database);
    if (own.rows.some(({ is_own }) => is_own)) await run(database, USERS);
  },
};
