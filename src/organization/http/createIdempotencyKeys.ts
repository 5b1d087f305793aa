import { randomName } from "../../lib/randomName.js";

/** A write with the key that it is sent with. */
interface KeyedWrite {
  readonly key: string;
  /** @param isAnswered whether its answer has arrived: then the same write means something new */
  readonly end: (isAnswered: boolean) => void;
}

interface Unanswered {
  readonly key: string;
  readonly path: string;
  /** In the order of the client's writes. */
  readonly since: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** How long a write that is repeated counts as the same: as long as a user still tries. In milliseconds. */
const VALIDITY = 10 * 60_000;

/**
 * Gives the writes of a client their keys. A write that was not answered has the same key when it is repeated soon: the backend
 * makes it once. Another kind of write that was begun and answered since shows that things have moved on: then the same write
 * means something new.
 *
 * @param path its method and path
 * @param body its body as JSON
 */
export function createIdempotencyKeys(): (path: string, body: string) => KeyedWrite {
  const unanswered = new Map<string, Unanswered>();
  let time = 0;

  return (path, body) => {
    const write = `${path} ${body}`;
    const begun = (time += 1);
    for (const [other, { at }] of unanswered) if (Date.now() > at + VALIDITY) unanswered.delete(other);
    const again = unanswered.get(write);
    const key = again?.key ?? randomName();
    return {
      key,
      end(isAnswered) {
        if (!isAnswered) {
          unanswered.set(write, { key, path, since: (time += 1), at: again?.at ?? Date.now() });
          return;
        }
        unanswered.delete(write);
        if (again) return;
        for (const [other, { path: of, since }] of unanswered) {
          if (of !== path && since < begun) unanswered.delete(other);
        }
      },
    };
  };
}
