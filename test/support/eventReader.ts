import { z } from "zod";
import type { Backend } from "../../src/backend/createBackend.js";

const changed = z.object({ resources: z.array(z.string()) });

/** A client that reads the raw stream of an organization's events, as they come over the wire. */
export interface EventReader {
  readonly response: Response;
  /** All that has come so far. */
  readonly text: () => string;
  /** The resources of all events so far, each event in alphabetical order. */
  readonly heard: () => string[][];
  readonly isEnded: () => boolean;
  readonly leave: () => void;
}

export async function readEvents(
  backend: Pick<Backend, "fetch">,
  organizationId: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventReader> {
  const leaving = new AbortController();
  const address = `http://roster.test/v1/organizations/${organizationId}/changes`;
  const response = await backend.fetch(new Request(address, { headers, signal: leaving.signal }));
  let text = "";
  let isEnded = false;
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();

  async function readAll() {
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      text += piece.value;
    }
    isEnded = true;
  }
  void readAll();

  return {
    response,
    text: () => text,
    heard: () =>
      [...text.matchAll(/^event: changed\ndata: (.*)\n\n/gm)].map(([, data = ""]) =>
        changed.parse(JSON.parse(data)).resources.toSorted(),
      ),
    isEnded: () => isEnded,
    leave: () => leaving.abort(),
  };
}
