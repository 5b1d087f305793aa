import type { core } from "../../labels/core.js";
import type { CoreLocale } from "../../labels/LocaleProvider.js";
import { type JoinedPeriod, PERIODS, startOfPeriod } from "../../lib/startOfPeriod.js";
import type { MembershipFilters, Organization } from "../../organization/Organization.js";
import type { Role } from "../../organization/records.js";

/** The day that periods are counted from. */
interface Day {
  /** Its first moment, in epoch milliseconds. */
  readonly today: number;
  readonly timeZone: string | undefined;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** What of the backend decides which filters there are. */
type FilterableOrganization = Pick<Organization, "membershipFilterFields">;

/** All that is known of one filter of the member list. Its value is text; empty: all members. */
interface MemberFilter<Id extends string, Value extends string> {
  /** Its name in the view, in an address and in a saved filter. */
  readonly id: Id;
  /** The value that a text stands for; empty for a text that is none. */
  readonly parse: (text: string) => Value | "";
  /** Whether the backend has it. */
  readonly isOffered: (organization: FilterableOrganization) => boolean;
  /** What it adds to the list's parameters. */
  readonly paramsOf: (text: string, day: Day) => MembershipFilters;
  readonly options: (
    locale: Pick<CoreLocale, "labels" | "roleText">,
    roles: readonly Role[],
  ) => readonly FilterOption[];
  /** How it is chosen. Without, a chip shows it while it is on, to be taken off. */
  readonly control?: {
    readonly label: (labels: typeof core) => string;
    /** What the empty value is called. */
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

/** What the list of members can be narrowed by, beside the search. Another filter is another definition, and its labels. */
export const memberFilters = [
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

type Definitions = (typeof memberFilters)[number];

/** The value of each filter; empty: all members. */
export type MemberFilters = {
  readonly [Id in Definitions["id"]]: ReturnType<Extract<Definitions, { readonly id: Id }>["parse"]>;
};

export const NO_FILTERS: MemberFilters = { role: "", joined: "" };

/** The filters that texts stand for. @param read the text of one; empty where there is none */
export const parseFilters = (read: (id: keyof MemberFilters) => string): MemberFilters =>
  memberFilters.reduce<MemberFilters>((filters, { id, parse }) => ({ ...filters, [id]: parse(read(id)) }), NO_FILTERS);

/** What a list is asked for under these filters; one that the backend does not have is left out. */
export const filterParams = (
  filters: MemberFilters,
  organization: FilterableOrganization,
  day: Day,
): MembershipFilters =>
  memberFilters
    .filter(({ isOffered }) => isOffered(organization))
    .reduce<MembershipFilters>((params, { id, paramsOf }) => ({ ...params, ...paramsOf(filters[id], day) }), {});

/** Which members a list is of, without their order. */
export const whichMembers = (params: MembershipFilters) => ({ ...params, orderBy: undefined });

/** Whether parameters leave any member out. */
export const isNarrowed = (params: MembershipFilters): boolean =>
  Object.values(whichMembers(params)).some((value) =>
    Array.isArray(value) ? value.length > 0 : typeof value === "string" ? value.trim() !== "" : Boolean(value),
  );
