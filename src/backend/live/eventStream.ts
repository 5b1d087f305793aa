// A client that reads has nothing waiting: this many chunks are minutes without a read.
const MOST_UNREAD = 100;

/** One client's server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface EventStream {
  readonly response: Response;
  readonly send: (event: string, data: unknown) => void;
  /** Keeps the connection alive, also for proxies in between. */
  readonly beat: () => void;
  readonly end: () => void;
}

/**
 * @param request whose signal ends it. Held as long as that may be: without it, Node lets the signal fall silent.
 * @param onEnd called once, however it ends: from here, by the signal, or because the client stopped reading
 */
export function createEventStream(request: Request, onEnd: () => void): EventStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  let isOpen = true;

  function leave() {
    isOpen = false;
    request.signal.removeEventListener("abort", end);
    onEnd();
  }

  function end() {
    if (!isOpen) return;
    controller?.close();
    leave();
  }

  function write(text: string) {
    if (!isOpen) return;
    controller?.enqueue(encoder.encode(text));
    if ((controller?.desiredSize ?? 0) < -MOST_UNREAD) end();
  }

  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (started) => void (controller = started),
    cancel: () => leave(),
  });
  request.signal.addEventListener("abort", end);

  return {
    response: new Response(body, {
      headers: {
        "content-type": "text/event-stream",
        // Compression buffers the stream, and so does nginx by default.
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    }),
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(":\n\n"),
    end,
  };
}
