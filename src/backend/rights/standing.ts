import type { Transaction } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { organizationColumn, type OrganizationRow } from "../organizations/organizations.js";
import type { Queries } from "../sql/database.js";
import { permissionsOf } from "../sql/columns.js";
import { membershipStatus } from "../sql/membershipStatus.js";
import type { MembershipStatus } from "../../organization/records.js";
import type { Tables } from "../sql/tables.js";
import { IS_ACTIVE } from "./canAct.js";

/** What a caller is in the organization that a request names. */
export interface Standing {
  /** Null: there is none of that id. */
  readonly organization: OrganizationRow | null;
  /** Null: the user is not in the users table, or the caller is a server. */
  readonly isActive: boolean | null;
  /** The key of their role. Null: they are no member, as below. */
  readonly role: string | null;
  /** Of their membership. */
  readonly status: MembershipStatus | null;
  /** What the role permits. */
  readonly permissions: readonly string[] | null;
}

/** What a change has to know, as it is under the locks of `locks.ts`. */
export interface Rights extends Standing {
  /** All roles. */
  readonly roles: readonly { readonly key: string; readonly name: string; readonly permissions: string[] }[];
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

/** All in one statement, once the organization and the rights are locked. @param userId undefined for a server */
export async function readRights(
  transaction: Transaction<Tables>,
  organizationId: string,
  userId: string | undefined,
): Promise<Rights> {
  return transaction
    .selectNoFrom((builder) => [
      organizationColumn(builder, organizationId).as("organization"),
      ...heldColumns(builder, organizationId, userId ?? ""),
      jsonArrayFrom(
        builder.selectFrom("roster_roles as r").select(["r.key", "r.name", permissionsOf("r.key").as("permissions")]),
      ).as("roles"),
    ])
    .executeTakeFirstOrThrow();
}

/** The same of a user who is not the caller, without the organization. */
export const readHeld = (
  queries: Queries,
  organizationId: string,
  userId: string,
): Promise<Omit<Standing, "organization">> =>
  queries.selectNoFrom((builder) => heldColumns(builder, organizationId, userId)).executeTakeFirstOrThrow();

function heldColumns(queries: Pick<Queries, "selectFrom">, organizationId: string, userId: string) {
  const membership = queries
    .selectFrom("roster_memberships as m")
    .where("m.organization_id", "=", organizationId)
    .where("m.user_id", "=", userId);
  return [
    queries
      .selectFrom("roster_users as actor")
      .where("actor.id", "=", userId)
      .select(IS_ACTIVE.as("is_active"))
      .as("isActive"),
    membership.select("m.role").as("role"),
    membership.select(membershipStatus.as("status")).as("status"),
    membership.select(permissionsOf("m.role").as("held")).as("permissions"),
  ] as const;
}
