import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { z } from "zod";
import { members } from "./access.js";
import { listOf, roleAnswer } from "./answers.js";
import { nothing, page, shortText } from "./parameters.js";
import { route, type Route } from "./route.js";

export const roleRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/organizations/:organization_id/roles",
    params: z.strictObject({ organization_id: shortText }),
    query: z.strictObject(page),
    body: nothing,
    answer: listOf(roleAnswer),
    access: members(),
    // All organizations have the same roles.
    async handle({ queries, query }) {
      const rows = await queries
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
        )
        .orderBy("created_at")
        .orderBy("key")
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      const { total_count } = await queries
        .selectFrom("roster_roles")
        .select(sql<number>`count(*)::integer`.as("total_count"))
        .executeTakeFirstOrThrow();
      const data = rows.map((row) => ({
        id: row.id,
        object: "role" as const,
        key: row.key,
        name: row.name,
        description: row.description,
        permissions: row.permissions,
        created_at: row.created_at.getTime(),
        updated_at: row.updated_at.getTime(),
      }));
      return { data, total_count };
    },
  }),
];
