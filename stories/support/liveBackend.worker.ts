// The real backend, on a Postgres of its own, in a worker: the page is drawn while the database opens.
import { openTabDatabase } from "../../test/support/database/tabDatabase.js";
import { createTestBackend } from "../../test/support/testBackend.js";
import type { LiveRequest, LiveResponse } from "./liveBackend.js";

const opening = openTabDatabase("seeded");
const backend = opening.then((database) => createTestBackend({ database }));
/** By id. The dump has the organization of 240 members; with more it would take longer to open. */
const seeded = new Map<string, Promise<unknown>>([["org_live_240", opening]]);

async function seed(organizationId: string, count: number): Promise<void> {
  const { seedOrganization } = await import("../../test/support/seed.js");
  await seedOrganization(await opening, { organizationId, count });
}

async function answer({ id, url, ...init }: LiveRequest): Promise<LiveResponse> {
  const [, organizationId = "", count] = /organizations\/(org_live_(\d+))/.exec(url) ?? [];
  const seeding = seeded.get(organizationId) ?? seed(organizationId, Number(count));
  seeded.set(organizationId, seeding);
  await seeding;
  const response = await (await backend).fetch(new Request(url, init));
  return { id, status: response.status, headers: [...response.headers], body: await response.text() };
}

addEventListener("message", ({ data }: MessageEvent<LiveRequest>) => {
  void answer(data).then((response) => postMessage(response));
});
