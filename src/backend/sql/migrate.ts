import { Migrator } from "kysely/migration";
import { connect, type Database } from "./database.js";
import { addresses } from "./migrations/addresses.js";
import { changes } from "./migrations/changes.js";
import { clients } from "./migrations/clients.js";
import { events } from "./migrations/events.js";
import { invitations } from "./migrations/invitations.js";
import { members } from "./migrations/members.js";
import { metadata } from "./migrations/metadata.js";
import { roles } from "./migrations/roles.js";

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
};

/**
 * Creates Roster's tables in a database, or brings them up to date. It is safe to run at any time and from several
 * processes at once; `createBackend` calls it before its first answer.
 *
 * @throws the database's error when a migration fails; nothing has changed then.
 */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: connect(database),
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: "roster_migrations",
    migrationLockTableName: "roster_migration_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
