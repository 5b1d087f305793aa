import { sql } from "kysely";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Queries } from "./database.js";
import { refusal } from "./refusal.js";

/** @throws Refusal 404 when there is no such role. */
export async function findRole(queries: Queries, role: string): Promise<{ can_manage: boolean }> {
  const found = await queries
    .selectFrom("roster_roles as r")
    .leftJoin("roster_role_permissions as p", (join) =>
      join.onRef("p.role", "=", "r.key").on("p.permission", "=", MANAGE_MEMBERS),
    )
    .where("r.key", "=", role)
    .select(sql<boolean>`p.permission is not null`.as("can_manage"))
    .executeTakeFirst();
  if (!found) throw refusal("resource_not_found", "role");
  return found;
}
