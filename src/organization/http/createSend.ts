import { networkError } from "../networkError.js";
import { OrganizationError } from "../OrganizationError.js";
import { toJson } from "./toJson.js";
import { pathSegment } from "./pathSegment.js";

/** Headers of every request, or an (async) function that returns them, e.g. with a fresh access token. */
export type RequestHeaders = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** How requests are sent. */
export interface RequestConfig {
  /** The base URL with the version: `https://api.example.com/v1`, or `/api/v1` on the same origin. */
  readonly url: string;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Headers of every request, or an (async) function that returns them, e.g. with a fresh access token. */
  readonly headers?: RequestHeaders | undefined;
  /**
   * Whether writes carry an `Idempotency-Key`, so that one whose answer was lost is made once when it is tried again. Another
   * origin must then allow that header (CORS). Default: where `url` is of the page's own origin, and outside browsers.
   */
  readonly idempotencyKeys?: boolean | undefined;
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface SendOptions {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE" | undefined;
  /** Lists are repeated; `undefined` and empty lists aren't sent. */
  readonly query?: Query | undefined;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /** Added to the headers of every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request to the path of these segments. Rejects only when there is no response. */
export type Send = (
  segments: readonly string[],
  options: SendOptions & { readonly accept: string },
) => Promise<Response>;

/** Creates the function that sends all requests of a client. */
export function createSend({ url, fetch = (request) => globalThis.fetch(request), headers }: RequestConfig): Send {
  return async (segments, { method = "GET", query = {}, body, headers: own = {}, accept, signal }) => {
    const address = addressOf(url, segments, query);
    const init: RequestInit = { method, signal: signal ?? null };
    const sent = await headersFrom(headers);
    for (const [name, value] of Object.entries(own)) sent.set(name, value);
    sent.set("accept", accept);
    if (body) {
      sent.set("content-type", "application/json");
      init.body = toJson(body);
    }
    const request = new Request(address, { ...init, headers: sent });
    return reaching(() => fetch(request), signal);
  };
}

/** Receives a response, or rejects with `network_error`. */
export async function reaching<T>(receive: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await receive();
  } catch (cause) {
    signal?.throwIfAborted();
    throw networkError(cause);
  }
}

async function headersFrom(headers: RequestHeaders | undefined): Promise<Headers> {
  try {
    return new Headers(await (typeof headers === "function" ? headers() : headers));
  } catch (cause) {
    if (cause instanceof OrganizationError) throw cause;
    throw new OrganizationError("Couldn't confirm your session. Sign in again, or try again in a moment.", {
      code: "authentication_invalid",
      cause,
    });
  }
}

function addressOf(url: string, segments: readonly string[], query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((item) => [name, String(item)]),
  );
  const base = globalThis.location?.href;
  const target = `${url.replace(/\/+$/, "")}/${segments.map(pathSegment).join("/")}`;
  if (!URL.canParse(target, base)) {
    throw new OrganizationError(`"${url}" isn't a valid URL. Outside a browser, \`url\` must be absolute.`, {
      code: "network_error",
    });
  }
  const address = new URL(target, base);
  address.search = new URLSearchParams(pairs).toString();
  return address.href;
}
