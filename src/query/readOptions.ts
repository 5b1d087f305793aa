import type {
  DataTag,
  InfiniteData,
  QueryKey,
  UnusedSkipTokenInfiniteOptions,
  UnusedSkipTokenOptions,
} from "@tanstack/react-query";
import type { OrganizationError } from "../organization/OrganizationError.js";
import { readRetry } from "./retry.js";

/** Query options of a read, with a typed key. */
export type ReadQueryOptions<T> = UnusedSkipTokenOptions<T, OrganizationError> & {
  readonly queryKey: DataTag<QueryKey, T>;
};

type InfiniteOptions<P> = UnusedSkipTokenInfiniteOptions<
  P,
  OrganizationError,
  InfiniteData<P, number>,
  QueryKey,
  number
>;

/** Query options of all pages of a list, with a typed key. */
export type InfiniteReadQueryOptions<P> = InfiniteOptions<P> & {
  readonly queryKey: DataTag<QueryKey, InfiniteData<P, number>>;
};

/**
 * The query options of a read, or of all pages of a list, retried by the rules of the kit. TanStack's `queryOptions` does
 * the same to the key's type, but with types that its older versions do not have.
 */
export function readOptions<P>(options: InfiniteOptions<P>): InfiniteReadQueryOptions<P>;
export function readOptions<T>(options: UnusedSkipTokenOptions<T, OrganizationError>): ReadQueryOptions<T>;
export function readOptions(options: object): object {
  return { ...readRetry, ...options };
}
