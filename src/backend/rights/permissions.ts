import { sql, type Selectable, type Transaction } from "kysely";
import type { PermissionAnswer } from "../http/roleAnswers.js";
import type { Queries } from "../sql/database.js";
import { apiError } from "../http/ApiError.js";
import { lockRights } from "./locks.js";
import type { Tables } from "../sql/tables.js";

type PermissionRow = Selectable<Tables["roster_permissions"]>;

/** One page of what roles may permit, by key. */
export async function listPermissions(
  queries: Queries,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ data: PermissionAnswer[]; total_count: number }> {
  const data = await queries
    .selectFrom("roster_permissions")
    .selectAll()
    .orderBy("key")
    .limit(limit)
    .offset(offset)
    .execute();
  const { total_count } = await queries
    .selectFrom("roster_permissions")
    .select(sql<number>`count(*)::integer`.as("total_count"))
    .executeTakeFirstOrThrow();
  return { data, total_count };
}

/**
 * The keys of the permissions that have these ids or keys, each once.
 *
 * @throws ApiError 404 when one of them does not exist.
 */
export async function permissionKeys(queries: Queries, idsOrKeys: readonly string[]): Promise<string[]> {
  if (idsOrKeys.length === 0) return [];
  const found = await queries
    .selectFrom("roster_permissions")
    .where(({ or, eb }) => or([eb("id", "in", idsOrKeys), eb("key", "in", idsOrKeys)]))
    .select(["id", "key"])
    .execute();
  const known = new Set(found.flatMap(({ id, key }) => [id, key]));
  if (!idsOrKeys.every((idOrKey) => known.has(idOrKey))) throw apiError("resource_not_found", "permissions");
  return found.map(({ key }) => key);
}

/** @throws a unique violation when the key is taken. */
export async function createPermission(
  queries: Queries,
  {
    key,
    name,
    description = null,
  }: { readonly key: string; readonly name: string; readonly description?: string | null | undefined },
): Promise<PermissionRow> {
  return queries
    .insertInto("roster_permissions")
    .values({ key, name, description })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * Takes it from all roles, and answers it.
 *
 * @throws ApiError when there is no such permission, or when it is Roster's own.
 */
export async function deletePermission(transaction: Transaction<Tables>, idOrKey: string): Promise<PermissionRow> {
  await lockRights(transaction);
  const permission = await transaction
    .selectFrom("roster_permissions")
    .where(({ or, eb }) => or([eb("id", "=", idOrKey), eb("key", "=", idOrKey)]))
    .selectAll()
    .executeTakeFirst();
  if (!permission) throw apiError("resource_not_found");
  if (permission.type === "system") throw apiError("system_resource_fixed");
  await transaction.deleteFrom("roster_permissions").where("id", "=", permission.id).execute();
  return permission;
}
