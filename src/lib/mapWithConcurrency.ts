/**
 * Runs a task for each item, a few at a time, in the order of the items.
 *
 * @param most how many at a time, from 1
 * @param signal stops before the next item; running items finish
 */
export async function mapWithConcurrency<T>(
  items: readonly T[],
  most: number,
  task: (item: T) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const rest = items.values();
  const work = async () => {
    for (const item of rest) {
      if (signal.aborted) return;
      await task(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
}
