import { sql } from "kysely";
import { connect, type Database, type Migration, type Queries } from "./database.js";
import { WHOLE_INSTANCE } from "./connections/organizationScope.js";
import { addresses } from "./migrations/addresses.js";
import { changes } from "./migrations/changes.js";
import { counts } from "./migrations/counts.js";
import { clients } from "./migrations/clients.js";
import { idempotencyKeys } from "./migrations/idempotencyKeys.js";
import { events } from "./migrations/events.js";
import { filters } from "./migrations/filters.js";
import { groupCounts } from "./migrations/groupCounts.js";
import { groups } from "./migrations/groups.js";
import { invitations } from "./migrations/invitations.js";
import { managedFields } from "./migrations/managedFields.js";
import { members } from "./migrations/members.js";
import { membershipStatus } from "./migrations/membershipStatus.js";
import { metadata } from "./migrations/metadata.js";
import { quickSources } from "./migrations/quickSources.js";
import { rateLimits } from "./migrations/rateLimits.js";
import { organizationKeys } from "./migrations/organizationKeys.js";
import { roles } from "./migrations/roles.js";
import { partitions } from "./migrations/partitions.js";
import { rowSecurity } from "./migrations/rowSecurity.js";
import { search } from "./migrations/search.js";
import { userActivity } from "./migrations/userActivity.js";

type Migrations = Readonly<Record<string, Migration>>;

// Run in the order of their names, each once. Never change a released migration; add another.
export const MIGRATIONS = {
  "0001_members": members,
  "0002_invitations": invitations,
  "0003_changes": changes,
  "0004_roles": roles,
  "0005_events": events,
  "0006_clients": clients,
  "0007_addresses": addresses,
  "0008_metadata": metadata,
  "0009_counts": counts,
  "0010_search": search,
  "0011_idempotency_keys": idempotencyKeys,
  "0012_row_security": rowSecurity,
  "0013_organization_keys": organizationKeys,
  "0014_partitions": partitions,
  "0015_rate_limits": rateLimits,
  "0016_membership_status": membershipStatus,
  "0017_managed_fields": managedFields,
  "0018_user_activity": userActivity,
  "0019_groups": groups,
  "0020_filters": filters,
  "0021_quick_sources": quickSources,
  "0022_group_counts": groupCounts,
} satisfies Migrations;

/**
 * Creates Roster's tables in a database, or brings them up to date. It is safe to run at any time and from several
 * processes at once; `createBackend` calls it before its first answer.
 *
 * @throws the database's error when a migration fails, and an error when a newer version of Roster has migrated the
 *   database; nothing has changed then.
 */
export const migrate = (database: Database): Promise<void> => applyMigrations(database, MIGRATIONS);

/** Runs those of the migrations that the database has not had, in one transaction. Tests stop at an earlier one. */
export async function applyMigrations(database: Database, migrations: Migrations): Promise<void> {
  const queries = connect(database, WHOLE_INSTANCE);
  if ((await missingIn(queries, migrations)).length === 0) return;
  await queries.transaction().execute(async (transaction) => {
    // Of several processes one migrates; the others wait, and find nothing to do.
    await sql`select pg_advisory_xact_lock(hashtext('roster_migrations'))`.execute(transaction);
    await sql`create table if not exists roster_migrations (name text primary key, timestamp text not null)`.execute(
      transaction,
    );
    for (const [name, { up }] of await missingIn(transaction, migrations)) {
      await up(transaction);
      await sql`insert into roster_migrations values (${name}, ${new Date().toISOString()})`.execute(transaction);
    }
  });
}

/** The migrations that a database has not had, in order. */
async function missingIn(queries: Queries, migrations: Migrations): Promise<[string, Migration][]> {
  const { rows: found } = await sql`select 1 where to_regclass('roster_migrations') is not null`.execute(queries);
  if (found.length === 0) return Object.entries(migrations);
  const { rows } = await sql<{ name: string }>`select name from roster_migrations order by name`.execute(queries);
  const done = new Set(rows.map(({ name }) => name));
  const unknown = rows.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown) {
    throw new Error(`The database has the migration ${unknown.name} of a newer roster-react: update roster-react.`);
  }
  return Object.entries(migrations).filter(([name]) => !done.has(name));
}
