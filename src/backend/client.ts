import { sql, type Transaction } from "kysely";
import { CLIENT_HEADER } from "../organization/clientHeader.js";
import type { Tables } from "./tables.js";

/** The name by which a client's streams and writes are known to belong together, if it has one. */
export function clientOf({ headers }: Request): string | undefined {
  const name = headers.get(CLIENT_HEADER);
  return name !== null && /^[\w-]{1,64}$/.test(name) ? name : undefined;
}

/** Lets the triggers of `migrations/clients.ts` tell who makes the changes of this transaction. */
export async function nameClient(transaction: Transaction<Tables>, request: Request): Promise<void> {
  const client = clientOf(request);
  if (client !== undefined) await sql`select set_config('roster.client', ${client}, true)`.execute(transaction);
}
