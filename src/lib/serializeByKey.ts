const tails = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs the tasks of one key one after the other, in the order of the calls, and those of other keys beside them.
 * A task that fails does not stop the next.
 */
export function serializeByKey<T>(owner: object, key: string, task: () => Promise<T>): Promise<T> {
  const queues = tails.get(owner) ?? new Map<string, Promise<unknown>>();
  tails.set(owner, queues);
  const before = queues.get(key);
  const result = before ? before.then(task, task) : task();
  queues.set(key, result);
  const forget = () => {
    if (queues.get(key) === result) queues.delete(key);
  };
  result.then(forget, forget);
  return result;
}
