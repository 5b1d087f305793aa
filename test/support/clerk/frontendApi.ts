import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { z } from "zod";
import { membershipAnswer } from "../../../src/backend/http/answers.js";
import { userAnswer } from "../../../src/backend/http/userAnswer.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { createNetwork, refusal, type Network } from "../network.js";
import { asServer, asUser, type Method } from "../testBackend.js";

/** A browser as the Frontend API knows it: it is signed in, or not. */
interface BrowserClient {
  readonly id: string;
  userId: string | null;
  organizationId: string | null;
}

/** A stand-in of Clerk's Frontend API over HTTP, with our backend behind it. */
export interface FrontendApi {
  /** The `proxyUrl` of a `Clerk`. */
  readonly url: string;
  /** What it is asked, and a way to answer in its place, to be slow, and to be gone. */
  readonly network: Network;
  /** A new browser with a signed-in user and this organization active. Returns the token that identifies it. */
  readonly signIn: (userId: string, organizationId?: string) => string;
  /** Ends a session from elsewhere: the browser learns it from its next request. */
  readonly endSession: (token: string) => void;
  readonly close: () => Promise<void>;
}

/** Makes a token of claims. */
type Sign = (claims: object) => string;

/** Parameters that Clerk's client adds to every request of its own accord. */
const OWN_PARAMETERS =
  /^(__clerk_api_version|_clerk_js_version|_clerk_session_id|_clerk_retry_attempt|_method|paginated)$/;

/** What the Frontend API takes in a query, by the end of the path. Our backend takes more. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  memberships: ["limit", "offset", "role", "query"],
  invitations: ["limit", "offset", "status"],
  membership_requests: ["limit", "offset", "status"],
  roles: ["limit", "offset"],
};

/** What cannot be repeated: of several, the last counts. */
const SINGLE = ["limit", "offset", "query"];

/**
 * Serves the Frontend API on a free port of this machine: form-encoded bodies, methods in `_method`, answers in an
 * envelope with the client's state.
 */
