import type { BackendCapabilities } from "../../organization/Organization.js";
import type { SettleRates } from "./createRateLimit.js";
import type { IncomingRequest, Operation } from "./operation.js";

/** An operation that a store answers. */
export interface StoreRoute extends Operation {
  /**
   * Returns a record, or a whole response.
   *
   * @throws ApiError
   */
  readonly respond: (incoming: IncomingRequest) => Promise<unknown>;
}

/** Answers requests, and stores their data. */
export interface Store {
  /** All operations that it answers. */
  readonly routes: readonly StoreRoute[];
  /** What an `Organization` over this store can do: clients ask for it, and leave the other controls out. Final once it is `ready`. */
  readonly capabilities: BackendCapabilities;
  /** Notes that a user was active at a time. Absent: it holds no users. */
  readonly touchLastActive?: (userId: string, time: Date) => Promise<void>;
  /** Resolves when it is set up, once for all requests. */
  readonly ready: () => Promise<void>;
  /** Resolves when it can answer now. Checks each time. */
  readonly check: () => Promise<void>;
  /** Counts the requests of each user in all processes. Absent: each process counts for itself. */
  readonly settleRates?: SettleRates;
  /** Closes what it has opened itself. */
  readonly close: () => Promise<void>;
}
