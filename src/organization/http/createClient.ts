import { randomName } from "../../lib/randomName.js";
import { CLIENT_HEADER } from "./clientHeader.js";
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

/**
 * A client whose streams and writes carry the same name, so that the backend tells it only of what others do.
 *
 * Reads carry none, and writes only where a stream was had: a browser asks a server of another origin before it sends a
 * header of ours (CORS), which costs time, and where that is not allowed the streams fail and nothing else.
 */
export function createClient(config: RequestConfig): Client {
  const send = createSend(config);
  const hangUps = new Set<() => void>();
  /** Of the streams; and of the writes, once the backend has heard it. */
  let name: string | undefined;
  let heardName: string | undefined;

  /**
   * A write without an answer may be carried out later, when all has been read anew. That would be told to everybody but
   * this name: so the streams end, and come again under another.
   */
  function giveUpName() {
    name = heardName = undefined;
    for (const hangUp of hangUps) hangUp();
  }

  return {
    async send(segments, options) {
      if (heardName === undefined || (options.method ?? "GET") === "GET") return send(segments, options);
      let isAnswered = false;
      try {
        const response = await send(segments, { ...options, headers: { [CLIENT_HEADER]: heardName } });
        // What is between may have stopped waiting for the backend.
        isAnswered = response.status < 500;
        return response;
      } finally {
        if (!isAnswered) giveUpName();
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
