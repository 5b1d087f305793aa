import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isJsonObject, type JsonObject } from "../lib/isJsonObject.js";
import { refuseCostly } from "./bounds.js";
import { problem, Refusal, refusal } from "./refusal.js";

const MAX_BYTES = 1024 * 1024;

const limit = bodyLimit({
  maxSize: MAX_BYTES,
  onError: () => {
    throw new Refusal(413, [problem("request_body_invalid")]);
  },
});

/** What a request carries: the parameters of one call, or of many. */
export type RequestBody = JsonObject | JsonObject[];

/**
 * The JSON object or list of objects that a request carries; `{}` when it carries nothing.
 *
 * Only `application/json` is taken: a page of another site cannot send that without asking first (CORS).
 *
 * @throws Refusal 413 over 1 MB, 400 when it is neither, 422 when it holds more than any call needs.
 */
export async function readBody(context: Context): Promise<RequestBody> {
  await limit(context, async () => undefined);
  const text = await context.req.text();
  if (text === "") return {};
  if (!/^application\/json *(;|$)/i.test(context.req.header("content-type") ?? ""))
    throw refusal("request_body_invalid");
  refuseCostly(text);
  const body = parse(text);
  if (isJsonObject(body) || (Array.isArray(body) && body.every(isJsonObject))) return body;
  throw refusal("request_body_invalid");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
