import { sql } from "kysely";
import type { Queries } from "./database.js";

/** How many rows of each kind a list of an organization has: see `migrations/counts.ts`. */
export async function countKinds(
  queries: Queries,
  organizationId: string,
  list: "memberships" | "invitations" | "requests" | "events",
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; count: number }>`
    select key, count::integer from roster_counts where organization_id = ${organizationId} and list = ${list}
  `.execute(queries);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** How many rows a list of an organization has. @param kinds of these kinds. Default: of all */
export async function countRows(
  queries: Queries,
  organizationId: string,
  list: "memberships" | "invitations" | "requests" | "events",
  kinds?: readonly string[],
): Promise<number> {
  const counts = await countKinds(queries, organizationId, list);
  return [...new Set(kinds ?? counts.keys())].reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
}
