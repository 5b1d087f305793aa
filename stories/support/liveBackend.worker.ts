// The real backend, on a Postgres of its own, in a worker: the page is drawn while the database opens.
import { openTabDatabase } from "../../test/support/database/tabDatabase.js";
import { createTestBackend } from "../../test/support/testBackend.js";
import type { LiveRequest, LiveResponse } from "./liveBackend.js";

const backend = openTabDatabase("seeded").then((database) => createTestBackend({ database }));

async function answer({ id, url, ...init }: LiveRequest): Promise<LiveResponse> {
  const response = await (await backend).fetch(new Request(url, init));
  return { id, status: response.status, headers: [...response.headers], body: await response.text() };
}

addEventListener("message", ({ data }: MessageEvent<LiveRequest>) => {
  void answer(data).then((response) => postMessage(response));
});
