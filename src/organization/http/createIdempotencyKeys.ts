import { randomName } from "../../lib/randomName.js";

/** The key of a write, and what comes of it. */
interface NamedWrite {
  readonly key: string;
  /** @param isAnswered whether the backend has surely answered it, with whatever result */
  readonly end: (isAnswered: boolean) => void;
}

/**
 * Names the writes of a client. A write that was not answered, and is sent again, has the name of the first time: the backend
 * makes it once. Any other write that is begun and answered since shows that things have moved on: then the same write means
 * something new.
 *
 * @param write its method, path and body
 */
export function createIdempotencyKeys(): (write: string) => NamedWrite {
  const unanswered = new Map<string, { readonly key: string; readonly since: number }>();
  let time = 0;

  return (write) => {
    const begun = (time += 1);
    const again = unanswered.get(write);
    const key = again?.key ?? randomName();
    return {
      key,
      end(isAnswered) {
        if (!isAnswered) unanswered.set(write, { key, since: (time += 1) });
        else if (again) unanswered.delete(write);
        else {
          for (const [other, { since }] of unanswered) if (since < begun) unanswered.delete(other);
        }
      },
    };
  };
}
