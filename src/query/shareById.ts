/**
 * Keeps what is equal to what was there before, so that only what changed renders again: TanStack's structural sharing,
 * but rows of a list are compared by their `id`, not by their place. Where one row goes, those behind it stay the same.
 */
export function shareById(before: unknown, after: unknown): unknown {
  if (isList(before) && isList(after)) {
    const known = new Map(before.map((item, at) => [idOf(item) ?? at, item]));
    const shared = after.map((item, at) => shareById(known.get(idOf(item) ?? at), item));
    return shared.length === before.length && shared.every((item, at) => item === before[at]) ? before : shared;
  }
  if (!isPlain(before) || !isPlain(after)) return after;
  const keys = Object.keys(after);
  const shared = Object.fromEntries(keys.map((key) => [key, shareById(before[key], after[key])]));
  const isSame = keys.length === Object.keys(before).length && keys.every((key) => shared[key] === before[key]);
  return isSame ? before : shared;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value instanceof Object && value.constructor === Object;

const idOf = (item: unknown) => (isPlain(item) ? item["id"] : undefined);
