type Send = (request: Request) => Promise<Response>;

interface SentRequest {
  readonly method: string;
  /** Path and query, below the API's root. */
  readonly path: string;
  readonly signal: AbortSignal;
}

/** A network between a client and a backend: it can be slow, break, and refuse; it remembers what was sent. */
export interface Network {
  readonly fetch: Send;
  /** What was sent, oldest first. */
  readonly requests: SentRequest[];
  /** Milliseconds that each request takes beside the backend's own time. */
  latency: number;
  /** Nothing gets through. */
  isOffline: boolean;
  /** The backend acts, but its answers are lost. */
  losesAnswers: boolean;
  /** Answers in the backend's place; `undefined` lets the request through. */
  intercept: (request: Request) => Response | undefined | Promise<Response | undefined>;
}

export function createNetwork(send: Send): Network {
  const network: Network = {
    requests: [],
    latency: 0,
    isOffline: false,
    losesAnswers: false,
    intercept: () => undefined,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      network.requests.push({
        method: request.method,
        path: pathname.replace(/^\/v1/, "") + search,
        signal: request.signal,
      });
      if (network.latency > 0) await quiet(network.latency, request.signal);
      request.signal.throwIfAborted();
      if (network.isOffline) throw new TypeError("Failed to fetch");
      const response = (await network.intercept(request)) ?? (await send(request));
      request.signal.throwIfAborted();
      if (network.losesAnswers) throw new TypeError("Failed to fetch");
      return response;
    },
  };
  return network;
}

/** A refusal as a backend sends it. */
export function refusal(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ errors: [{ code, message, long_message: message }] }), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

function quiet(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new DOMException("Aborted", "AbortError"));
    });
  });
}

/** Something to wait at until a test opens it. */
export function createGate() {
  const waiting: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => waiting.push(resolve));
  return { opened, open: () => waiting.forEach((go) => go()) };
}
