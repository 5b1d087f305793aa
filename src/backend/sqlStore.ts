import { ACTING_USER } from "./caller.js";
import { nameClient } from "./client.js";
import { createEvents, type Events } from "./createEvents.js";
import { createMailer, type MailerOptions } from "./createMailer.js";
import { connect, type Database, type EmbeddedDatabase, type Queries } from "./database.js";
import { migrateToLatest } from "./migrate.js";
import type { Asking } from "./operation.js";
import type { SqlTools } from "./route.js";
import { ROUTES } from "./routes.js";
import type { Store } from "./store.js";
import { findUser } from "./users.js";

export interface SqlStoreOptions extends MailerOptions {
  /**
   * Where members are kept. Default: a new Postgres in memory (`@electric-sql/pglite`), gone with the process.
   * Roster's tables are created in it, and brought up to date, before the first answer.
   */
  readonly database?: Database | undefined;
}

interface Opened {
  readonly queries: Queries;
  readonly events: Events;
}

/**
 * The whole API over a Postgres database.
 *
 * @throws TypeError when `invitationUrl` is no address.
 */
export function sqlStore({ database, ...mail }: SqlStoreOptions, onError: (error: unknown) => void): Store {
  const mailer = createMailer(mail, onError);
  let embedded: EmbeddedDatabase | undefined;
  let opening: Promise<Opened> | undefined;

  async function open(): Promise<Opened> {
    const opened = database ?? (embedded ??= await createEmbedded());
    const queries = connect(opened);
    await migrateToLatest(queries);
    return { queries, events: createEvents(opened, queries, onError) };
  }

  const opened = () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  async function toolsFor({ caller, mayGrant, request }: Asking): Promise<SqlTools> {
    const { queries, events } = await opened();
    if (caller.type === "server" && caller.actingUserId !== undefined) {
      await findUser(queries, caller.actingUserId, ACTING_USER);
    }
    return {
      queries,
      events,
      mailer,
      write: (change) =>
        queries.transaction().execute(async (transaction) => {
          await nameClient(transaction, request);
          return change({ transaction, caller, mayGrant });
        }),
    };
  }

  return {
    routes: ROUTES.map((route) => ({
      ...route,
      respond: async (incoming) => route.respond(incoming, await toolsFor(incoming)),
    })),
    ready: async () => void (await opened()),
    close: async () => {
      const { events } = (await opening?.catch(() => undefined)) ?? {};
      await events?.close();
      await embedded?.close();
    },
  };
}

async function createEmbedded(): Promise<EmbeddedDatabase> {
  // An app with a server need not have this package: a bundler must not look for it.
  const { PGlite } = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ "@electric-sql/pglite");
  return PGlite.create();
}
