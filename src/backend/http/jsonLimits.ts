import type { RequestBody } from "./RequestBody.js";
import { problem, ApiError, apiError } from "./ApiError.js";

// More than two metadata of 8 KB can have, and far more than any call needs.
const MAX_VALUES = 10_000;
// Deeper than metadata in a list of calls can be.
const MAX_DEPTH = 100;
// More than any list of a call can have.
const MAX_ITEMS = 1000;

/**
 * Checks the size of JSON before it is parsed: parsing and validating cost far more than sending. Counts values outside of
 * strings, and assumes nothing about the JSON's validity.
 *
 * @throws ApiError when it has more values or levels than any call needs, for the parameter that is too large.
 */
export function rejectCostlyJson(text: string): void {
  // A list contains calls, and a call its parameters.
  const top = /^\s*\[/.test(text) ? 2 : 1;
  let values = 0;
  let depth = 0;
  let name: string | undefined;
  let lastText = "";

  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') {
      const end = endOfText(text, at);
      if (depth === top) lastText = text.slice(at, Math.min(end, at + 300) + 1);
      at = end;
    } else if (letter === ":") {
      if (depth === top) name = nameOf(lastText);
    } else if (letter === "{" || letter === "[") {
      values += 1;
      depth += 1;
      if (depth > MAX_DEPTH)
        throw apiError(top > 1 && !name ? "request_body_invalid" : "form_param_value_invalid", name);
    } else if (letter === "}" || letter === "]") {
      depth -= 1;
      if (depth < top) name = undefined;
    } else if (letter === ",") {
      values += 1;
      if (values > MAX_VALUES) {
        if (depth < top) throw apiError("bulk_size_exceeded");
        throw apiError(depth === top ? "form_param_unknown" : "form_param_exceeds_allowed_size", name);
      }
    }
  }
}

/** The end of the string that begins here: its closing quote, or the end of the JSON. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function nameOf(json: string): string | undefined {
  try {
    return String(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/**
 * Checks the length of lists before their items are validated.
 *
 * @throws ApiError 400 when a body, or one of its parameters, is a longer list than any may be.
 */
export function rejectLongLists(sent: RequestBody): void {
  if (Array.isArray(sent)) return rejectLong(sent);
  for (const [name, value] of Object.entries(sent)) {
    if (Array.isArray(value)) rejectLong(value, name);
  }
}

function rejectLong(list: readonly unknown[], name?: string) {
  if (list.length > MAX_ITEMS) throw new ApiError(400, [problem("bulk_size_exceeded", name)]);
}
