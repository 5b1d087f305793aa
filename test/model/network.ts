import { refusal } from "../support/network.js";

/** What can become of a request. */
export type Outcome =
  | "answered"
  | "lost on the way"
  | "lost on the way back"
  | "refused with 429"
  | "failed with 500"
  | "done, but answered with 500";

/** How long a request is on its way there and back, in milliseconds, at least 1 each. */
export interface Delay {
  readonly there: number;
  readonly back: number;
}

/** What lies between one client and the server. */
export interface Weather {
  readonly fetch: (request: Request) => Promise<Response>;
  /** What becomes of the next reads and writes. Those beyond are answered. */
  readonly threaten: (faults: { readonly reads: readonly Outcome[]; readonly writes: readonly Outcome[] }) => void;
  /** From here on every request is answered. */
  readonly clearUp: () => void;
  /** Requests on their way. */
  readonly open: () => number;
  /** Requests so far. */
  readonly sent: () => number;
}

interface WeatherOptions {
  readonly send: (request: Request) => Promise<Response>;
  /** How long the requests take, in turn. */
  readonly delays: readonly Delay[];
  /** Called with each request and its outcome. */
  readonly say: (line: string) => void;
}

const RETRY_AFTER = { "retry-after": "1" };
const UNREACHABLE = "Failed to fetch";

export function createWeather({ send, delays, say }: WeatherOptions): Weather {
  const coming: Record<"reads" | "writes", Outcome[]> = { reads: [], writes: [] };
  let isClear = false;
  let open = 0;
  let sent = 0;

  async function carry(request: Request, name: string): Promise<Response> {
    const kind = request.method === "GET" ? "reads" : "writes";
    const outcome = (isClear ? undefined : coming[kind].shift()) ?? "answered";
    const { there, back } = delays[sent % delays.length] ?? { there: 1, back: 1 };
    sent += 1;
    say(`  #${sent} ${name}`);
    const number = sent;
    const { signal } = request;
    await travel(there, signal);
    if (outcome !== "answered") say(`  #${number} ${outcome}`);
    if (outcome === "lost on the way") throw new TypeError(UNREACHABLE);
    if (outcome === "refused with 429") return refusal(429, "too_many_requests", "Too many requests.", RETRY_AFTER);
    if (outcome === "failed with 500") return refusal(500, "internal_error", "It failed.");
    const response = await send(request);
    await travel(back, signal);
    if (outcome === "answered") say(`  #${number} answered ${response.status}`);
    if (outcome === "lost on the way back") throw new TypeError(UNREACHABLE);
    return outcome === "answered" ? response : refusal(500, "internal_error", "It failed.");
  }

  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      open += 1;
      try {
        return await carry(
          request,
          `${request.method} ${decodeURIComponent(pathname.split("/").slice(4).join("/") + search)}`,
        );
      } finally {
        open -= 1;
      }
    },
    threaten(faults) {
      coming.reads.push(...faults.reads);
      coming.writes.push(...faults.writes);
    },
    clearUp() {
      isClear = true;
    },
    open: () => open,
    sent: () => sent,
  };
}

/** Waits; ends early when the signal aborts. */
function travel(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("Aborted", "AbortError"));
    });
  });
}
