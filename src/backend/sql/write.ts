import type { Transaction } from "kysely";
import type { Caller } from "../http/caller.js";
import type { MayGrant } from "../../organization/rules/mayGrant.js";
import type { Tables } from "./tables.js";

/** One change: all of it in one transaction, made by one caller. */
export interface Write {
  readonly transaction: Transaction<Tables>;
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
}
