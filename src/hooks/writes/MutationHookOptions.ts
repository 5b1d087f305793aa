import type { UseMutationOptions } from "@tanstack/react-query";
import type { OrganizationError } from "../../organization/OrganizationError.js";

/** What an app may set on the mutation of a hook: its own callbacks, meta, network mode, … */
export interface MutationHookOptions<Data, Variables> {
  readonly mutation?: Omit<UseMutationOptions<Data, OrganizationError, Variables>, "mutationFn" | "mutationKey">;
}
