import { randomName } from "../../lib/randomName.js";
import { CLIENT_HEADER } from "./clientHeader.js";
import { createIdempotencyKeys } from "./createIdempotencyKeys.js";
import { IDEMPOTENCY_KEY } from "./idempotencyKey.js";
import { toJson } from "./toJson.js";
import { createSend, type RequestConfig, type Send } from "./createSend.js";

interface Following {
  readonly signal: AbortSignal;
  /** Called when the stream has to end before its signal aborts. */
  readonly hangUp: () => void;
}

/** Sends the requests of one client, and asks for streams of events. */
export interface Client {
  readonly send: Send;
  readonly follow: (segments: readonly string[], following: Following) => Promise<Response>;
}

/** Whether a page may send its own headers there without asking. Nothing stops other programs. */
function isSameOrigin(url: string): boolean {
  const page = globalThis.location?.href;
  return !page || !URL.canParse(url, page) || new URL(url, page).origin === new URL(page).origin;
}

/**
 * A client whose streams and writes carry the same name, so that the backend notifies it only of other clients' writes.
 *
 * Reads carry no name, and writes only once a stream has connected: our header makes a cross-origin request need a CORS
 * preflight, which costs time. Where the server does not allow the header, only the streams fail.
 */
export function createClient(config: RequestConfig): Client {
  const send = createSend(config);
  const nameWrite = createIdempotencyKeys();
  const hasKeys = config.idempotencyKeys ?? isSameOrigin(config.url);
  const hangUps = new Set<() => void>();
  let name: string | undefined;
  /** The name once a stream has connected with it: writes carry it from then on. */
  let heardName: string | undefined;

  /**
   * The backend may carry out an unanswered write after our refetch, and would notify every client but this name. So the
   * streams reconnect under another name.
   */
  function giveUpName() {
    name = heardName = undefined;
    for (const hangUp of hangUps) hangUp();
  }

  return {
    async send(segments, options) {
      const { method = "GET", body } = options;
      if (method === "GET") return send(segments, options);
      const named = hasKeys ? nameWrite(`${method} ${segments.join("/")} ${body ? toJson(body) : ""}`) : undefined;
      const sentName = heardName;
      const headers = {
        ...(named && { [IDEMPOTENCY_KEY]: named.key }),
        ...(sentName !== undefined && { [CLIENT_HEADER]: sentName }),
      };
      let isAnswered = false;
      try {
        const response = await send(segments, { ...options, headers });
        // From 500 on, a proxy may have answered while the backend still works.
        isAnswered = response.status < 500;
        return response;
      } finally {
        named?.end(isAnswered);
        if (!isAnswered && sentName !== undefined) giveUpName();
      }
    },

    async follow(segments, { signal, hangUp }) {
      const own = (name ??= randomName());
      hangUps.add(hangUp);
      signal.addEventListener("abort", () => hangUps.delete(hangUp), { once: true });
      const response = await send(segments, { accept: "text/event-stream", headers: { [CLIENT_HEADER]: own }, signal });
      if (response.ok && name === own) heardName = own;
      return response;
    },
  };
}
