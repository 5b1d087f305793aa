/** A request on its way to the worker. */
export interface LiveRequest {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: string | null;
}

/** The worker's answer to the request of that id. */
export interface LiveResponse {
  readonly id: number;
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: string;
}

let requests = 0;
let worker: Worker | undefined;
const waiting = new Map<number, (response: LiveResponse) => void>();

/** Starts the page's one worker with the real backend, unless it runs. */
export function startLiveBackend(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL("./liveBackend.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<LiveResponse>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return worker;
}

/** Sends a request to the backend in the worker. */
export async function fetchLive(request: Request): Promise<Response> {
  const id = ++requests;
  const { url, method } = request;
  const body = method === "GET" ? null : await request.text();
  const answered = new Promise<LiveResponse>((resolve) => waiting.set(id, resolve));
  const sent: LiveRequest = { id, url, method, headers: [...request.headers], body };
  startLiveBackend().postMessage(sent, []);
  const response = await answered;
  request.signal.throwIfAborted();
  return new Response(response.body, { status: response.status, headers: response.headers });
}
