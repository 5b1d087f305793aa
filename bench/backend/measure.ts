import { createBackend, type Backend } from "../../src/backend/createBackend.js";
import type { Pool } from "pg";
import type { CountedPool } from "./countStatements.js";
import type { Aims, Operation, Sent } from "./operations.js";
import type { Target } from "./organizations.js";
import { median, percentile } from "./statistics.js";

const WARM_UP = 2;
/** An operation that takes longer has fewer runs than asked for, at least three. */
const MOST_SECONDS = 90;
const FEWEST_RUNS = 3;
/** Slow statements are measured too, instead of refused. */
const STATEMENT_TIMEOUT = 120_000;

/** Milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** What a call costs. */
export interface Cost {
  readonly title: string;
  readonly aims: Aims;
  readonly runs: number;
  /** Milliseconds of big's very first call, which finds no plan, no place and few rows in memory. */
  readonly first: number;
  readonly big: Times;
  readonly small: Times;
  /** Of the medians. */
  readonly ratio: number;
  readonly statements: number;
  /** Statements like `begin` and `commit`. */
  readonly transaction: number;
  /** By the big organization. */
  readonly rowsRead: number;
  readonly misses: readonly string[];
}

/** A backend whose callers name themselves. */
export const createMeasured = (database: Pool): Backend =>
  createBackend({
    database,
    limitRate: false,
    authenticate: (request) => ({ userId: request.headers.get("x-user") ?? "" }),
    timeouts: { read: STATEMENT_TIMEOUT, search: STATEMENT_TIMEOUT, write: STATEMENT_TIMEOUT },
  });

interface Samples {
  readonly aims: Aims;
  readonly big: number[];
  readonly small: number[];
  first: number | undefined;
  statements: number;
  transaction: number;
  rowsRead: number;
}

/**
 * Measures each operation, run after run, for both organizations in turn: they stand close together in time, so their
 * ratio outlives a machine that is busy with something else.
 */
export async function measureOperations(
  { pool, take, rowsRead }: CountedPool,
  observer: Pool,
  targets: Readonly<Record<"big" | "small", Target>>,
  operations: readonly Operation[],
  runs: number,
  report: (progress: string) => void,
): Promise<Cost[]> {
  const backend = createMeasured(pool);
  await backend.ready();

  async function send({ id, admin }: Target, { method, path, body }: Sent): Promise<unknown> {
    const request = new Request(`http://roster.test/v1/organizations/${id}${path}`, {
      method,
      headers: { "x-user": admin, ...(body !== undefined && { "content-type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await backend.fetch(request);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${id}${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }

  async function measureOne(operation: Operation): Promise<Cost[]> {
    const samples = new Map<string, Samples>();
    const begin = performance.now();
    for (let run = -WARM_UP; run < runs; run += 1) {
      const isLate = performance.now() - begin > MOST_SECONDS * 1000;
      if (run >= FEWEST_RUNS && isLate) break;
      const sizes = ["big", "small"] as const;
      for (const size of run % 2 === 0 ? sizes : sizes.toReversed()) {
        const target = targets[size];
        const counted = run === -1 && size === "big" ? rowsRead : async () => 0;
        if (operation.before !== undefined) await observer.query(operation.before, [target.id]);
        await operation.run(target, async (title, aims, ...sent) => {
          const found = samples.get(title) ?? {
            aims,
            big: [],
            small: [],
            first: undefined,
            statements: 0,
            transaction: 0,
            rowsRead: 0,
          };
          samples.set(title, found);
          const rowsBefore = await counted();
          take();
          let body: unknown;
          const start = performance.now();
          for (const one of sent) body = await send(target, one);
          const time = performance.now() - start;
          const statements = take();
          found.rowsRead ||= (await counted()) - rowsBefore;
          if (size === "big") found.first ??= time;
          if (run < 0) return body;
          found[size].push(time);
          found.statements = Math.max(found.statements, statements.work);
          found.transaction = Math.max(found.transaction, statements.transaction);
          return body;
        });
        if (operation.after !== undefined) await observer.query(operation.after, [target.id]);
      }
    }
    return [...samples].map(([title, found]) => toCost(title, found));
  }

  const costs: Cost[] = [];
  for (const operation of operations) {
    const measured = await measureOne(operation);
    report(measured.map(({ title, big }) => `${title}: ${big.p50.toFixed(1)} ms`).join("; "));
    costs.push(...measured);
  }
  await backend.close();
  return costs;
}

const timesOf = (samples: readonly number[]): Times => ({ p50: median(samples), p95: percentile(samples, 0.95) });

function toCost(
  title: string,
  { aims, first = Number.NaN, statements, transaction, rowsRead, ...samples }: Samples,
): Cost {
  const [big, small] = [timesOf(samples.big), timesOf(samples.small)];
  const ratio = big.p50 / small.p50;
  const misses = [
    ...(aims.ratio !== undefined && ratio > aims.ratio ? [`ratio > ${aims.ratio}`] : []),
    ...(aims.p50 !== undefined && big.p50 > aims.p50 ? [`p50 > ${aims.p50}`] : []),
    ...(aims.p95 !== undefined && big.p95 > aims.p95 ? [`p95 > ${aims.p95}`] : []),
    ...(aims.statements !== undefined && statements > aims.statements ? [`SQL > ${aims.statements}`] : []),
  ];
  const runs = samples.big.length;
  return { title, aims, runs, first, big, small, ratio, statements, transaction, rowsRead, misses };
}
