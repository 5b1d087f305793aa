import type { Transaction } from "kysely";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import { requireMember } from "./access.js";
import type { Caller } from "./caller.js";
import { lockOrganization } from "./organizations.js";
import type { Tables } from "./tables.js";

/** One change: all of it in one transaction, made by one caller. */
export interface Write {
  readonly transaction: Transaction<Tables>;
  readonly caller: Caller;
}

/**
 * Locks the organization for a change that needs a manager, and judges once more: a user may have lost the right while
 * the change waited for another.
 *
 * @throws Refusal 404 when there is no such organization, 403 when the user may not manage its members.
 */
export async function lockForManager({ transaction, caller }: Write, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
  if (caller.type === "server") return;
  await requireMember(transaction, { organizationId, userId: caller.userId }, MANAGE_MEMBERS);
}
