import * as fc from "fast-check";
import { ACTIONS, OFTEN, type ActionName } from "./actions.js";
import type { Delay, Outcome } from "./network.js";
import type { Beginning } from "./place.js";
import type { PageSizes } from "./useScreen.js";

/** One thing that is done, what the network makes of it, and how long nothing is done then. */
export interface Step {
  /** 0 is Ann, 1 is Ben. */
  readonly who: number;
  /** The first of these that is possible is done. */
  readonly actions: readonly ActionName[];
  readonly pick: number;
  readonly other: number;
  /** What becomes of the next reads and writes of that person. */
  readonly reads: readonly Outcome[];
  readonly writes: readonly Outcome[];
  /** Milliseconds, or until nothing is pending. */
  readonly pause: number | "quiet";
}

/** What people do in an organization, one thing after the other. */
export interface Sequence {
  readonly people: 1 | 2;
  /**
   * Whether counts must agree at any moment. Not so where the row of a pending removal is cached in a list that is older
   * than the count: it is then subtracted too often, until the refetch.
   */
  readonly isCounted?: boolean;
  readonly beginning: Beginning;
  readonly sizes: PageSizes;
  /** How long the requests of each person take, in turn. */
  readonly delays: readonly (readonly Delay[])[];
  readonly steps: readonly Step[];
}

const size = fc.constantFrom(10, 2, 3, 5);
const milliseconds = fc.constantFrom(1, 5, 40, 200, 900);
const delays = fc.array(fc.record({ there: milliseconds, back: milliseconds }), { minLength: 1, maxLength: 4 });
const faults = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly Outcome[]>([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.constantFrom<Outcome>(
        "answered",
        "lost on the way",
        "lost on the way back",
        "refused with 429",
        "failed with 500",
        "done, but answered with 500",
      ),
      { minLength: 1, maxLength: 5 },
    ),
  },
);

const NAMES: readonly ActionName[] = Object.keys(ACTIONS).filter((name): name is ActionName => name in ACTIONS);
const action = fc.oneof(...NAMES.map((name) => ({ weight: OFTEN[name], arbitrary: fc.constant(name) })));

/** Sequences of what one person does, or two. */
export const sequences = (people: 1 | 2): fc.Arbitrary<Sequence> =>
  fc.record({
    people: fc.constant(people),
    beginning: fc.record({
      members: fc.integer({ min: 3, max: 23 }),
      requests: fc.integer({ min: 0, max: 7 }),
      invitations: fc.integer({ min: 0, max: 8 }),
      seats: fc.constantFrom(null, 0, 1, 3),
    }),
    sizes: fc.record({ members: size, infinite: size, requests: size, invitations: size }),
    delays: fc.tuple(delays, delays),
    steps: fc.array(
      fc.record({
        who: fc.nat(people - 1),
        actions: fc.array(action, { minLength: 1, maxLength: 3, size: "max" }),
        pick: fc.nat(23),
        other: fc.nat(23),
        reads: faults,
        writes: faults,
        pause: fc.constantFrom<Step["pause"]>("quiet", 0, 2, 30, 130, 400, 1500),
      }),
      { maxLength: 12, size: "max" },
    ),
  });
