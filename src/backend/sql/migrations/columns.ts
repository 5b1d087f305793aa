import { type QueryExecutorProvider, sql } from "kysely";
import { SCOPE_SETTING, WHOLE_INSTANCE } from "../connections/organizationScope.js";

/** Ids tell what they name: `org_`, `user_`, `orgmem_`, … and 32 random hexadecimal digits. */
export const id = (prefix: string) =>
  `text primary key default '${prefix}_' || replace(gen_random_uuid()::text, '-', '')`;

export const TIMES = `
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()`;

/**
 * Of a function that writes Roster's own tables, wherever it is called from: the app's roles that write users need no rights on
 * these tables, and find them whatever their search path.
 */
export const DEFINER = "security definer set search_path from current";

/** The body of a function about all organizations, whatever the policies of `rowSecurity.ts` leave to its caller. */
export const aboutAll = (statements: string, result = "") => `
  declare
    scope text := coalesce(current_setting('${SCOPE_SETTING}', true), '');
  begin
    perform set_config('${SCOPE_SETTING}', '${WHOLE_INSTANCE}', true);
    ${statements}
    perform set_config('${SCOPE_SETTING}', scope, true);
    ${result}
  end`;

/** For this transaction, so that `DEFINER` has it: a temporary table of the caller's must not stand for one of Roster's. */
export const SAFE_SEARCH_PATH = `select set_config('search_path', current_setting('search_path') || ', pg_temp', true)`;

/** Triggers run without it; no one else is to call what writes as the owner. */
export const revoke = (signature: string) => `revoke execute on function ${signature} from public`;

/** What the name `roster_users` stands for. */
export async function kindOfUsers(database: QueryExecutorProvider): Promise<"table" | "view"> {
  const { rows } = await sql<{ users: "table" | "view" }>`
    select case when relkind in ('r', 'p') then 'table' else 'view' end as users
    from pg_class where oid = 'roster_users'::regclass
  `.execute(database);
  return rows[0]?.users ?? "view";
}
