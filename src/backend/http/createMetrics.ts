import type { RequestSummary } from "./RequestSummary.js";

type Attributes = Record<string, string | number>;

interface InstrumentOptions {
  readonly description: string;
  readonly unit: string;
  readonly advice?: { explicitBucketBoundaries: number[] };
}

interface Observed {
  observe(value: number, attributes?: Attributes): void;
}

/** As much of a `Meter` of `@opentelemetry/api` as Roster uses. */
export interface Meter {
  createHistogram(name: string, options: InstrumentOptions): { record(value: number, attributes?: Attributes): void };
  createCounter(name: string, options: InstrumentOptions): { add(value: number, attributes?: Attributes): void };
  createObservableUpDownCounter(
    name: string,
    options: InstrumentOptions,
  ): { addCallback(callback: (observed: Observed) => void): void };
}

/** The state of a pool's connections. */
export interface PoolLoad {
  readonly idle: number;
  readonly used: number;
  /** Requests that wait for one. */
  readonly pending: number;
}

/** What is measured, under the names of https://opentelemetry.io/docs/specs/semconv/ where it has one. */
export interface Metrics {
  readonly answered: (summary: RequestSummary) => void;
  /** A connection was had, after so many milliseconds. */
  readonly connected: (waited: number) => void;
  readonly mailed: (outcome: "sent" | "failed") => void;
  readonly observePool: (max: number, load: () => PoolLoad) => void;
  readonly observeStreams: (count: () => number) => void;
}

// As the conventions recommend, in seconds.
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

// The conventions require a name, and a backend has one pool.
const POOL = { "db.client.connection.pool.name": "roster" };

const nothing = () => undefined;
const NO_METER: Meter = {
  createHistogram: () => ({ record: nothing }),
  createCounter: () => ({ add: nothing }),
  createObservableUpDownCounter: () => ({ addCallback: nothing }),
};

/** @param meter of the app. Default: nothing is measured */
export function createMetrics(meter: Meter = NO_METER): Metrics {
  const inSeconds = { unit: "s", advice: { explicitBucketBoundaries: BUCKETS } };
  const requests = meter.createHistogram("http.server.request.duration", {
    ...inSeconds,
    description: "Duration of requests until the response begins.",
  });
  const waits = meter.createHistogram("db.client.connection.wait_time", {
    ...inSeconds,
    description: "Time until a connection of the pool was free.",
  });
  const mails = meter.createCounter("roster.invitation.emails", {
    unit: "{email}",
    description: "Invitation emails, sent or failed.",
  });
  const observe = (name: string, unit: string, description: string, read: (observed: Observed) => void) =>
    meter.createObservableUpDownCounter(name, { unit, description }).addCallback(read);

  return {
    answered({ method, route, status, errors: [error], duration }) {
      requests.record(duration / 1000, {
        "http.request.method": method,
        "http.response.status_code": status,
        ...(route !== undefined && { "http.route": route }),
        ...(status >= 500 && error !== undefined && { "error.type": error }),
      });
    },
    connected: (waited) => waits.record(waited / 1000, POOL),
    mailed: (outcome) => mails.add(1, { "roster.outcome": outcome }),
    observePool(max, load) {
      observe("db.client.connection.count", "{connection}", "Connections of the pool, idle or used.", (observed) => {
        const { idle, used } = load();
        observed.observe(idle, { ...POOL, "db.client.connection.state": "idle" });
        observed.observe(used, { ...POOL, "db.client.connection.state": "used" });
      });
      observe("db.client.connection.max", "{connection}", "Connections that the pool may have.", (observed) =>
        observed.observe(max, POOL),
      );
      observe(
        "db.client.connection.pending_requests",
        "{request}",
        "Requests that wait for a connection.",
        (observed) => observed.observe(load().pending, POOL),
      );
    },
    observeStreams: (count) =>
      observe("roster.live.streams", "{stream}", "Open streams of live changes.", (observed) =>
        observed.observe(count()),
      ),
  };
}
