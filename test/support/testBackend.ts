import { z } from "zod";
import { createBackend, type Backend, type BackendOptions } from "../../src/backend/createBackend.js";
import { isEmbedded } from "../../src/backend/sql/database.js";

/** The secret key of every backend under test. */
export const SECRET_KEY = "sk_test_roster";

/** Timeouts for tests of many requests at once, on a slow machine too. */
export const PATIENT = { connection: 60_000, lock: 60_000, read: 60_000, search: 60_000, write: 60_000 };

/** The header `x-roster-user` names the signed-in user. */
export function authenticate(request: Request): { userId: string } | null {
  const userId = request.headers.get("x-roster-user");
  return userId ? { userId } : null;
}

/**
 * A backend for tests and stories, in Node or in a tab. It sends no mail, but invitations have an address. Tests send more
 * requests than a user.
 */
export function createTestBackend(options: Partial<BackendOptions> = {}): Backend {
  const { database } = options;
  const usual = {
    authenticate,
    secretKey: SECRET_KEY,
    invitationUrl: "https://app.test/join",
    limitRate: false,
    // On a server, the policies are on: see `UNDER_POLICIES`.
    rowSecurity: database !== undefined && !isEmbedded(database),
  } as const;
  return createBackend({ ...usual, ...options });
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Sends requests as one caller, below `/v1`. A body that is not text is sent as JSON. */
export type Send = (method: Method, path: string, body?: unknown) => Promise<Answer>;

export function sender(backend: Backend, headers: Readonly<Record<string, string>>): Send {
  return async (method, path, body) => {
    const response = await backend.fetch(
      new Request(`http://roster.test/v1${path}`, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    return { status: response.status, body: await response.json(), headers: response.headers };
  };
}

export const asServer = (backend: Backend): Send => sender(backend, { authorization: `Bearer ${SECRET_KEY}` });

export const asUser = (backend: Backend, userId: string): Send => sender(backend, { "x-roster-user": userId });

export const asNobody = (backend: Backend): Send => sender(backend, {});

const refused = z.object({
  errors: z.array(z.object({ code: z.string(), meta: z.object({ param_name: z.string().optional() }).optional() })),
});

/** An answer in a few words: `200`, or `422 form_param_missing role, form_param_unknown colour`. */
export function outcomeOf({ status, body }: Answer): string {
  if (status === 200) return "200";
  const problems = refused
    .parse(body)
    .errors.map(({ code, meta }) => (meta?.param_name ? `${code} ${meta.param_name}` : code));
  return `${status} ${problems.join(", ")}`;
}
