import type { z } from "zod";
import { rejectLongLists } from "./jsonLimits.js";
import type { Caller } from "./caller.js";
import type { MayGrant } from "../../organization/rules/mayGrant.js";
import type { MayAdd } from "./mayAdd.js";
import { problemsOf } from "./problemsOf.js";
import type { RequestBody } from "./RequestBody.js";
import { ApiError, apiError } from "./ApiError.js";

/** One operation of the API: its parameters and its answer, as on the wire. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the base path, e.g. `/users/:user_id`. */
  readonly path: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** Those that only this API knows. Default: none. */
  readonly headers?: z.ZodType;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

/** What is known of a request before it is parsed. */
export interface RequestContext {
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
  readonly mayAdd: MayAdd;
  /** The request as it arrived. Its signal aborts when the client disconnects. */
  readonly request: Request;
  /** Whether the caller is still signed in as the same user. Asks the app each time. */
  readonly isSignedIn: () => Promise<boolean>;
}

/** A request before its route has validated it. */
export interface IncomingRequest extends RequestContext {
  /** Decoded, from the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The body; a rejected promise when it is no JSON of the right kind. */
  readonly body: () => Promise<RequestBody>;
}

/** An operation, and how it is answered. */
export interface Route<Tools extends object> extends Operation {
  /** As that of a `StoreRoute`. */
  readonly respond: (incoming: IncomingRequest, tools: Tools) => Promise<unknown>;
}

/** An operation with its checks and its own work. */
export interface RouteDefinition<
  Tools extends object,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> extends Operation {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /** Resolves for callers who may call this operation, and throws an `ApiError` for all others. */
  readonly access: (request: RequestContext & Tools & { readonly params: z.output<Params> }) => Promise<void>;
  readonly handle: (
    request: RequestContext &
      Tools & {
        readonly params: z.output<Params>;
        readonly query: z.output<Query>;
        readonly body: z.output<Body>;
      },
  ) => Promise<z.input<Answer>>;
}

/**
 * Makes routes: runs the checks that all routes share before a route's own work, authorization before validation.
 */
export function routesWith<Tools extends object>() {
  return function route<
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Answer extends z.ZodType,
  >({ access, handle, ...operation }: RouteDefinition<Tools, Params, Query, Body, Answer>): Route<Tools> {
    return {
      ...operation,
      async respond({ params: sentParams, query: sentQuery, body: readSent, ...asking }, tools) {
        const params = operation.params.safeParse(sentParams);
        if (!params.success) throw apiError("resource_not_found");
        await access({ ...asking, ...tools, params: params.data });

        const sent = await readSent();
        rejectLongLists(sent);
        if (Array.isArray(sent) !== (operation.body.type === "array")) throw apiError("request_body_invalid");
        const query = operation.query.safeParse(sentQuery);
        const body = operation.body.safeParse(sent);
        if (!query.success || !body.success) {
          throw new ApiError(422, [...problemsOf(query.error, sentQuery), ...problemsOf(body.error, sent)]);
        }
        return handle({ ...asking, ...tools, params: params.data, query: query.data, body: body.data });
      },
    };
  };
}
