"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useRowWrites } from "../hooks/useRowWrites.js";
import type { PageParams } from "../organization/Organization.js";
import { forgetWrite } from "../query/forgetWrite.js";
import type { RowKind } from "../query/rows.js";
import type { RowWrite } from "../query/rowWrites.js";
import { useOrganizationState } from "./useOrganizationState.js";

/** A write that was refused, and the row as it was then: it may be gone from the list. */
export interface Refusal<T> {
  readonly row: T;
  readonly write: RowWrite;
}

/** The latest write to each row that was acted upon here. */
export interface Refusals<T> {
  /** By the row's id. */
  readonly latest: ReadonlyMap<string, RowWrite>;
  readonly refused: readonly Refusal<T>[];
  /** To be called before a row is acted upon. */
  readonly remember: (row: T) => void;
  /** Forgets that the row was refused, also before. */
  readonly dismiss: (write: RowWrite) => void;
}

/** Whether another try would be refused as well: somebody else was first. */
export const isGone = ({ write }: Refusal<unknown>) => write.error?.status === 404;

/** Which writes were refused, until they are dismissed or tried again. */
export function useRefusals<T, P extends PageParams>(kind: RowKind<T, P>): Refusals<T> {
  const client = useQueryClient();
  const writes = useRowWrites(kind.subject);
  const [acted, setActed] = useOrganizationState<ReadonlyMap<string, T>>(() => new Map());
  const latest = useMemo(() => new Map(writes.map((write) => [write.rowId, write])), [writes]);
  const refused = useMemo(
    () =>
      [...latest.values()].flatMap((write) => {
        const row = write.error && acted.get(write.rowId);
        return row ? [{ row, write }] : [];
      }),
    [acted, latest],
  );
  return {
    latest,
    refused,
    remember: (row) => setActed((before) => new Map(before).set(kind.idOf(row), row)),
    dismiss: ({ rowId }) => {
      for (const { id } of writes.filter((write) => write.rowId === rowId)) forgetWrite(client, id);
    },
  };
}
