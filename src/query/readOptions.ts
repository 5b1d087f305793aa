import {
  type DataTag,
  hashKey,
  type InfiniteData,
  type Query,
  type QueryClient,
  type QueryKey,
  type UnusedSkipTokenInfiniteOptions,
  type UnusedSkipTokenOptions,
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
  return { ...readRetry, ...ownDefaults, ...options };
}

/** What the defaults of an app's `QueryClient` don't decide: errors show where the data is missing, never another list's data. */
const ownDefaults = {
  throwOnError: false,
  placeholderData: undefined,
  notifyOnChangeProps: undefined,
};

/**
 * Sets what an app's defaults can't decide for the kit's keys: how they are compared (`queryKeyHashFn`), and that what a
 * write has invalidated is read again on mount, also with `refetchOnMount: false`. What the app sets for them comes first.
 */
export function setReadDefaults(client: QueryClient): void {
  const { refetchOnMount, queryKeyHashFn } = client.getDefaultOptions().queries ?? {};
  client.setQueryDefaults(["roster"], {
    ...(refetchOnMount === false && { refetchOnMount: isInvalidated }),
    ...(queryKeyHashFn && { queryKeyHashFn: hashKey }),
    ...client.getQueryDefaults(["roster"]),
  });
}

const isInvalidated = ({ state }: Query) => state.isInvalidated;
