import { timingSafeEqual } from "hono/utils/buffer";
import { apiError } from "./ApiError.js";

/** The sender of a request: a server with the secret key, which may act for a user, or a signed-in user. */
export type Caller =
  | { readonly type: "server"; readonly actingUserId?: string }
  | {
      readonly type: "user";
      readonly userId: string;
      /** Whether they manage the members of the organization in the path. Absent: it isn't known. */
      readonly managesMembers?: boolean;
    };

/** The user that a server acts for, for the audit trail. Ignored for users. */
export const ACTING_USER = "roster-acting-user";

/** The actor in the audit trail. */
export const actingUser = (caller: Caller): string | undefined =>
  caller.type === "user" ? caller.userId : caller.actingUserId;

/**
 * Returns the signed-in user, from a session cookie, an access token, …, or null when no one is signed in. Do not read the
 * request's body: it is read later.
 */
export type Authenticate = (
  request: Request,
) => { readonly userId: string } | null | Promise<{ readonly userId: string } | null>;

/** @throws ApiError 401 when the request has no credentials, or wrong ones. */
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
  throw apiError(token === undefined || isSessionToken(token) ? "authentication_invalid" : "clerk_key_invalid");
}

/** Whether the same user is still signed in. A server's key does not expire. */
export async function isSameCaller(caller: Caller, identifyNow: () => Promise<Caller>): Promise<boolean> {
  if (caller.type === "server") return true;
  const now = await identifyNow();
  return now.type === "user" && now.userId === caller.userId;
}

/** A session token is a JWT of three parts; anything else was meant as the secret key. */
function isSessionToken(token: string): boolean {
  return token.split(".").length === 3;
}

/**
 * The user in whose name a call is made: for users themselves, for servers the user they name, if any.
 *
 * @throws ApiError 403 when a user names another user.
 */
export function actorOf(caller: Caller, userId: string | undefined): string | undefined {
  if (caller.type === "server") return userId;
  if (userId !== undefined && userId !== caller.userId) throw apiError("missing_organization_permission");
  return caller.userId;
}

/** @throws ApiError 403 when a user sends private metadata, which is for servers only. */
export const rejectPrivateMetadata = (caller: Caller, sent: unknown): void =>
  requireServerFor(caller, "private_metadata", sent);

/** @throws ApiError 403 when a user sends what only servers may. */
export function requireServerFor(caller: Caller, paramName: string, sent: unknown): void {
  if (caller.type === "user" && sent !== undefined) throw apiError("missing_organization_permission", paramName);
}

/** @throws ApiError 403 when the caller is a server. */
export function userOf(caller: Caller): string {
  if (caller.type !== "user") throw apiError("missing_organization_permission");
  return caller.userId;
}