export async function serveFrontendApi(backend: Backend, sign: Sign = withoutSignature): Promise<FrontendApi> {
  const clients = new Map<string, BrowserClient>();
  const tokenFor = (client: BrowserClient) => sign(claimsOf(client));
  const asked = backendFor(backend, tokenFor);

  const app = new Hono();
  app.get("/v1/environment", (context) => context.json(ENVIRONMENT));

  app.all("/v1/*", async ({ req: { raw } }) => {
    const client = clients.get(raw.headers.get("authorization") ?? "");
    if (!client) return refusal(401, "authentication_invalid", "This browser is unknown.");
    const url = new URL(raw.url);
    const method = methodOf(raw, url);
    const segments = url.pathname.slice("/v1/".length).split("/");
    const form = new URLSearchParams(await raw.text());

    if (segments[0] === "client") {
      if (method === "DELETE") client.userId = client.organizationId = null;
      if (segments[3] === "touch") client.organizationId = form.get("active_organization_id") || null;
      if (segments[3] === "tokens") return Response.json({ object: "token", jwt: tokenFor(client) });
      const state = await asked.stateOf(client);
      return Response.json({
        response: segments[1] === "sessions" ? (state.sessions[0] ?? null) : state,
        client: state,
      });
    }

    const session = url.searchParams.get("_clerk_session_id");
    if (client.userId === null || session !== sessionOf(client)) {
      return refusal(401, "authentication_invalid", "You are signed out.");
    }
    const answer = await asked.inTheNameOf(client.userId, method, segments, url.searchParams, form);
    if (answer.status !== 200) return answer;
    const response: unknown = await answer.json();
    return Response.json({ response, client: method === "GET" ? null : await asked.stateOf(client) });
  });

  const answering = new Set<Promise<Response>>();
  const network = createNetwork((request) => {
    const answer = Promise.resolve(app.fetch(request)).finally(() => answering.delete(answer));
    answering.add(answer);
    return answer;
  });
  const listener = getRequestListener((request) => network.fetch(request), { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    // A network that is down gives no answer at all, not an answer that says so.
    if (network.isOffline) request.socket.destroy();
    else void listener(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    network,
    signIn(userId, organizationId) {
      const token = `client_${clients.size + 1}`;
      clients.set(token, { id: token, userId, organizationId: organizationId ?? null });
      return token;
    },
    endSession(token) {
      const client = clients.get(token);
      if (client) client.userId = client.organizationId = null;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
      // An aborted request still queries the database.
      await Promise.allSettled(answering);
    },
  };
}

function methodOf(request: Request, url: URL): Method {
  return z.enum(["GET", "POST", "PATCH", "DELETE"]).parse(url.searchParams.get("_method") ?? request.method);
}

const sessionOf = ({ id }: BrowserClient) => `sess_${id}`;

/** What the Frontend API asks of the backend behind it. */
function backendFor(backend: Backend, tokenFor: (client: BrowserClient) => string) {
  const server = asServer(backend);

  return {
    /** The answer to a request of a browser, as the backend gives it to the person who is signed in there. */
    async inTheNameOf(
      userId: string,
      method: Method,
      segments: readonly string[],
      query: URLSearchParams,
      form: URLSearchParams,
    ): Promise<Response> {
      const last = segments.at(-1) ?? "";
      const isOwn = segments[0] === "me";
      const list = isOwn ? "roles" : last;
      for (const name of new Set(query.keys())) {
        if (OWN_PARAMETERS.test(name)) query.delete(name);
        else if (method !== "GET" || !TAKEN[list]?.includes(name)) {
          return refusal(422, "form_param_unknown", `${name} is not a parameter of this request.`);
        } else if (SINGLE.includes(name)) query.set(name, query.getAll(name).at(-1) ?? "");
      }
      const path = isOwn ? ownPath(userId, method, segments) : `/${segments.join("/")}`;
      const body = method === "GET" || method === "DELETE" ? undefined : bodyOf(form, last);
      const { status, body: answer, headers } = await asUser(backend, userId)(method, `${path}?${query}`, body);
      const answered = status === 200 ? toAnswer(answer, method, segments) : answer;
      const retryAfter = headers.get("retry-after");
      return Response.json(answered, { status, headers: retryAfter === null ? {} : { "retry-after": retryAfter } });
    },

    /** What a browser's client knows: the session, its user and their memberships. */
    async stateOf(client: BrowserClient) {
      const sessions = client.userId === null ? [] : [await sessionStateOf(client, client.userId)];
      return {
        object: "client",
        id: client.id,
        sessions,
        sign_in: null,
        sign_up: null,
        last_active_session_id: sessions[0]?.id ?? null,
        created_at: STARTED_AT,
        updated_at: Date.now(),
      };
    },
  };

  async function sessionStateOf(client: BrowserClient, userId: string) {
    const [{ body: user }, { body: list }] = await Promise.all([
      server("GET", `/users/${userId}`),
      server("GET", `/users/${userId}/organization_memberships?limit=500`),
    ]);
    const memberships = z.object({ data: z.array(membershipAnswer) }).parse(list).data;
    return {
      object: "session",
      id: sessionOf(client),
      status: "active",
      expire_at: Date.now() + DAY,
      abandon_at: Date.now() + DAY,
      last_active_at: Date.now(),
      last_active_organization_id: client.organizationId,
      last_active_token: { object: "token", jwt: tokenFor(client) },
      actor: null,
      user: { ...userAnswer.parse(user), organization_memberships: memberships },
      public_user_data: memberships[0]?.public_user_data ?? null,
      created_at: STARTED_AT,
      updated_at: Date.now(),
    };
  }
}

/** The signed-in user's own memberships, which our backend has elsewhere. */
const ownPath = (userId: string, method: Method, [, , organizationId = ""]: readonly string[]) =>
  method === "DELETE" ? `/organizations/${organizationId}/viewer` : `/users/${userId}/organization_memberships`;

/** What the Frontend API answers where our backend answers something else. */
function toAnswer(answer: unknown, method: Method, segments: readonly string[]): unknown {
  if (segments.at(-1) === "bulk") return z.object({ data: z.unknown() }).parse(answer).data;
  if (segments[0] !== "me" || method !== "DELETE") return answer;
  return { object: "organization_membership", id: segments[2], deleted: true };
}

/** A form as the JSON that our backend takes: of many invitations, one object each. */
function bodyOf(form: URLSearchParams, last: string): unknown {
  const { email_address: _, ...terms } = Object.fromEntries(form);
  return last === "bulk"
    ? form.getAll("email_address").map((address) => ({ ...terms, email_address: address }))
    : Object.fromEntries(form);
}

const DAY = 86_400_000;
const STARTED_AT = Date.UTC(2026, 0, 1);

/** The claims of a session token. */
function claimsOf(client: BrowserClient) {
  const issuedAt = Math.floor(Date.now() / 1000);
  return {
    iat: issuedAt,
    exp: issuedAt + DAY / 1000,
    sid: sessionOf(client),
    sub: client.userId,
    org_id: client.organizationId,
  };
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

const withoutSignature: Sign = (claims) =>
  `${base64url({ alg: "RS256", typ: "JWT" })}.${base64url(claims)}.c2lnbmF0dXJl`;

const ENVIRONMENT = {
  object: "environment",
  id: "env_test",
  auth_config: { object: "auth_config", id: "aconf_test", single_session_mode: true },
  display_config: { object: "display_config", id: "dconf_test", instance_environment_type: "development" },
  user_settings: { attributes: {}, social: {}, sign_in: {}, sign_up: {}, password_settings: {} },
  organization_settings: { enabled: true },
};
