import type { z } from "zod";
import { refuseLongLists } from "./bounds.js";
import type { Caller } from "./caller.js";
import type { MayGrant } from "./mayGrant.js";
import type { MayAdd } from "./mayAdd.js";
import { problemsOf } from "./problemsOf.js";
import type { RequestBody } from "./RequestBody.js";
import { Refusal, refusal } from "./refusal.js";

/** One operation of the API: what it takes and answers, in the words of the wire, whatever answers it. */
export interface Operation {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the base path, e.g. `/users/:user_id`. */
  readonly path: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

/** Who asks, before it is known what. */
export interface Asking {
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
  readonly mayAdd: MayAdd;
  /** As it came. Its signal aborts when nobody waits for the answer any more. */
  readonly request: Request;
  /** Whether the caller is still signed in as who they were. Asks the app each time. */
  readonly isSignedIn: () => Promise<boolean>;
}

/** A request as far as it is known before its route has looked at it. */
export interface Incoming extends Asking {
  /** Decoded, from the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Reads the body, at most once. */
  readonly body: () => Promise<RequestBody>;
}

/** An operation, and how it is answered with these tools. */
export interface Route<Tools extends object> extends Operation {
  /** As that of a `StoreRoute`. */
  readonly respond: (incoming: Incoming, tools: Tools) => Promise<unknown>;
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
  /** Answers for those who may call, throws a `Refusal` for everybody else. */
  readonly access: (request: Asking & Tools & { readonly params: z.output<Params> }) => Promise<void>;
  readonly handle: (
    request: Asking &
      Tools & {
        readonly params: z.output<Params>;
        readonly query: z.output<Query>;
        readonly body: z.output<Body>;
      },
  ) => Promise<z.input<Answer>>;
}

/**
 * Makes the routes that work with these tools: puts the checks that all share before one route's own work, so that who
 * asks comes before what is asked.
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
        if (!params.success) throw refusal("resource_not_found");
        await access({ ...asking, ...tools, params: params.data });

        const sent = await readSent();
        refuseLongLists(sent);
        if (Array.isArray(sent) !== (operation.body.type === "array")) throw refusal("request_body_invalid");
        const query = operation.query.safeParse(sentQuery);
        const body = operation.body.safeParse(sent);
        if (!query.success || !body.success) {
          throw new Refusal(422, [...problemsOf(query.error, sentQuery), ...problemsOf(body.error, sent)]);
        }
        return handle({ ...asking, ...tools, params: params.data, query: query.data, body: body.data });
      },
    };
  };
}
