import { problem, ApiError } from "./ApiError.js";

// Servers take far less. A call has at most 100 values of each of four filters.
const MAX_LENGTH = 128 * 1024;

/**
 * The query of an address: a text for each key, a list where it is repeated.
 *
 * @throws ApiError 414 when the address is longer than any has to be.
 */
export function readQuery(url: string): Record<string, string | string[]> {
  if (url.length > MAX_LENGTH) throw new ApiError(414, [problem("form_param_value_invalid")]);
  const values = new Map<string, string[]>();
  for (const [name, value] of new URL(url).searchParams) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(
    Array.from(values, ([name, [first = "", ...more]]) => [name, more.length > 0 ? [first, ...more] : first]),
  );
}
