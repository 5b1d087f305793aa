import type { Transaction } from "kysely";
import type { Rights } from "../rights/standing.js";
import type { Caller } from "../http/caller.js";
import type { MayGrant } from "../../organization/rules/mayGrant.js";
import type { Tables } from "./tables.js";

/** One change: all of it in one transaction, made by one caller. */
export interface Write {
  readonly transaction: Transaction<Tables>;
  readonly caller: Caller;
  readonly mayGrant: MayGrant;
  /** What has to be known of an organization that is locked; read once. */
  readonly rights: (organizationId: string) => Promise<Rights>;
}
