import type { z } from "zod";
import type { Access } from "./access.js";
import type { Caller } from "./caller.js";
import type { Queries } from "./database.js";
import type { Events } from "./createEvents.js";
import type { Mailer } from "./createMailer.js";
import type { MayGrant } from "./grants.js";
import { problemsOf } from "./problemsOf.js";
import type { RequestBody } from "./readBody.js";
import { Refusal, refusal } from "./refusal.js";
import type { Write } from "./write.js";

/** What every route works with. */
export interface Tools {
  readonly queries: Queries;
  /** Makes a change, all of it or, when it rejects, none. */
  readonly write: <T>(change: (write: Write) => Promise<T>) => Promise<T>;
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
  readonly mailer: Mailer;
  readonly events: Events;
  /** As it came. Its signal aborts when nobody waits for the answer any more. */
  readonly request: Request;
}

/** A request as far as it is known before its route has looked at it. */
interface Incoming extends Tools {
  /** Decoded, from the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Reads the body, at most once. */
  readonly body: () => Promise<RequestBody>;
}

/** One operation of the API. Its schemas say what it takes and answers, in the words of the wire. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the base path, e.g. `/users/:user_id`. */
  readonly path: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
  /**
   * Answers a record, or a response that is more than a record.
   *
   * @throws Refusal
   */
  readonly respond: (incoming: Incoming) => Promise<unknown>;
}

interface RouteDefinition<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> extends Omit<Route, "respond"> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  readonly access: Access<z.output<Params>>;
  readonly handle: (
    request: Tools & {
      readonly params: z.output<Params>;
      readonly query: z.output<Query>;
      readonly body: z.output<Body>;
    },
  ) => Promise<z.input<Answer>>;
}

/** Puts the checks that all routes share before one route's own work: who asks comes before what is asked. */
export function route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>({ access, handle, ...definition }: RouteDefinition<Params, Query, Body, Answer>): Route {
  return {
    ...definition,
    async respond({ params: sentParams, query: sentQuery, body: readSent, ...tools }) {
      const params = definition.params.safeParse(sentParams);
      if (!params.success) throw refusal("resource_not_found");
      await access({ ...tools, params: params.data });

      const sent = await readSent();
      if (Array.isArray(sent) !== (definition.body.type === "array")) throw refusal("request_body_invalid");
      const query = definition.query.safeParse(sentQuery);
      const body = definition.body.safeParse(sent);
      if (!query.success || !body.success) {
        throw new Refusal(422, [...problemsOf(query.error, sentQuery), ...problemsOf(body.error, sent)]);
      }
      return handle({ ...tools, params: params.data, query: query.data, body: body.data });
    },
  };
}
