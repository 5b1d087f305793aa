import type { Membership, Organization, Role } from "../../src/index.js";

/** What a table is mounted with: all that it shows first is there already. */
export interface Given {
  readonly organization: Organization;
  readonly roles: readonly Role[];
  readonly viewerId: string;
  /** The pages in hand, the first at 0. */
  readonly pages: readonly (readonly Membership[])[];
  readonly totalCount: number;
}

/** What needs only to be put on the screen. */
export interface Prepared {
  readonly mount: (box: HTMLElement) => void;
  readonly unmount: () => void;
}

/** A way to put the table on the screen. */
export interface Contender {
  /** Gets ready outside of what is measured. */
  readonly prepare: (given: Given) => Promise<Prepared>;
}
