import type { Membership } from "../../../src/index.js";
import type { Prepared } from "../../page/contender.js";
import type { MemberSource } from "./fixture.js";

/** What a table is mounted with: all that it shows first is there already. */
export interface Given {
  readonly organization: MemberSource;
  readonly pageSize: number;
  /** The pages in hand, the first at 0; of a windowed table one with all members. */
  readonly pages: readonly (readonly Membership[])[];
  readonly totalCount: number;
}

/** Where the parts of a table are: selectors. */
export interface Parts {
  /** The row in a place, from 0. */
  readonly row: (place: number) => string;
  readonly anyRow: string;
  /** In a row, as the following three. */
  readonly name: string;
  readonly checkbox: string;
  /** A native select, or a button that opens options. */
  readonly role: string;
  /** The button that asks whether to remove the member, or that opens a menu with `menuItem`. */
  readonly action: string;
  readonly menuItem?: string;
  readonly search: string;
  readonly next: string;
  /** What scrolls in a windowed table. */
  readonly scroller: string;
}

const PARTS: Parts = {
  row: (place) => `tbody > :nth-child(${place + 1})`,
  anyRow: "tbody > tr",
  name: ".name",
  checkbox: 'input[type="checkbox"]',
  role: ".role",
  action: ".remove",
  search: 'input[type="search"]',
  next: ".next",
  scroller: ".scroller",
};

/** A way to put the table on the screen. */
export interface Contender {
  readonly parts: Parts;
  /** Of more rows, it mounts only those in sight. */
  readonly mostMounted: number;
  /** Gets ready outside of what is measured. */
  readonly prepare: (given: Given) => Promise<Prepared>;
}

/**
 * @param parts those that are elsewhere than in a table written by hand
 * @param mostMounted of more rows, it mounts only those in sight
 */
export const contender = (
  prepare: Contender["prepare"],
  parts: Partial<Parts> = {},
  mostMounted = Infinity,
): Contender => ({
  prepare,
  mostMounted,
  parts: { ...PARTS, ...parts },
});
