/**
 * Keeps what is equal to what was there before, so that only what changed renders again: TanStack's structural sharing,
 * but rows of a list are compared by their `id`, not by their place. Where one row goes, those behind it stay the same.
 */
export function shareById(before: unknown, after: unknown): unknown {
  const isList = Array.isArray(before) && Array.isArray(after);
  if (!isList && !(isPlain(before) && isPlain(after))) return after;
  const old = Object.entries(before);
  const known = new Map(old.map(([key, item]) => [idOf(item) ?? key, item]));
  const shared = Object.entries(after).map(
    ([key, item]) => [key, shareById(known.get(idOf(item) ?? key), item)] as const,
  );
  const isSame = shared.length === old.length && shared.every(([key, item]) => item === Reflect.get(before, key));
  if (isSame) return before;
  return isList ? shared.map(([, item]) => item) : Object.fromEntries(shared);
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value instanceof Object && value.constructor === Object;

const idOf = (item: unknown) => (isPlain(item) ? item["id"] : undefined);
