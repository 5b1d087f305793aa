/** A function of an object that is computed once for each. */
export function memoByObject<T extends object, Result>(compute: (value: T) => Result): (value: T) => Result {
  const known = new WeakMap<T, Result>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = compute(value);
    known.set(value, result);
    return result;
  };
}
