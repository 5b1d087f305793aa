import { sql } from "kysely";
import { connect, type Queries } from "../../src/backend/sql/database.js";
import { openPGlite } from "../support/database/databases.js";
import { createTestBackend } from "../support/testBackend.js";
import type { PGlite } from "@electric-sql/pglite";
import { must } from "../support/must.js";

/** The real backend, one request after the other, so that a sequence runs the same each time. */
export interface Server {
  readonly database: PGlite;
  readonly queries: Queries;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly isWorking: () => boolean;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly init: ResponseInit;
  readonly text: string;
  readonly at: number;
}

export async function openServer(): Promise<Server> {
  const database = await openPGlite();
  const queries = connect(database);
  await numberIds(queries);
  const backend = createTestBackend({ database });
  await backend.ready();

  let open = 0;
  let last: Promise<unknown> = Promise.resolve();
  // Answers stay the same until a write: half of all requests need not reach the database.
  const known = new Map<string, Answer>();
  // The ends of access: time changes answers too.
  const ends = new Set<number>();
  const isOver = (since: number) => [...ends].some((end) => end >= since && end <= Date.now());

  async function answer(request: Request): Promise<Answer> {
    const isRead = request.method === "GET";
    const key = `${request.headers.get("x-roster-user")} ${request.url}`;
    const before = isRead ? known.get(key) : undefined;
    if (before && !isOver(before.at)) return before;
    if (!isRead) known.clear();
    const body: unknown = request.url.endsWith("/expiry") ? await request.clone().json() : {};
    const end: unknown = Object(body).expires_at;
    if (typeof end === "number") ends.add(end);
    const at = Date.now();
    const response = await backend.fetch(request);
    const answered = {
      init: { status: response.status, headers: [...response.headers] },
      text: await response.text(),
      at,
    } satisfies Answer;
    // What a client that has left would have got is no answer.
    if (isRead && !request.signal.aborted) known.set(key, answered);
    return answered;
  }

  return {
    database,
    queries,
    async fetch(request) {
      open += 1;
      try {
        const answered = last.then(() => answer(request));
        last = answered.catch(() => {});
        const { init, text } = await answered;
        return new Response(text, init);
      } finally {
        open -= 1;
      }
    },
    isWorking: () => open > 0,
    async close() {
      await backend.close();
      await database.close();
    },
  };
}

/** Ids that rise instead of random ones: of rows made at the same moment, the same comes first each time. */
async function numberIds(queries: Queries): Promise<void> {
  await sql`create sequence made_ids`.execute(queries);
  for (const [table, prefix] of [
    ["roster_memberships", "orgmem"],
    ["roster_invitations", "orginv"],
    ["roster_membership_requests", "orgmemreq"],
  ]) {
    await sql`
      alter table ${sql.table(must(table))} alter column id
      set default ${sql.lit(prefix)} || '_' || lpad(nextval('made_ids')::text, 12, '0')
    `.execute(queries);
  }
}
