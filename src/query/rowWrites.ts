import type { Mutation, MutationStatus } from "@tanstack/react-query";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { RowChange } from "./rows.js";

/** A write to one row: under way, done or refused. */
export interface RowWrite {
  /** Rises with each write of the page's life. */
  readonly id: number;
  /** The write's name in the contract, e.g. `updateMember`. */
  readonly type: string;
  /** Of a member the user id, else the record's own. */
  readonly rowId: string;
  /** The role that it gives, when it gives one. */
  readonly role: string | undefined;
  readonly status: MutationStatus;
  readonly error: OrganizationError | null;
}

/** What a write is called with: a row's id, or an object with it. */
type RowVariables =
  | string
  | { readonly userId: string; readonly role?: string | undefined }
  | { readonly requestId: string; readonly role?: string | undefined };

/** A write to a row as the mutation cache knows it. */
export type RowMutation = Mutation<unknown, OrganizationError, RowVariables>;

/** The write that a mutation is; the last part of its key is its name. */
export function rowWriteOf({ mutationId: id, options, state }: RowMutation): RowWrite {
  const { variables = "", status, error } = state;
  const given = typeof variables === "string" ? { userId: variables, role: undefined } : variables;
  const rowId = "userId" in given ? given.userId : given.requestId;
  return { id, type: String(options.mutationKey?.at(-1)), rowId, role: given.role, status, error };
}

/** Whether a write that is called with these variables is to the row. */
export function isWriteTo(rowId: string, variables: unknown): boolean {
  if (typeof variables !== "object" || variables === null) return variables === rowId;
  return (
    ("userId" in variables && variables.userId === rowId) || ("requestId" in variables && variables.requestId === rowId)
  );
}

/**
 * What the writes that are still under way make of the rows, one change a row.
 *
 * @param after the row after a write
 */
export function pendingChanges<T>(
  writes: readonly RowWrite[],
  after: (row: T, write: RowWrite) => T | undefined,
): readonly RowChange<T>[] {
  const pending = writes.filter(({ status }) => status === "pending");
  return [...new Set(pending.map(({ rowId }) => rowId))].map((rowId) => ({
    rowId,
    next: (row) =>
      pending
        .filter((write) => write.rowId === rowId)
        .reduce<T | undefined>((before, write) => before && after(before, write), row),
  }));
}
