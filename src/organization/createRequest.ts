import { OrganizationError } from "./OrganizationError.js";
import type { Reader } from "./read.js";
import { readError } from "./readError.js";

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

interface RequestOptions<T> {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  /** Repeated for lists; what is `undefined` or an empty list is not sent. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly read: Reader<T>;
  readonly signal?: AbortSignal | undefined;
}

/** Sends one request to the path of these segments and reads its answer. */
export type SendRequest = <T>(segments: readonly string[], options: RequestOptions<T>) => Promise<T>;

/** The function that sends every request of a client. */
export function createRequest({
  url,
  fetch = (request) => globalThis.fetch(request),
  headers,
}: RequestConfig): SendRequest {
  return async (segments, { method = "GET", query = {}, body, read, signal = null }) => {
    const address = addressOf(url, segments, query);
    const init: RequestInit = { method, signal };
    const sent = await headersFrom(headers);
    sent.set("accept", "application/json");
    if (body) {
      sent.set("content-type", "application/json");
      init.body = JSON.stringify(body);
    }
    const request = new Request(address, { ...init, headers: sent });

    let response: Response;
    let text: string;
    try {
      response = await fetch(request);
      text = await response.text();
    } catch (cause) {
      signal?.throwIfAborted();
      throw new OrganizationError("The server could not be reached. Check the connection and try again.", {
        code: "network_error",
        cause,
      });
    }
    const answer = parse(text);
    if (!response.ok) throw readError(answer, response.status, response.headers.get("retry-after"));
    if (answer === undefined) {
      throw new OrganizationError(
        `The server's answer is not JSON. Check that ${url} is the address of a Roster or Clerk Backend API.`,
        { code: "response_invalid", status: response.status },
      );
    }
    return read(answer, "");
  };
}

async function headersFrom(headers: RequestHeaders | undefined): Promise<Headers> {
  try {
    return new Headers(await (typeof headers === "function" ? headers() : headers));
  } catch (cause) {
    if (cause instanceof OrganizationError) throw cause;
    throw new OrganizationError("Your session could not be confirmed. Sign in again, or try again in a moment.", {
      code: "authentication_invalid",
      cause,
    });
  }
}

function addressOf(
  url: string,
  segments: readonly string[],
  query: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const path = segments.map((segment) => {
    // An empty or dotted segment would address another resource, the list or what is above it; half a surrogate pair
    // cannot be encoded at all.
    if (/^\.{0,2}$|\p{Surrogate}/u.test(segment)) {
      throw new OrganizationError(`"${segment}" is not an id. Pass the id of an existing record.`, {
        code: "form_param_value_invalid",
      });
    }
    return encodeURIComponent(segment);
  });
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((item) => [name, String(item)]),
  );
  const base = globalThis.location?.href;
  const target = `${url.replace(/\/+$/, "")}/${path.join("/")}`;
  if (!URL.canParse(target, base)) {
    throw new OrganizationError(`"${url}" is not an address. Outside of a browser, pass an absolute one as \`url\`.`, {
      code: "network_error",
    });
  }
  const address = new URL(target, base);
  address.search = new URLSearchParams(pairs).toString();
  return address.href;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
