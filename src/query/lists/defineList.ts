import {
  type DataTag,
  type QueryClient,
  type QueryKey,
  queryOptions,
  type UnusedSkipTokenOptions,
} from "@tanstack/react-query";
import type { Capability, Organization, PageParams, ReadOptions } from "../../organization/Organization.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { ON_RIGHTS, type Resource } from "../../organization/rules/dependents.js";
import { unsupported } from "../../organization/unsupported.js";
import { resourceKey, resourceKeys } from "../keys.js";
import { readRetry } from "../retry.js";
import { shareById } from "../shareById.js";

/** The parameters of a page in one form: what is the default is `undefined`, so the same list always has the same key. */
export type ListParams<F> = Partial<F> & Required<PageParams>;

/** A page as it is cached: it knows its parameters, also while it stands in for a page that still loads. */
export interface CachedPage<T, F = object> extends PaginatedResponse<T> {
  readonly params: ListParams<F>;
}

/** Everything the kit knows of one list. */
export interface ListDefinition<T, F extends object> {
  /** What the list is cached as. */
  readonly resource: Resource;
  /** The function of the contract that reads a page. */
  readonly capability: Capability | "getMemberships";
  readonly read: (
    organization: Organization,
    params: ListParams<F>,
    options: ReadOptions,
  ) => Promise<PaginatedResponse<T>> | undefined;
  readonly idOf: (row: T) => string;
  /** Every filter, and the order, with the function that brings its value into one form. */
  readonly filters: { readonly [Name in keyof F]-?: (value: F[Name]) => F[Name] };
  /** Whether a row belongs to a list with these filters, as far as that can be told without the server. */
  readonly matches: (row: T, filters: Partial<F>) => boolean;
  /** The number in the organization's details that counts rows, and of which list. */
  readonly counted?: {
    readonly as: "membersCount" | "pendingInvitationsCount" | "pendingRequestsCount";
    readonly filters: F;
  };
}

/** Infers the types of a list from its definition. */
export const defineList = <T, F extends object>(list: ListDefinition<T, F>) => list;

// The forms of a filter's value. Each answers `undefined` for a value that filters nothing.

/** Any of these keys, in any order. */
export const keys = <Key extends string>(value: readonly Key[] | undefined) =>
  value && value.length > 0 ? value.toSorted() : undefined;

/** Text to search for. */
export const text = (value: string | undefined) => value?.trim() || undefined;

/** A time in epoch milliseconds. */
export const time = (value: number | undefined) => value || undefined;

/** The order of the rows; the newest first is the default. */
export const order = <Order extends string>(value: Order | undefined) => (value === "-created_at" ? undefined : value);

/** Whether a value is one of those that a filter lets through; none lets all through. */
export const isIn = <Value>(value: Value, allowed: readonly Value[] = []) =>
  allowed.length === 0 || allowed.includes(value);

/** @param given also with other properties, which are left out */
export function listParams<T, F extends object>(
  { filters }: ListDefinition<T, F>,
  { initialPage = 1, pageSize = 10, ...given }: F & PageParams,
): ListParams<F> {
  const params: Partial<F> = {};
  for (const name in filters) params[name] = filters[name](Reflect.get(given, name));
  return { ...params, initialPage, pageSize };
}

/** Query options of one page, with the type of what is cached in the key. */
export type PageOptions<T, F> = UnusedSkipTokenOptions<CachedPage<T, F>, OrganizationError> & {
  readonly queryKey: DataTag<QueryKey, CachedPage<T, F>, OrganizationError>;
};

/** Reads one page. Where that is forbidden, what is known of the viewer's rights is read again. */
export async function readPage<T, F extends object>(
  list: ListDefinition<T, F>,
  organization: Organization,
  params: ListParams<F>,
  { client, signal }: { readonly client: QueryClient; readonly signal: AbortSignal },
): Promise<CachedPage<T, F>> {
  try {
    return { ...(await (list.read(organization, params, { signal }) ?? unsupported(list.capability))), params };
  } catch (error) {
    if (error instanceof OrganizationError && error.isForbidden) {
      for (const queryKey of resourceKeys(organization, ON_RIGHTS)) {
        void client.invalidateQueries(
          { queryKey, predicate: ({ state }) => state.data !== undefined },
          // A read that runs is new enough. Cancelled each time, it would never end.
          { cancelRefetch: false },
        );
      }
    }
    throw error;
  }
}

/** Query options of one page of a list. Disabled where the backend cannot list it. */
export function pageOptions<T, F extends object>(
  list: ListDefinition<T, F>,
  organization: Organization,
  given: F & PageParams,
): PageOptions<T, F> {
  const params = listParams(list, given);
  return queryOptions<CachedPage<T, F>, OrganizationError>({
    queryKey: [...resourceKey(organization, list.resource), params],
    queryFn: (context) => readPage(list, organization, params, context),
    enabled: organization[list.capability] !== undefined,
    structuralSharing: shareById,
    ...readRetry,
  });
}
