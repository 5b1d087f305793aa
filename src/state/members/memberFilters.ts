import type { core } from "../../labels/core.js";
import type { CoreLocale } from "../../labels/LocaleProvider.js";
import { type JoinedPeriod, PERIODS, startOfPeriod } from "../../lib/startOfPeriod.js";
import type { MembershipFilters, Organization } from "../../organization/Organization.js";
import type { Role } from "../../organization/records.js";

/** The current day. */
export interface Day {
  /** The start of the day, in epoch milliseconds. */
  readonly today: number;
  readonly timeZone: string | undefined;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** The capabilities that decide which filters are available. */
type FilterableOrganization = Pick<Organization, "membershipFilterFields">;

/** The definition of one filter of the member list. Its value is a string; empty means all members. */
interface MemberFilter<Id extends string, Value extends string> {
  /** Its name in the view, the URL and saved filters. */
  readonly id: Id;
  /** Parses a value; empty if it is invalid. */
  readonly parse: (text: string) => Value | "";
  /** Whether the backend supports it. */
  readonly isOffered: (organization: FilterableOrganization) => boolean;
  /** The parameters that it adds to the list's. */
  readonly paramsOf: (text: string, day: Day) => MembershipFilters;
  readonly options: (
    locale: Pick<CoreLocale, "labels" | "roleText">,
    roles: readonly Role[],
  ) => readonly FilterOption[];
  /** Its select. Without it, an active filter shows as a chip that can be removed. */
  readonly control?: {
    readonly label: (labels: typeof core) => string;
    /** The label of the empty value. */
    readonly all: (labels: typeof core) => string;
  };
}

function defineFilter<Id extends string, Value extends string>({
  paramsOf,
  ...filter
}: Omit<MemberFilter<Id, Value>, "paramsOf"> & {
  readonly paramsOf: (value: Value, day: Day) => MembershipFilters;
}): MemberFilter<Id, Value> {
  return {
    ...filter,
    paramsOf: (text, day) => {
      const value = filter.parse(text);
      return value === "" ? {} : paramsOf(value, day);
    },
  };
}

const ALL_FILTERS = [
  defineFilter({
    id: "role",
    parse: (text) => text,
    isOffered: () => true,
    paramsOf: (role) => ({ role: [role] }),
    options: ({ roleText }, roles) => roles.map(({ key, name }) => ({ value: key, label: roleText(name) })),
    control: { label: (labels) => labels.filterByRole, all: (labels) => labels.allRoles },
  }),
  defineFilter({
    id: "joined",
    parse: (text): JoinedPeriod | "" => PERIODS.find((period) => period === text) ?? "",
    isOffered: ({ membershipFilterFields }) => membershipFilterFields?.includes("created_at") ?? false,
    // The last moment before it: the same all day, or each render would fetch again.
    paramsOf: (joined, { today, timeZone }) => ({ createdAfter: startOfPeriod(joined, today, timeZone) - 1 }),
    options: ({ labels }) => PERIODS.map((period) => ({ value: period, label: labels.joinedSince[period] })),
  }),
] as const;

type Definitions = (typeof ALL_FILTERS)[number];

/** The value of each filter; empty means all members. */
export type MemberFilters = {
  readonly [Id in Definitions["id"]]: ReturnType<Extract<Definitions, { readonly id: Id }>["parse"]>;
};

/** The names of all filters. */
export const filterIds = ALL_FILTERS.map(({ id }) => id);

export const NO_FILTERS: MemberFilters = { role: "", joined: "" };

/** The filters of the member list besides the search, without those that the backend doesn't support. */
export const offeredFilters = (organization: FilterableOrganization): readonly Definitions[] =>
  ALL_FILTERS.filter(({ isOffered }) => isOffered(organization));

/** Parses all filters. @param read returns the text of a filter, or an empty string */
export const parseFilters = (read: (id: keyof MemberFilters) => string): MemberFilters =>
  ALL_FILTERS.reduce<MemberFilters>((filters, { id, parse }) => ({ ...filters, [id]: parse(read(id)) }), NO_FILTERS);

/** The list parameters of these filters, without those that the backend doesn't support. */
export const filterParams = (
  filters: MemberFilters,
  organization: FilterableOrganization,
  day: Day,
): MembershipFilters =>
  offeredFilters(organization).reduce<MembershipFilters>(
    (params, { id, paramsOf }) => ({ ...params, ...paramsOf(filters[id], day) }),
    {},
  );

/** The parameters without the order. */
export const whichMembers = (params: MembershipFilters) => ({ ...params, orderBy: undefined });

/** Whether the parameters filter members. */
export const isNarrowed = (params: MembershipFilters): boolean =>
  Object.values(whichMembers(params)).some((value) =>
    Array.isArray(value) ? value.length > 0 : typeof value === "string" ? value.trim() !== "" : Boolean(value),
  );
