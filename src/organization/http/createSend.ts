import { OrganizationError } from "../OrganizationError.js";
import { pathSegment } from "./pathSegment.js";

/** Headers of every request, or what finds them out anew each time (an access token that expires). */
export type RequestHeaders = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** Where requests go, and as whose. */
export interface RequestConfig {
  /** Where the API begins, version included: `https://api.example.com/v1`, or `/api/v1` on the page's own origin. */
  readonly url: string;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Headers of every request, or an (async) function that gives them, e.g. a fresh access token. */
  readonly headers?: RequestHeaders | undefined;
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface SendOptions {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE" | undefined;
  /** Repeated for lists; what is `undefined` or an empty list is not sent. */
  readonly query?: Query | undefined;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /** Beside those of every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends one request to the path of these segments. Answers what comes back, and rejects when nothing does. */
export type Send = (
  segments: readonly string[],
  options: SendOptions & { readonly accept: string },
) => Promise<Response>;

/** The function that sends every request of a client. */
export function createSend({ url, fetch = (request) => globalThis.fetch(request), headers }: RequestConfig): Send {
  return async (segments, { method = "GET", query = {}, body, headers: own = {}, accept, signal }) => {
    const address = addressOf(url, segments, query);
    const init: RequestInit = { method, signal: signal ?? null };
    const sent = await headersFrom(headers);
    for (const [name, value] of Object.entries(own)) sent.set(name, value);
    sent.set("accept", accept);
    if (body) {
      sent.set("content-type", "application/json");
      init.body = JSON.stringify(body, refuseChanged);
    }
    const request = new Request(address, { ...init, headers: sent });
    return reaching(() => fetch(request), signal);
  };
}

/** JSON has no word for these numbers and would say `null`, which takes a value away where metadata is merged. */
function refuseChanged(key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  throw new OrganizationError(`"${key}" is ${value}, which JSON can't represent. Send a finite number or a string.`, {
    code: "form_param_value_invalid",
    paramName: key,
  });
}

/** What comes over the network, or an error that says that nothing came. */
export async function reaching<T>(receive: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await receive();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new OrganizationError("Couldn't reach the server. Check your connection and try again.", {
      code: "network_error",
      cause,
    });
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
