/** Code that is fetched when it is first needed, because most visits never need it. */
export interface LazyPart<T> {
  /** What was fetched; `undefined` until then. */
  readonly current: () => T | undefined;
  /** Fetches it, once. @throws whatever keeps it from being fetched; another call tries again */
  readonly load: () => Promise<T>;
}

/** @param fetchPart an `import()`, written out where the bundler sees it */
export function lazyPart<T>(fetchPart: () => Promise<T>): LazyPart<T> {
  let value: T | undefined;
  let loading: Promise<T> | undefined;
  const load = async () => {
    try {
      value = await fetchPart();
      return value;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return { current: () => value, load: () => (loading ??= load()) };
}
