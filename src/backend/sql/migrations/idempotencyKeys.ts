import { sql } from "kysely";
import type { Migration } from "../database.js";

const STATEMENTS = [
  `create table roster_idempotency_keys (
    organization_id text not null,
    caller text not null,
    key text not null,
    fingerprint text not null,
    -- Not jsonb: it is sent again as it was.
    answer json,
    created_at timestamptz(3) not null default now(),
    primary key (organization_id, caller, key)
  )`,
  `create index roster_idempotency_keys_by_age on roster_idempotency_keys (organization_id, created_at)`,
  `create index roster_idempotency_keys_of_all on roster_idempotency_keys (created_at)`,
];

/** What was answered to writes that carry an `Idempotency-Key`: see `sql/idempotency.ts`. */
export const idempotencyKeys: Migration = {
  async up(database) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
