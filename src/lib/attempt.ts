/**
 * Calls what a browser may refuse: storage that is full or switched off, `history` that was called too often, a channel in a
 * sandbox. The page does without what is refused.
 */
export function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
