// Deeper than anybody's settings, and far from where recursion over JSON overflows the stack.
const MAX_DEPTH = 32;

/** Whether Postgres can hold a JSON value: it takes neither NUL nor half a surrogate pair, in keys either. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.includes("\0") && !/\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === MAX_DEPTH) return false;
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item, depth + 1));
}
