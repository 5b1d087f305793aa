import { apiError } from "./ApiError.js";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** What browsers send without being told by the page (RFC 9110, section 11): they are no proof of where it comes from. */
const SENT_BY_BROWSERS = /^(basic|digest|negotiate|ntlm)\b/i;

/**
 * Keeps pages of other sites from writing with the session of a user who visits them: a form needs no permission to be
 * sent across origins, and carries the cookies of its target (https://owasp.org/www-community/attacks/csrf).
 *
 * A write is let through when the browser says that it comes from this origin (`Sec-Fetch-Site`, which pages cannot set),
 * or names an origin that is allowed (`Origin`), or when it carries a token that no browser adds, and no cookies. Where
 * neither header is there, as from servers and from within the process, it is let through without cookies only.
 *
 * @throws TypeError when one of the origins is none, like `https://app.test/path`.
 * @returns a check that throws an `ApiError` 403 for a request that is not let through
 */
export function createOriginCheck(allowedOrigins: readonly string[]): (request: Request) => void {
  for (const origin of allowedOrigins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new TypeError(`"${origin}" in \`allowedOrigins\` isn't an origin, such as https://app.example.com.`);
    }
  }
  const allowed = new Set(allowedOrigins);

  return ({ method, url, headers, mode }) => {
    if (SAFE.has(method)) return;
    const token = headers.get("authorization");
    if (token !== null && !SENT_BY_BROWSERS.test(token) && !headers.has("cookie")) return;

    const origin = headers.get("origin");
    if (origin !== null && allowed.has(origin)) return;
    const site = headers.get("sec-fetch-site");
    if (site === "same-origin") return;
    const isForeign = site === "cross-site" || site === "same-site" || mode === "navigate";
    if (!isForeign && (origin === null ? !headers.has("cookie") : isSameOrigin(origin, new URL(url)))) return;
    throw apiError("origin_not_allowed");
  };
}

/** A proxy that ends TLS passes requests on as `http:`. */
function isSameOrigin(origin: string, { host, protocol }: URL): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host && (from.protocol === protocol || from.protocol === "https:");
}
