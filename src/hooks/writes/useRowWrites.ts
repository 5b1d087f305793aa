"use client";

import { useMutationState } from "@tanstack/react-query";
import { type Subject, writesKey } from "../../query/keys.js";
import { type RowMutation, type RowWrite, rowWriteOf } from "../../query/rowWrites.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Writes to rows of one subject that are under way, done or refused, in the order in which they were made. */
export function useRowWrites(subject: Subject): readonly RowWrite[] {
  const organization = useOrganization();
  return useMutationState<RowWrite, RowMutation>({
    filters: { mutationKey: writesKey(organization, subject) },
    select: rowWriteOf,
  });
}
