import * as fc from "fast-check";
import { type Done, runSequence } from "./runSequence.js";
import { type Sequence, sequences } from "./sequence.js";
import { chooseSeed } from "./seed.js";
import { openServer } from "./server.js";

const RUNS = Number(process.env["ROSTER_RUNS"] ?? 100);
const SEED = chooseSeed();
const PATH = process.env["ROSTER_PATH"];

/** How long a sequence that fails is made shorter, in milliseconds. */
const SHORTENING = 60_000;

/**
 * Runs random sequences, `ROSTER_RUNS` in all, and tells how many and from which seed.
 * With `ROSTER_PATH` it is a single one.
 *
 * @param share of all sequences, to 1
 * @returns how many
 * @throws Error with the shortest sequence that fails
 */
export async function checkSequences(people: 1 | 2, share: number): Promise<number> {
  const server = await openServer();
  const done: Done = { actions: 0, requests: 0 };
  const begun = performance.now();
  let failedAt = Infinity;
  const details = await fc.check(
    fc.asyncProperty(sequences(people), async (sequence) => {
      if (performance.now() - failedAt > SHORTENING) return;
      try {
        await runSequence(server, sequence, done);
      } catch (error) {
        failedAt = Math.min(failedAt, performance.now());
        throw error;
      }
    }),
    {
      numRuns: Math.ceil(RUNS * share),
      ...(SEED !== undefined && { seed: SEED }),
      ...(PATH !== undefined && { path: PATH }),
    },
  );
  await server.close();
  const { seed, numRuns, numShrinks, counterexample, counterexamplePath: path, errorInstance } = details;
  if (details.failed) {
    const again = `ROSTER_SEED=${seed} ROSTER_PATH=${path} npm test -- --project model`;
    const text = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    const shortest = counterexample ? `\n${inShort(counterexample[0])}` : "";
    throw new Error(`Sequence ${numRuns}, made shorter ${numShrinks} times (again: ${again}):\n${text}${shortest}`);
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.info(
    `${numRuns} sequences of ${people === 1 ? "one person" : "two people"}, ${done.actions} actions, ` +
      `${done.requests} requests, in ${seconds} s: ROSTER_SEED=${seed}`,
  );
  return numRuns;
}

/** A sequence as a regression names it, a step a line. */
const inShort = ({ steps, ...rest }: Sequence) =>
  [JSON.stringify(rest), ...steps.map((step) => `  ${JSON.stringify(step)}`)].join("\n");
