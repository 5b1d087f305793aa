import { hasAny } from "../../lib/hasAny.js";
import type { Capability, Organization, ReadOptions } from "../../organization/Organization.js";
import type { PageParams } from "../../organization/listParams.js";
import type { PaginatedResponse, Person } from "../../organization/records.js";
import type { Resource } from "../../organization/rules/dependents.js";
import { unsupported } from "../../organization/unsupported.js";
import { resourceKey } from "../keys.js";
import { type ReadQueryOptions, readOptions } from "../readOptions.js";
import { shareById } from "../shareById.js";

/** Normalized parameters of a page: defaults are `undefined`, so that the same list always has the same key. */
export type ListParams<F> = Partial<F> & Required<PageParams>;

/** A cached page with its own parameters, which stay with it as placeholder data. */
export interface CachedPage<T, F = object> extends PaginatedResponse<T> {
  readonly params: ListParams<F>;
}

/** How rows of a list are people in the list of people. */
export interface PersonRows<T> {
  readonly kind: Person["kind"];
  readonly personOf: (row: T) => Person;
  /** @returns `undefined` for a person of another kind */
  readonly rowOf: (person: Person) => T | undefined;
}

/** The definition of a list. */
export interface ListDefinition<T, F extends object> {
  /** The resource in the cache key. */
  readonly resource: Resource;
  /** The contract's function that reads a page. */
  readonly capability: Capability | "getMemberships";
  readonly read: (
    organization: Organization,
    params: ListParams<F>,
    options: ReadOptions,
  ) => Promise<PaginatedResponse<T>> | undefined;
  readonly idOf: (row: T) => string;
  /** Normalizes the value of each filter and of the order. */
  readonly filters: { readonly [Name in keyof F]-?: (value: F[Name]) => F[Name] };
  /** Whether a row matches the filters, as far as the client can tell. */
  readonly matches: (row: T, filters: Partial<F>) => boolean;
  /** The count in the organization's details, and the filters it is for. */
  readonly counted?: {
    readonly as: "membersCount" | "pendingInvitationsCount" | "pendingRequestsCount";
    readonly filters: F;
  };
  /** Where the list of people has the rows too. */
  readonly people?: PersonRows<T>;
}

/** Infers the types of a list from its definition. */
export const defineList = <T, F extends object>(list: ListDefinition<T, F>) => list;

// The forms of a filter's value. Each answers `undefined` for a value that filters nothing.

/** Normalizes a set of keys. */
export const keys = <Key extends string>(value: readonly Key[] | undefined) =>
  value && value.length > 0 ? value.toSorted() : undefined;

/** Normalizes a search text. */
export const text = (value: string | undefined) => value?.trim() || undefined;

/** Normalizes a time in epoch milliseconds. */
export const time = (value: number | undefined) => value || undefined;

/** Normalizes the order. Default: newest first. */
export const order = <Order extends string>(value: Order | undefined) => (value === "-created_at" ? undefined : value);

/** Whether a filter allows a value. An empty filter allows all. */
export const isIn = <Value>(value: Value, allowed: readonly Value[] | undefined) => hasAny([value], allowed);

/** @param given may have other properties, which are ignored */
export function listParams<T, F extends object>(
  { filters }: ListDefinition<T, F>,
  { initialPage = 1, pageSize = 10, ...given }: F & PageParams,
): ListParams<F> {
  const params: Partial<F> = {};
  for (const name in filters) params[name] = filters[name](Reflect.get(given, name));
  return { ...params, initialPage, pageSize };
}

/** Reads one page. */
export const readPage = async <T, F extends object>(
  list: ListDefinition<T, F>,
  organization: Organization,
  params: ListParams<F>,
  options: ReadOptions,
): Promise<CachedPage<T, F>> => ({
  ...(await (list.read(organization, params, options) ?? unsupported(list.capability))),
  params,
});

/** Query options of one page of a list. Disabled where the backend doesn't support it. */
export function pageOptions<T, F extends object>(
  list: ListDefinition<T, F>,
  organization: Organization,
  given: F & PageParams,
): ReadQueryOptions<CachedPage<T, F>> {
  const params = listParams(list, given);
  return readOptions({
    queryKey: [...resourceKey(organization, list.resource), params],
    queryFn: ({ signal }) => readPage(list, organization, params, { signal }),
    enabled: organization[list.capability] !== undefined,
    structuralSharing: shareById,
  });
}
