import type { MiddlewareHandler } from "hono";
import type { RequestSummary } from "./RequestSummary.js";

/** What is known of a response while it is made. */
export interface ResponseVariables {
  requestId: string;
  route?: string;
  errors?: readonly string[];
  hasLeft?: boolean;
}

// Clients may send any text as one.
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

// Of nginx: https://nginx.org/en/docs/http/ngx_http_log_module.html
const CLIENT_LEFT = 499;

/** @param reports each called once for each response; what they throw goes to `onError` */
export function reportResponses(
  reports: readonly ((summary: RequestSummary) => void)[],
  onError: (error: unknown) => void,
): MiddlewareHandler<{ Variables: ResponseVariables }> {
  return async (context, next) => {
    const begun = performance.now();
    await next();
    const { requestId, route, errors = [], hasLeft } = context.var;
    const { method } = context.req;
    const summary: RequestSummary = {
      requestId,
      method: METHODS.has(method) ? method : "_OTHER",
      ...(route !== undefined && { route }),
      status: hasLeft ? CLIENT_LEFT : context.res.status,
      errors,
      duration: performance.now() - begun,
    };
    for (const report of reports) {
      try {
        report(summary);
      } catch (error) {
        onError(error);
      }
    }
  };
}
