import type { Client } from "./createClient.js";
import { ORGANIZATION_RESOURCES } from "../fields.js";
import type { OrganizationResource } from "../OrganizationEvent.js";
import { OrganizationError } from "../OrganizationError.js";
import { arrayOf, fieldsOf, parseJson, readString } from "./read.js";
import { readErrorResponse } from "./readError.js";

// The backend sends something every 20 seconds. A longer silence means that a proxy buffers the stream, or that the
// network is gone.
const LONGEST_SILENCE = 50_000;

interface FollowOptions {
  /** Called once, at the first byte. */
  readonly onConnected: () => void;
  readonly onChanged: (resources: readonly OrganizationResource[]) => void;
  readonly signal: AbortSignal;
}

/** Follows one connection until it ends. Resolves with the reason. */
export async function followEvents(
  { follow }: Client,
  segments: readonly string[],
  { onConnected, onChanged, signal }: FollowOptions,
): Promise<OrganizationError> {
  const connection = new AbortController();
  let body: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const hangUp = () => {
    connection.abort();
    // Ends a pending read; a backend in this process does not see the signal.
    body?.cancel().catch(() => undefined);
  };
  signal.addEventListener("abort", hangUp);
  let silence = setTimeout(hangUp, LONGEST_SILENCE);

  try {
    const response = await follow(segments, { signal: connection.signal, hangUp });
    if (!response.ok) return readErrorResponse(await response.text(), response);
    if (!response.body || !response.headers.get("content-type")?.startsWith("text/event-stream")) return notEvents();

    body = response.body.getReader();
    // Loaded when there is something to read: not every page has live updates.
    const { createParser } = await import("eventsource-parser");
    const decoder = new TextDecoder();
    const parser = createParser({
      onEvent: ({ event, data }) => event === "changed" && onChanged(readResources(data)),
    });
    for (let isConnected = false; ; isConnected = true) {
      const { done, value } = await body.read();
      if (done) return lost();
      clearTimeout(silence);
      silence = setTimeout(hangUp, LONGEST_SILENCE);
      if (!isConnected) onConnected();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } catch (cause) {
    return cause instanceof OrganizationError ? cause : lost(cause);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", hangUp);
    hangUp();
  }
}

/** The known ones: a newer backend may name others. */
function readResources(data: string): readonly OrganizationResource[] {
  const named = fieldsOf(parseJson(data), "")("resources", arrayOf(readString));
  return ORGANIZATION_RESOURCES.filter((resource) => named.includes(resource));
}

const lost = (cause?: unknown) => new OrganizationError("The connection was lost.", { code: "network_error", cause });

const notEvents = () =>
  new OrganizationError("The server didn't answer with an event stream, so live changes aren't available.", {
    code: "response_invalid",
  });
