import { randomName } from "../../lib/randomName.js";
import { CLIENT_HEADER } from "./clientHeader.js";
import { createIdempotencyKeys } from "./createIdempotencyKeys.js";
import { IDEMPOTENCY_KEY } from "./idempotencyKey.js";
import { toJson } from "./toJson.js";
import { createSend, reaching, type RequestConfig, type Send } from "./createSend.js";

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

/** Stands for no answer. */
const UNANSWERED = 599;

/** Not signed in, too slow, too often: answers to the attempt, not to the write. */
const ASK_AGAIN = new Set([401, 408, 429]);

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
  const keyOf = createIdempotencyKeys();
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
      const keyed = hasKeys ? keyOf(`${method} ${segments.join("/")}`, body ? toJson(body) : "") : undefined;
      const sentName = heardName;
      const headers = {
        ...(keyed && { [IDEMPOTENCY_KEY]: keyed.key }),
        ...(sentName !== undefined && { [CLIENT_HEADER]: sentName }),
      };
      let status = UNANSWERED;
      try {
        const response = await send(segments, { ...options, headers });
        // The connection can still break: an answer is one when it has arrived as a whole.
        const text = await reaching(() => response.text(), options.signal);
        ({ status } = response);
        return new Response(text || null, response);
      } finally {
        // From 500 on, a proxy may have answered while the backend still works.
        keyed?.end(status < 500 && !ASK_AGAIN.has(status));
        if (status >= 500 && sentName !== undefined) giveUpName();
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
