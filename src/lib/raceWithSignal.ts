/**
 * What a task answers; or, as soon as the signal aborts, its reason, whatever the task then still does. What is aborted
 * before is not begun.
 */
export async function raceWithSignal<T>(signal: AbortSignal | undefined, task: () => Promise<T>): Promise<T> {
  if (!signal) return task();
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort);
    const stopListening = () => signal.removeEventListener("abort", abort);
    void task().then(resolve, reject).finally(stopListening);
  });
}
