// The real backend, on a Postgres of its own, in a worker: the page is drawn while the database opens.
import { createTestBackend } from "../../test/support/testBackend.js";
import { openTabDatabase } from "../../test/support/database/tabDatabase.js";
import { seedOrganization } from "../../test/support/seed.js";
import type { LiveRequest, LiveResponse } from "./liveBackend.js";

const database = openTabDatabase("seeded");
const backend = database.then((opened) => createTestBackend({ database: opened }));
const seeded = new Map<string, Promise<unknown>>();

/** The dump has the organization of 240 members; others are seeded when a story asks for one. */
async function ensureOrganization(organizationId: string): Promise<void> {
  const count = Number(/\d+$/.exec(organizationId)?.[0]);
  if (count === 240) return;
  const seeding = seeded.get(organizationId) ?? seedOrganization(await database, { organizationId, count });
  seeded.set(organizationId, seeding);
  await seeding;
}

async function answer({ id, url, ...init }: LiveRequest): Promise<LiveResponse> {
  await ensureOrganization(/organizations\/([^/]+)/.exec(url)?.[1] ?? "");
  const response = await (await backend).fetch(new Request(url, init));
  return { id, status: response.status, headers: [...response.headers], body: await response.text() };
}

addEventListener("message", ({ data }: MessageEvent<LiveRequest>) => {
  void answer(data).then((response) => postMessage(response));
});
