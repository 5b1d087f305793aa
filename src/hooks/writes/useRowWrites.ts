"use client";

import { type Mutation, useMutationState } from "@tanstack/react-query";
import { useMemo } from "react";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { rowWritesKey } from "../../query/keys.js";
import { type ListWrites, type RowWrite, rowWriteOf } from "../../query/writes/rowWrites.js";
import { useOrganization } from "../OrganizationProvider.js";

/**
 * The pending, successful and failed writes to the rows of a list, oldest first.
 *
 * @param writes `memberWrites`, `invitationWrites` or `requestWrites`
 */
export function useRowWrites<T, F extends object>(writes: ListWrites<T, F>): readonly RowWrite<T>[] {
  const organization = useOrganization();
  const all = useMutationState<RowWrite<T> | undefined, Mutation<unknown, OrganizationError>>({
    filters: { mutationKey: rowWritesKey(organization, writes.list.resource) },
    select: (mutation) => rowWriteOf(writes, mutation),
  });
  return useMemo(() => all.flatMap((write) => write ?? []), [all]);
}
