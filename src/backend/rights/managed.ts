import type { ManagedFields } from "../../organization/records.js";
import { managedParameter, managerOf, type ManagedWrite } from "../../organization/rules/managed.js";
import type { Caller } from "../http/caller.js";
import { type ApiError, apiError } from "../http/ApiError.js";

interface WriteTo {
  readonly caller: Caller;
  readonly membership: { readonly managed: ManagedFields };
}

/** Why the caller may not make a write to a membership: a directory manages what it changes, and the caller is no server. */
export function managedRefusal({ caller, membership }: WriteTo, write: ManagedWrite): ApiError | undefined {
  if (caller.type === "server" || !managerOf(membership, write)) return undefined;
  return apiError("membership_field_managed", managedParameter(write));
}

/** @throws ApiError 403 when a directory manages what the write changes, and the caller is no server. */
export function requireUnmanaged(
  { caller }: Pick<WriteTo, "caller">,
  membership: WriteTo["membership"],
  write: ManagedWrite,
): void {
  const refusal = managedRefusal({ caller, membership }, write);
  if (refusal) throw refusal;
}
