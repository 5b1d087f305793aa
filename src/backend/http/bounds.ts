import type { RequestBody } from "./RequestBody.js";
import { problem, Refusal, refusal } from "./refusal.js";

// More than two metadata of 8 KB hold, and far more than any call needs.
const MAX_VALUES = 10_000;
// Deeper than metadata may be, below a list of calls.
const MAX_DEPTH = 100;
// More than any list of a call may have.
const MAX_ITEMS = 1000;

/**
 * Looks at JSON before it is parsed: parsing and judging cost many times what it costs to send. Counts what stands outside
 * of texts, and takes nothing for granted that the parser will find wrong.
 *
 * @throws Refusal when it has more values than any call needs, or is deeper: of the parameter that goes too far.
 */
export function refuseCostly(text: string): void {
  // A list holds calls, and a call its parameters.
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
        throw refusal(top > 1 && !name ? "request_body_invalid" : "form_param_value_invalid", name);
    } else if (letter === "}" || letter === "]") {
      depth -= 1;
      if (depth < top) name = undefined;
    } else if (letter === ",") {
      values += 1;
      if (values > MAX_VALUES) {
        if (depth < top) throw refusal("bulk_size_exceeded");
        throw refusal(depth === top ? "form_param_unknown" : "form_param_exceeds_allowed_size", name);
      }
    }
  }
}

/** Where the text that begins here ends: at its last quotation mark, or where all ends. */
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
 * Counts the items of lists before anything is said of each.
 *
 * @throws Refusal 400 when a body, or one of its parameters, is a longer list than any may be.
 */
export function refuseLongLists(sent: RequestBody): void {
  if (Array.isArray(sent)) return refuseLong(sent);
  for (const [name, value] of Object.entries(sent)) {
    if (Array.isArray(value)) refuseLong(value, name);
  }
}

function refuseLong(list: readonly unknown[], name?: string) {
  if (list.length > MAX_ITEMS) throw new Refusal(400, [problem("bulk_size_exceeded", name)]);
}
