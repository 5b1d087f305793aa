/**
 * What a task answers; or, as soon as the signal aborts, its reason, whatever the task then still does. What is aborted
 * before is not begun.
 */
export async function abortable<T>(signal: AbortSignal | undefined, task: () => Promise<T>): Promise<T> {
  if (!signal) return task();
  signal.throwIfAborted();
  let stopListening = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    stopListening = () => signal.removeEventListener("abort", abort);
  });
  try {
    return await Promise.race([task(), aborted]);
  } finally {
    stopListening();
  }
}
