import { timingSafeEqual } from "hono/utils/buffer";
import { refusal } from "./refusal.js";

/** Who sent a request: a server that holds the secret key, maybe for one of its users, or a signed-in user. */
export type Caller =
  | { readonly type: "server"; readonly actingUserId?: string }
  | { readonly type: "user"; readonly userId: string };

/** Names the user for whom a server acts: the audit trail tells of them. Only servers are listened to. */
export const ACTING_USER = "roster-acting-user";

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

/** @throws Refusal 401 when the request carries no credentials, or wrong ones. */
export async function identify(
  request: Request,
  authenticate: Authenticate,
  secretKey: string | undefined,
): Promise<Caller> {
  const token = /^Bearer +(.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token !== undefined && secretKey !== undefined && (await timingSafeEqual(token, secretKey))) {
    const actingUserId = request.headers.get(ACTING_USER);
    return actingUserId === null ? { type: "server" } : { type: "server", actingUserId };
  }
  const user = await authenticate(request);
  if (user) return { type: "user", userId: user.userId };
  throw refusal(token === undefined || isSessionToken(token) ? "authentication_invalid" : "clerk_key_invalid");
}

/** Whether a user is the one who is signed in now. A server's key does not end. */
export async function isSameCaller(caller: Caller, identifyNow: () => Promise<Caller>): Promise<boolean> {
  if (caller.type === "server") return true;
  const now = await identifyNow();
  return now.type === "user" && now.userId === caller.userId;
}

/** A session token is a JWT, three parts between dots; anything else was meant as the secret key. */
function isSessionToken(token: string): boolean {
  return token.split(".").length === 3;
}

/**
 * In whose name a call is made: a user's in their own only, a server's in that of the user it names, or in nobody's.
 *
 * @throws Refusal 403 when a user names somebody else.
 */
export function actorOf(caller: Caller, userId: string | undefined): string | undefined {
  if (caller.type === "server") return userId;
  if (userId !== undefined && userId !== caller.userId) throw refusal("missing_organization_permission");
  return caller.userId;
}

/** @throws Refusal 403 when a user sends private metadata, which is for servers only. */
export function keepPrivate(caller: Caller, sent: unknown): void {
  if (caller.type === "user" && sent !== undefined)
    throw refusal("missing_organization_permission", "private_metadata");
}

/** @throws Refusal 403 when a server asks: the secret key is nobody who could. */
export function userOf(caller: Caller): string {
  if (caller.type !== "user") throw refusal("missing_organization_permission");
  return caller.userId;
}
