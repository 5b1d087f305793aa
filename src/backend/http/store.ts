import type { Capability } from "../../organization/Organization.js";
import type { Incoming, Operation } from "./operation.js";

/** An operation that a store answers. */
export interface StoreRoute extends Operation {
  /**
   * Answers a record, or a response that is more than a record.
   *
   * @throws Refusal
   */
  readonly respond: (incoming: Incoming) => Promise<unknown>;
}

/** What answers requests, and keeps what they are about. */
export interface Store {
  /** All that it answers, and how. */
  readonly routes: readonly StoreRoute[];
  /** What an `Organization` over this store cannot do: clients ask for it, and leave the controls out. */
  readonly unsupported: readonly Capability[];
  /** Resolves when what it answers from is set up, once for all requests. */
  readonly ready: () => Promise<void>;
  /** Resolves when it can answer now. Asks each time. */
  readonly check: () => Promise<void>;
  /** Lets go of what it has opened itself. */
  readonly close: () => Promise<void>;
}
