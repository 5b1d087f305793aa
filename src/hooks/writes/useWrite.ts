"use client";

import { useMutation, type UseMutationOptions, useQueryClient } from "@tanstack/react-query";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { WriteOptionsFactory } from "../../query/writes/defineWrite.js";
import { useOrganization } from "../OrganizationProvider.js";

/** Mutation options that apps can set on a write hook: callbacks, `meta`, `networkMode` and so on. */
export interface MutationHookOptions<Data, Variables> {
  readonly mutation?: Omit<UseMutationOptions<Data, OrganizationError, Variables>, "mutationFn" | "mutationKey">;
}

/** The mutation of a write to the nearest organization. */
export const useWrite = <Data, Variables>(
  optionsOf: WriteOptionsFactory<Data, Variables>,
  { mutation }: MutationHookOptions<Data, Variables> = {},
) => useMutation({ ...optionsOf(useQueryClient(), useOrganization()), ...mutation });
