"use client";

import { useCallback, useMemo } from "react";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { useKnownRoles } from "../../hooks/reads/useRoles.js";
import { useRowWrites } from "../../hooks/writes/useRowWrites.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Role } from "../../organization/records.js";
import { canGive, isAboutRole } from "../../organization/rules/grantable.js";
import { isGone } from "../../organization/rules/isGone.js";
import { forgetWrites, type ListWrites, type RowWrite } from "../../query/writes/rowWrites.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** A failed write, with the row as it was before: it may have left the list. */
export interface FailedWrite<T> {
  readonly row: T;
  readonly write: RowWrite<T>;
  readonly error: OrganizationError;
  /** Whether a retry may succeed. */
  readonly canRetry: boolean;
}

/** The latest write to each row, and the writes that failed here. The functions are stable. */
export interface FailedWrites<T> {
  /** The latest writes, by row id. */
  readonly latest: ReadonlyMap<string, RowWrite<T>>;
  /** Whether the row was changed by this list. */
  readonly isRemembered: (rowId: string) => boolean;
  readonly failed: readonly FailedWrite<T>[];
  /** Call this before changing rows. */
  readonly remember: (...rows: readonly T[]) => void;
  /** Dismisses the error of a write. */
  readonly dismiss: (write: RowWrite<T>) => void;
}

/** Whether the viewer lacks permission. A missing seat, which is a 403 too, can be made. */
const isForbidden = ({ isForbidden: isRefused, code }: OrganizationError) =>
  isRefused && code !== "organization_membership_quota_exceeded";

/** Whether a retry may succeed. Not without permission, nor for roles that were deleted or that the viewer can't assign. */
export const canRetry = (
  { error, role }: Pick<RowWrite<unknown>, "error" | "role">,
  roles: readonly Role[] | undefined,
): boolean =>
  !(error && (isGone(error) || isForbidden(error) || isAboutRole(error))) &&
  (role === undefined || canGive(role, roles));

const NONE: readonly never[] = [];

/** The failed writes, until they are dismissed or retried. */
export function useFailedWrites<T, F extends object>(writes: ListWrites<T, F>): FailedWrites<T> {
  const [client, organization] = useClient();
  const all = useRowWrites(writes);
  const roles = useKnownRoles();
  const [changed, setChanged] = useOrganizationState<ReadonlyMap<string, T>>(() => new Map());
  const latest = useMemo(() => new Map(all.map((write) => [write.rowId, write])), [all]);
  const failed = useMemo(() => {
    const found = [...latest.values()].flatMap((write) => {
      const row = changed.get(write.rowId);
      return row && write.error ? [{ row, write, error: write.error, canRetry: canRetry(write, roles) }] : [];
    });
    return found.length > 0 ? found : NONE;
  }, [changed, latest, roles]);
  const remember = useCallback(
    (...rows: readonly T[]) =>
      setChanged((before) => new Map([...before, ...rows.map((row) => [writes.list.idOf(row), row] as const)])),
    [setChanged, writes],
  );
  const dismiss = useCallback(
    ({ rowId }: RowWrite<T>) => forgetWrites(client, organization, writes, rowId),
    [client, organization, writes],
  );
  const isRemembered = useCallback((rowId: string) => changed.has(rowId), [changed]);
  return { latest, isRemembered, failed, remember, dismiss };
}
