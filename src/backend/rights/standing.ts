import { sql } from "kysely";
import { organizationColumn, type OrganizationRow } from "../organizations/organizations.js";
import type { Queries } from "../sql/database.js";
import { IS_ACTIVE } from "./canAct.js";

/** What a caller is in the organization that a request names. */
export interface Standing {
  /** Null: there is none of that id. */
  readonly organization: OrganizationRow | null;
  /** Null: the user is not in the users table, or the caller is a server. */
  readonly isActive: boolean | null;
  /** What their role permits. Null: they are no member. */
  readonly permissions: readonly string[] | null;
}

/** All in one statement. @param userId undefined for a server */
export async function readStanding(
  queries: Queries,
  organizationId: string,
  userId: string | undefined,
): Promise<Standing> {
  return queries
    .selectNoFrom((builder) => [
      organizationColumn(builder, organizationId).as("organization"),
      ...heldColumns(builder, organizationId, userId ?? ""),
    ])
    .executeTakeFirstOrThrow();
}

/** The same without the organization. */
export const readHeld = (
  queries: Queries,
  organizationId: string,
  userId: string,
): Promise<Omit<Standing, "organization">> =>
  queries.selectNoFrom((builder) => heldColumns(builder, organizationId, userId)).executeTakeFirstOrThrow();

const heldColumns = (queries: Pick<Queries, "selectFrom">, organizationId: string, userId: string) =>
  [
    queries
      .selectFrom("roster_users as actor")
      .where("actor.id", "=", userId)
      .select(IS_ACTIVE.as("is_active"))
      .as("isActive"),
    queries
      .selectFrom("roster_memberships as m")
      .where("m.organization_id", "=", organizationId)
      .where("m.user_id", "=", userId)
      .select(sql<string[]>`array(select permission from roster_role_permissions where role = m.role)`.as("held"))
      .as("permissions"),
  ] as const;
