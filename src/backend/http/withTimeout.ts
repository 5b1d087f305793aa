import { Unavailable } from "./unavailable.js";

/**
 * What a task answers, if it does in time. Nothing stops a task that does not.
 *
 * @param milliseconds how long it may take; Infinity for as long as it wants
 * @param what that did not happen in time, e.g. "The database did not answer"
 * @throws Unavailable when it takes longer.
 */
export async function withTimeout<T>(milliseconds: number, task: Promise<T>, what: string): Promise<T> {
  if (milliseconds === Infinity) return task;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`${what} within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}
