"use client";

import { useMutation, type UseMutationOptions } from "@tanstack/react-query";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { WriteOptionsFactory } from "../../query/writes/defineWrite.js";
import { useClient } from "../OrganizationProvider.js";

/** Mutation options that apps can set on a write hook: callbacks, `meta`, `networkMode` and so on. */
export interface MutationHookOptions<Data, Variables> {
  /** Options of TanStack Query. */
  readonly mutation?: Omit<UseMutationOptions<Data, OrganizationError, Variables>, "mutationFn" | "mutationKey">;
}

/** Makes the hook of a write from its options. */
export const writeHook = <Data, Variables>(optionsOf: WriteOptionsFactory<Data, Variables>) =>
  function useWrite({ mutation }: MutationHookOptions<Data, Variables> = {}) {
    return useMutation({ ...optionsOf(...useClient()), ...mutation });
  };
