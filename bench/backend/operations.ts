import type { Target } from "./organizations.js";

/** A request to the backend. */
export interface Sent {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the organization. */
  readonly path: string;
  readonly body?: unknown;
}

/** At most this: a miss is printed. */
export interface Aims {
  /** Times what the small organization takes. */
  readonly ratio?: number;
  /** Milliseconds, of the big one. */
  readonly p50?: number;
  readonly p95?: number;
  /** Without begin and commit. */
  readonly statements?: number;
}

/** Sends requests one after the other, and measures them together. Answers the last one's body. */
export type Measure = (title: string, aims: Aims, ...sent: readonly Sent[]) => Promise<unknown>;

/** What is measured together, once for each organization and run. It leaves the organization as it was. */
export interface Operation {
  readonly run: (target: Target, measure: Measure) => Promise<void>;
  /** Statements around each run that are not measured; `$1` is the organization's id. */
  readonly before?: string;
  readonly after?: string;
}

export const PAGE: Aims = { ratio: 2, p95: 50, statements: 2 };
export const SEARCH: Aims = { p95: 100 };
export const FILTER: Aims = { p50: 50, statements: 2 };
export const COUNT: Aims = { ratio: 2 };
export const WRITE: Aims = { ratio: 1.5 };
export const ROLE_CHANGE: Aims = { ...WRITE, statements: 6 };
export const INVITE_MANY: Aims = { ...WRITE, p95: 3000 };
export const CHANGE_MANY: Aims = { ...WRITE, p95: 5000 };
/** While others who change the organization wait. */
export const DELETE_GROUP: Aims = { p95: 1000 };
export const INVITATION: Aims = { ...WRITE, statements: 8 };

/** The records of a list's answer. */
const dataOf = (body: unknown): readonly { readonly id: string }[] =>
  (body as { data: readonly { readonly id: string }[] }).data;

const DAY = 86_400_000;
/** A time as a parameter. */
export const daysAgo = (days: number) => String(Date.now() - days * DAY);

export type Query = Readonly<Record<string, string | readonly string[]>>;

/** One read of an organization. A list must have rows, unless it `isEmpty`. */
export function read(
  title: string,
  aims: Aims,
  path: string,
  query: (target: Target) => Query = () => ({}),
  isEmpty = false,
): Operation {
  return {
    async run(target, measure) {
      const params = Object.entries(query(target)).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
      const body = await measure(title, aims, {
        method: "GET",
        path: `${path}?${new URLSearchParams(params).toString()}`,
      });
      if ("limit" in query(target) && (dataOf(body).length === 0) !== isEmpty) {
        throw new Error(`${title}, of ${target.id}: ${isEmpty ? "some" : "no"} rows`);
      }
    },
  };
}
