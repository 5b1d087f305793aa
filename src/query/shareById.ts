/**
 * Keeps what is equal to what was there before, so that only what changed renders again: TanStack's structural sharing,
 * but rows of a list are compared by their `id`, not by their place. Where one row goes, those behind it stay the same.
 */
export function shareById(before: unknown, after: unknown): unknown {
  if (before === after) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after);
  return isPlain(before) && isPlain(after) ? shareObject(before, after) : after;
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let known: ReadonlyMap<unknown, unknown> | undefined;
  const shared = after.map((item, index) => {
    const id = idOf(item);
    if (id === undefined || id === idOf(before[index])) return shareById(before[index], item);
    // It stands in another place.
    known ??= new Map(before.map((old) => [idOf(old), old]));
    return shareById(known.get(id), item);
  });
  return shared.length === before.length && shared.every((item, index) => item === before[index]) ? before : shared;
}

function shareObject(before: Plain, after: Plain): Plain {
  const keys = Object.keys(after);
  const shared: Record<string, unknown> = {};
  for (const key of keys) shared[key] = shareById(before[key], after[key]);
  const isSame =
    keys.length === Object.keys(before).length &&
    keys.every((key) => shared[key] === before[key] && Object.hasOwn(before, key));
  return isSame ? before : shared;
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => value instanceof Object && value.constructor === Object;

const idOf = (item: unknown) => (isPlain(item) ? item["id"] : undefined);
