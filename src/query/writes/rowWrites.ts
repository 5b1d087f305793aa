import type { Mutation, MutationKey, MutationStatus, QueryClient } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { rowWritesKey } from "../keys.js";
import type { Role } from "../../organization/records.js";
import type { ListDefinition } from "../lists/defineList.js";
import type { RowChange } from "../overlay.js";
import type { RowCall } from "./defineWrite.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

/** A list and the writes to its rows. */
export interface ListWrites<T, F extends object> {
  readonly list: ListDefinition<T, F>;
  readonly byName: { readonly [Name in RowWriteName<T>]: { call(variables: unknown): RowCall<T> } };
}

/** A pending, successful or failed write to one row, derived from the mutation cache. */
export interface RowWrite<T> {
  /** Increases with each write since the page was loaded. */
  readonly id: number;
  readonly name: RowWriteName<T>;
  /** A member's user id, or the record's own id. */
  readonly rowId: string;
  /** The key of the role that it assigns, if any. */
  readonly role: string | undefined;
  readonly variables: unknown;
  readonly status: MutationStatus;
  readonly error: OrganizationError | null;
}

/** Derives a write from a mutation. Plain data, so that an unchanged write keeps its identity. */
export function rowWriteOf<T, F extends object>(
  writes: ListWrites<T, F>,
  { mutationId: id, options, state: { variables, status, error } }: Mutation<unknown, OrganizationError>,
): RowWrite<T> | undefined {
  const call = callIn(writes, options.mutationKey, variables);
  return call && { id, name: call.name, rowId: call.rowId, role: call.role, variables, status, error };
}

/** @returns `undefined` for a mutation of a persisted cache that is of a version with other writes */
function callIn<T, F extends object>({ byName }: ListWrites<T, F>, key: MutationKey | undefined, variables: unknown) {
  const name = key?.at(-1);
  return isNameIn(byName, name) && variables !== undefined ? byName[name].call(variables) : undefined;
}

const isNameIn = <Name extends string>(byName: Readonly<Record<Name, unknown>>, name: unknown): name is Name =>
  typeof name === "string" && Object.hasOwn(byName, name);

/** The call of a write, to send it again. */
export const callOf = <T, F extends object>({ byName }: ListWrites<T, F>, { name, variables }: RowWrite<T>) =>
  byName[name].call(variables);

/** The changes of the pending writes, one per row. */
export function pendingChanges<T, F extends object>(
  writes: ListWrites<T, F>,
  all: readonly RowWrite<T>[],
  roles: readonly Role[],
): readonly RowChange<T>[] {
  const pending = all.filter(({ status }) => status === "pending").map((write) => callOf(writes, write));
  return [...new Set(pending.map(({ rowId }) => rowId))].map((rowId) => ({
    rowId,
    apply: (row) =>
      pending
        .filter((call) => call.rowId === rowId)
        .reduce<T | undefined>((before, call) => before && call.apply(before, roles), row),
  }));
}

/**
 * Removes the settled writes to a row from the mutation cache, which dismisses its error. Those sent before them were
 * answered, too: one that still waits for its refetch would show over the later answer. One that waits for the connection
 * was not sent, and stays.
 */
export function forgetWrites<T, F extends object>(
  client: QueryClient,
  organization: Organization,
  writes: ListWrites<T, F>,
  rowId: string,
): void {
  const cache = client.getMutationCache();
  const mutationKey = rowWritesKey(organization, writes.list.resource);
  const ofRow = cache
    .findAll({ mutationKey })
    .filter(({ options, state }) => callIn(writes, options.mutationKey, state.variables)?.rowId === rowId);
  const lastSettled = ofRow.findLastIndex(({ state }) => state.status !== "pending");
  for (const mutation of ofRow.slice(0, lastSettled + 1)) if (!mutation.state.isPaused) cache.remove(mutation);
}
