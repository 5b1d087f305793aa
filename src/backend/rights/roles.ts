import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { RoleAnswer } from "../http/roleAnswers.js";
import type { Queries } from "../sql/database.js";
import { apiError } from "../http/ApiError.js";
import type { Write } from "../sql/write.js";
import type { Rights } from "./standing.js";

/** A role, under the lock of an organization. @throws ApiError 404 when there is none of that key */
export async function findRole(
  { rights }: Write,
  organizationId: string,
  key: string,
): Promise<Rights["roles"][number]> {
  const role = (await rights(organizationId)).roles.find((one) => one.key === key);
  if (!role) throw apiError("resource_not_found", "role");
  return role;
}

const selectRoles = (queries: Queries) =>
  queries
    .selectFrom("roster_roles as r")
    .selectAll()
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom("roster_role_permissions as held")
          .innerJoin("roster_permissions as p", "p.key", "held.permission")
          .whereRef("held.role", "=", "r.key")
          .orderBy("p.key")
          .select(["p.id", "p.key", "p.name", "p.description", "p.type"]),
      ).as("permissions"),
    );

/** A role with what it permits. */
export type RoleRow = Awaited<ReturnType<ReturnType<typeof selectRoles>["execute"]>>[number];

/** One page of the roles, which all organizations share; the oldest first. */
export async function listRoles(
  queries: Queries,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: RoleRow[]; total_count: number }> {
  const rows = await selectRoles(queries).orderBy("created_at").orderBy("key").limit(limit).offset(offset).execute();
  const { total_count } = await queries
    .selectFrom("roster_roles")
    .select(sql<number>`count(*)::integer`.as("total_count"))
    .executeTakeFirstOrThrow();
  return { rows, total_count };
}

/** @throws ApiError 404 when there is no role of that id or key. */
export async function findRoleRow(queries: Queries, idOrKey: string): Promise<RoleRow> {
  const row = await selectRoles(queries)
    .where(({ or, eb }) => or([eb("r.id", "=", idOrKey), eb("r.key", "=", idOrKey)]))
    .executeTakeFirst();
  if (!row) throw apiError("resource_not_found");
  return row;
}

export const toRoleAnswer = (row: RoleRow): RoleAnswer => ({
  id: row.id,
  object: "role",
  key: row.key,
  name: row.name,
  description: row.description,
  permissions: row.permissions,
  created_at: row.created_at.getTime(),
  updated_at: row.updated_at.getTime(),
});
