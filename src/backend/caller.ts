import { timingSafeEqual } from "hono/utils/buffer";
import { refusal } from "./refusal.js";

/** Who sent a request: a server that holds the secret key, or a signed-in user. */
export type Caller = { readonly type: "server" } | { readonly type: "user"; readonly userId: string };

/**
 * Tells who is signed in, from a session cookie, an access token, …; null when nobody is. The request's body is read
 * later, so leave it alone.
 */
export type Authenticate = (
  request: Request,
) => { readonly userId: string } | null | Promise<{ readonly userId: string } | null>;

/** @throws Refusal 401 when the request carries no credentials, or wrong ones. */
export async function identify(
  request: Request,
  authenticate: Authenticate,
  secretKey: string | undefined,
): Promise<Caller> {
  const token = /^Bearer +(.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token !== undefined && secretKey !== undefined && (await timingSafeEqual(token, secretKey))) {
    return { type: "server" };
  }
  const user = await authenticate(request);
  if (user) return { type: "user", userId: user.userId };
  throw refusal(token === undefined || isSessionToken(token) ? "authentication_invalid" : "clerk_key_invalid");
}

/** A session token is a JWT, three parts between dots; anything else was meant as the secret key. */
function isSessionToken(token: string): boolean {
  return token.split(".").length === 3;
}
