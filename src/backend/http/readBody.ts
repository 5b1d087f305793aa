import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { findInexact } from "../../lib/findInexact.js";
import { isJsonObject } from "../../lib/isJsonObject.js";
import { refuseCostly } from "./bounds.js";
import type { RequestBody } from "./RequestBody.js";
import { problem, Refusal, refusal } from "./refusal.js";

const MAX_BYTES = 1024 * 1024;

const limit = bodyLimit({
  maxSize: MAX_BYTES,
  onError: () => {
    throw new Refusal(413, [problem("request_body_invalid")]);
  },
});

/**
 * The JSON object or list of objects that a request carries; `{}` when it carries nothing.
 *
 * Only `application/json` is taken: a page of another site cannot send that without asking first (CORS).
 *
 * @throws Refusal 413 over 1 MB, 400 when it is neither, 422 when it holds more than any call needs, a number that JavaScript
 * would change, or a key twice.
 */
export async function readBody(context: Context): Promise<RequestBody> {
  await limit(context, async () => undefined);
  const text = decode(await context.req.arrayBuffer());
  if (text === "") return {};
  if (!/^application\/json *(;|$)/i.test(context.req.header("content-type") ?? ""))
    throw refusal("request_body_invalid");
  refuseCostly(text);
  const body = parse(text);
  if (!isJsonObject(body) && !(Array.isArray(body) && body.every(isJsonObject))) throw refusal("request_body_invalid");
  refuseInexact(text);
  return body;
}

/** @throws Refusal 400 when the bytes are no UTF-8: what could not be read would be kept as question marks. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal("request_body_invalid");
  }
}

/** @throws Refusal 422 when another value would be kept than was sent. */
function refuseInexact(text: string): void {
  const inexact = findInexact(text);
  if (!inexact) return;
  // Of many calls in one, the place in one of them.
  const name = inexact.path.slice(text.trimStart().startsWith("[") ? 1 : 0).join(".");
  const why = {
    number: "is a number that cannot be kept exactly. Send it as text.",
    repeatedKey: "is there twice. Send it once.",
  }[inexact.kind];
  throw new Refusal(422, [{ ...problem("form_param_value_invalid", name), long_message: `\`${name}\` ${why}` }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
