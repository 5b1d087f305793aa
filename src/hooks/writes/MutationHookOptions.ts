import type { UseMutationOptions } from "@tanstack/react-query";
import type { OrganizationError } from "../../organization/OrganizationError.js";

/** Mutation options that apps can set on a write hook: callbacks, `meta`, `networkMode` and so on. */
export interface MutationHookOptions<Data, Variables> {
  readonly mutation?: Omit<UseMutationOptions<Data, OrganizationError, Variables>, "mutationFn" | "mutationKey">;
}
