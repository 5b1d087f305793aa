import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { findInexact } from "../../lib/findInexact.js";
import { isJsonObject } from "../../lib/isJsonObject.js";
import { rejectCostlyJson } from "./jsonLimits.js";
import type { RequestBody } from "./RequestBody.js";
import { problem, ApiError, apiError } from "./ApiError.js";

const MAX_BYTES = 1024 * 1024;

const limit = bodyLimit({
  maxSize: MAX_BYTES,
  onError: () => {
    throw new ApiError(413, [problem("request_body_invalid")]);
  },
});

/**
 * The JSON object or list of objects that a request carries; `{}` when it carries nothing.
 *
 * Only `application/json` is taken: a page of another site cannot send that without asking first (CORS).
 *
 * @throws ApiError 413 over 1 MB, 400 when it is neither, 422 when it holds more than any call needs, a number that JavaScript
 * would change, or a key twice.
 */
export async function readBody(context: Context): Promise<RequestBody> {
  const text = decode(await readBytes(context));
  if (text === "") return {};
  if (!/^application\/json *(;|$)/i.test(context.req.header("content-type") ?? ""))
    throw apiError("request_body_invalid");
  rejectCostlyJson(text);
  const body = parse(text);
  if (!isJsonObject(body) && !(Array.isArray(body) && body.every(isJsonObject))) throw apiError("request_body_invalid");
  rejectInexact(text);
  return body;
}

/** @throws ApiError 413 over 1 MB, 400 when it breaks off: its client has left. */
async function readBytes(context: Context): Promise<ArrayBuffer> {
  try {
    await limit(context, async () => undefined);
    return await context.req.arrayBuffer();
  } catch (error) {
    throw error instanceof ApiError ? error : apiError("request_body_invalid");
  }
}

/** @throws ApiError 400 when the bytes are not UTF-8: they would be stored as question marks. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw apiError("request_body_invalid");
  }
}

/** @throws ApiError 422 when a different value would be stored than was sent. */
function rejectInexact(text: string): void {
  const inexact = findInexact(text);
  if (!inexact) return;
  // Of many calls in one, the place in one of them.
  const name = inexact.path.slice(text.trimStart().startsWith("[") ? 1 : 0).join(".");
  const why = {
    number: "is a number that can't be stored exactly. Send it as text.",
    repeatedKey: "appears twice. Send it once.",
  }[inexact.kind];
  throw new ApiError(422, [{ ...problem("form_param_value_invalid", name), long_message: `\`${name}\` ${why}` }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
