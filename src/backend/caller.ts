import { timingSafeEqual } from "hono/utils/buffer";
import type { Queries } from "./database.js";
import { refusal } from "./refusal.js";
import { findUser } from "./users.js";

/** Who sent a request: a server that holds the secret key, maybe for one of its users, or a signed-in user. */
export type Caller =
  | { readonly type: "server"; readonly actingUserId?: string }
  | { readonly type: "user"; readonly userId: string };

/** Names the user for whom a server acts: the audit trail tells of them. Only servers are listened to. */
const ACTING_USER = "roster-acting-user";

/** Whom the audit trail names. */
export const actingUser = (caller: Caller): string | undefined =>
  caller.type === "user" ? caller.userId : caller.actingUserId;

/**
 * Tells who is signed in, from a session cookie, an access token, …; null when nobody is. The request's body is read
 * later, so leave it alone.
 */
export type Authenticate = (
  request: Request,
) => { readonly userId: string } | null | Promise<{ readonly userId: string } | null>;

/** @throws Refusal 401 when the request carries no credentials, or wrong ones; 404 when a server acts for nobody. */
export async function identify(
  queries: Queries,
  request: Request,
  authenticate: Authenticate,
  secretKey: string | undefined,
): Promise<Caller> {
  const token = /^Bearer +(.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token !== undefined && secretKey !== undefined && (await timingSafeEqual(token, secretKey))) {
    const actingUserId = request.headers.get(ACTING_USER);
    if (actingUserId === null) return { type: "server" };
    await findUser(queries, actingUserId, ACTING_USER);
    return { type: "server", actingUserId };
  }
  const user = await authenticate(request);
  if (user) return { type: "user", userId: user.userId };
  throw refusal(token === undefined || isSessionToken(token) ? "authentication_invalid" : "clerk_key_invalid");
}

/** A session token is a JWT, three parts between dots; anything else was meant as the secret key. */
function isSessionToken(token: string): boolean {
  return token.split(".").length === 3;
}
