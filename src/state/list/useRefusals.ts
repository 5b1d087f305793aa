"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useRoles } from "../../hooks/reads/useRoles.js";
import { useRowWrites } from "../../hooks/writes/useRowWrites.js";
import { isGone } from "../../organization/rules/isGone.js";
import { canGive, isAboutRole } from "../../organization/rules/grantable.js";
import type { PageParams } from "../../organization/Organization.js";
import type { Role } from "../../organization/records.js";
import { forgetWrites } from "../../query/forgetWrites.js";
import type { RowKind } from "../../query/rows.js";
import type { RowWrite } from "../../query/rowWrites.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

/** A write that was refused, and the row as it was then: it may be gone from the list. */
export interface Refusal<T> {
  readonly row: T;
  readonly write: RowWrite;
  /** Whether the same write may succeed now. */
  readonly canRetry: boolean;
}

/** The latest write to each row. The functions keep their identity. */
export interface Refusals<T> {
  /** By the row's id. */
  readonly latest: ReadonlyMap<string, RowWrite>;
  /** Whether the row was acted upon here. */
  readonly isRemembered: (rowId: string) => boolean;
  readonly refused: readonly Refusal<T>[];
  /** To be called before rows are acted upon. */
  readonly remember: (...rows: readonly T[]) => void;
  /** Forgets that the row was refused, also before. */
  readonly dismiss: (write: RowWrite) => void;
}

/** Whether the same write may succeed when it is sent again. A role that is gone, or not the viewer's to give, must be chosen again. */
export const canRetry = (write: RowWrite, roles: readonly Role[] | undefined): boolean =>
  !isGone(write.error) &&
  !(write.error && isAboutRole(write.error)) &&
  (write.role === undefined || canGive(write.role, roles));

/** Which writes were refused, until they are dismissed or tried again. */
export function useRefusals<T, P extends PageParams>({ subject, idOf }: RowKind<T, P>): Refusals<T> {
  const client = useQueryClient();
  const organization = useOrganization();
  const writes = useRowWrites(subject);
  const roles = useRoles().data?.data;
  const [acted, setActed] = useOrganizationState<ReadonlyMap<string, T>>(() => new Map());
  const latest = useMemo(() => new Map(writes.map((write) => [write.rowId, write])), [writes]);
  const refused = useMemo(
    () =>
      [...latest.values()].flatMap((write) => {
        const row = write.error && acted.get(write.rowId);
        return row ? [{ row, write, canRetry: canRetry(write, roles) }] : [];
      }),
    [acted, latest, roles],
  );
  const remember = useCallback(
    (...rows: readonly T[]) =>
      setActed((before) => new Map([...before, ...rows.map((row) => [idOf(row), row] as const)])),
    [idOf, setActed],
  );
  const dismiss = useCallback(
    ({ rowId }: RowWrite) => forgetWrites(client, organization, subject, rowId),
    [client, organization, subject],
  );
  return { latest, isRemembered: (rowId) => acted.has(rowId), refused, remember, dismiss };
}
