import { daysBefore } from "../../lib/startOfDay.js";
import { PERIODS, startOfPeriod } from "../../lib/startOfPeriod.js";
import { TWO_FACTOR_STATES } from "../../organization/fields.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import { onlyWithField } from "../../organization/rules/knowable.js";
import type { Role } from "../../organization/records.js";
import { signInMethodText } from "../../labels/signInMethodText.js";
import {
  type Day,
  type FilterableOrganization,
  type FilterLocale,
  isMetadataFilterId,
  type MemberFilter,
  type MetadataFilterId,
  type MetadataMemberFilter,
} from "./memberFilter.js";

function defineFilter<Id extends string, Value extends string>({
  paramsOf,
  labelOf,
  noValue = {},
  ...filter
}: Omit<MemberFilter<Id, Value>, "paramsOf" | "labelOf"> & {
  readonly paramsOf: (value: Value, day: Day) => MembershipFilters;
  readonly labelOf: (value: Value, locale: FilterLocale, roles: readonly Role[]) => string;
  /** The parameters without a value. Default: none. */
  readonly noValue?: MembershipFilters;
}): MemberFilter<Id, Value> {
  const { parse } = filter;
  return {
    ...filter,
    paramsOf: (text, day) => {
      const value = parse(text);
      return value === "" ? noValue : paramsOf(value, day);
    },
    labelOf: (text, ...others) => {
      const value = parse(text);
      return value === "" ? text : labelOf(value, ...others);
    },
  };
}

/** Any text is a value, and none is listed. */
const anyText = { parse: (text: string) => text, options: () => [] };

/** One of these is the value. */
const oneOf = <const Value extends string>(values: readonly Value[]) => ({
  parse: (text: string): Value | "" => values.find((value) => value === text) ?? "",
  options: () => values,
});

/** Of the filter by source: members without managed fields. A name as a text of JSON, which no directory has. */
const NOT_MANAGED = '""';

const ACTIVE = { status: ["active"] } as const satisfies MembershipFilters;

/** 30 days, in milliseconds. */
const SOON = 30 * 86_400_000;

const ALL_FILTERS = [
  defineFilter({
    id: "role",
    ...anyText,
    paramsOf: (role) => ({ role: [role] }),
    options: (_, roles) => roles.map(({ key }) => key),
    labelOf: (role, { roleText }, roles) => roleText(roles.find(({ key }) => key === role)?.name ?? role),
    control: { label: (labels) => labels.filterByRole, all: (labels) => labels.allRoles },
  }),
  defineFilter({
    id: "source",
    field: "managed",
    ...anyText,
    paramsOf: (source) => ({ managedBy: [source === NOT_MANAGED ? "" : source] }),
    asksFor: "sources",
    options: (_, _roles, inUse) => (inUse.length > 0 ? [...inUse.map(String), NOT_MANAGED] : []),
    labelOf: (source, { labels }) => (source === NOT_MANAGED ? labels.notManaged : source),
    control: { label: (labels) => labels.filterBySource, all: (labels) => labels.allSources },
  }),
  defineFilter({
    id: "group",
    field: "group",
    ...anyText,
    paramsOf: (group) => ({ group: [group] }),
    asksFor: "groups",
    // Its select knows the names.
    labelOf: (_, { labels }) => labels.groups,
    control: { label: (labels) => labels.filterByGroup, all: (labels) => labels.allGroups },
  }),
  defineFilter({
    // The view has a `status` of its own: that of invitations.
    id: "memberStatus",
    field: "status",
    ...oneOf(["ending", "inactive", "expired", "all"]),
    paramsOf: (status, { today }) => {
      if (status === "all") return {};
      return status === "ending" ? { ...ACTIVE, expiresBefore: today + SOON } : { status: [status] };
    },
    // Without a value, the active members.
    noValue: ACTIVE,
    labelOf: (status, { labels: { statuses, endingSoon: ending, allStatuses: all } }) =>
      ({ ...statuses, ending, all })[status],
    control: { label: (labels) => labels.filterByStatus, all: ({ statuses }) => statuses.active },
  }),
  defineFilter({
    id: "joined",
    field: "created_at",
    ...oneOf(PERIODS),
    // The last moment before it: the same all day, or each render would fetch again.
    paramsOf: (joined, { today, timeZone }) => ({ createdAfter: startOfPeriod(joined, today, timeZone) - 1 }),
    labelOf: (joined, { labels }) => labels.joinedSince[joined],
  }),
  defineFilter({
    id: "inactive",
    field: "last_active_at",
    // For so many days.
    ...oneOf(["30", "90"]),
    paramsOf: (days, { today, timeZone }) => ({ lastActiveBefore: daysBefore(today, Number(days), timeZone) }),
    labelOf: (days, { labels }) => labels.inactiveFor[days],
    column: "lastActive",
    control: { label: (labels) => labels.filterByActivity, all: (labels) => labels.anyActivity },
  }),
  defineFilter({
    id: "twoFactor",
    field: "two_factor",
    ...oneOf(TWO_FACTOR_STATES),
    paramsOf: (state) => ({ twoFactor: [state] }),
    labelOf: (state, { labels }) => labels.withTwoFactor[state],
    column: "twoFactor",
    control: { label: (labels) => labels.filterByTwoFactor, all: (labels) => labels.anyTwoFactor },
  }),
  defineFilter({
    id: "signInMethod",
    field: "sign_in_method",
    ...anyText,
    paramsOf: (method) => ({ signInMethod: [method] }),
    labelOf: (method, { labels }) => labels.filterOn(labels.signInMethods, signInMethodText(method, labels)),
  }),
] as const;

type Definitions = (typeof ALL_FILTERS)[number];

/** The value of each filter; empty means all members. Those by metadata have the key in their name. */
export type MemberFilters = {
  readonly [Id in Definitions["id"]]: ReturnType<Extract<Definitions, { readonly id: Id }>["parse"]>;
} & { readonly [id: MetadataFilterId]: string };

type AnyFilter = MemberFilter<keyof MemberFilters>;

/** The names of all filters but those by metadata. */
export const filterIds = ALL_FILTERS.map(({ id }) => id);

export const NO_FILTERS: MemberFilters = {
  role: "",
  source: "",
  group: "",
  memberStatus: "",
  joined: "",
  inactive: "",
  twoFactor: "",
  signInMethod: "",
};

/** The app's filters by metadata where there are none. */
export const NO_METADATA_FILTERS: readonly MetadataMemberFilter[] = [];

/** The filters of the member list besides the search, without those that the backend doesn't support. */
export const offeredFilters = (
  organization: FilterableOrganization,
  metadataFilters: readonly MetadataMemberFilter[],
): readonly AnyFilter[] => onlyWithField([...ALL_FILTERS, ...metadataFilters], organization.membershipFilterFields);

/** Parses all filters of these texts by name; others are ignored. What a key of metadata may hold, only the app knows. */
export const parseFilters = (texts: Readonly<Record<string, unknown>>): MemberFilters =>
  Object.entries(texts).reduce<MemberFilters>((filters, [name, text]) => {
    if (typeof text !== "string" || text === "") return filters;
    if (isMetadataFilterId(name)) return { ...filters, [name]: text };
    const filter = ALL_FILTERS.find(({ id }) => id === name);
    return filter ? { ...filters, [filter.id]: filter.parse(text) } : filters;
  }, NO_FILTERS);

/** The values of these filters only, without those that they don't have. */
export const readFilters = (offered: readonly AnyFilter[], values: Readonly<Record<string, unknown>>): MemberFilters =>
  parseFilters(Object.fromEntries(offered.map(({ id, parse }) => [id, parse(textOf(values[id]))])));

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** The change after which only these filters are on. */
export const onlyFilters = (next: MemberFilters, before: MemberFilters): Partial<MemberFilters> => ({
  ...Object.fromEntries(Object.keys(before).map((id) => [id, ""])),
  ...next,
});

/** The list parameters of these filters, without those that the backend doesn't support. */
export const filterParams = (
  filters: MemberFilters,
  organization: FilterableOrganization,
  day: Day,
  metadataFilters: readonly MetadataMemberFilter[],
): MembershipFilters =>
  offeredFilters(organization, metadataFilters).reduce<MembershipFilters>((params, { id, parse, paramsOf }) => {
    const { publicMetadata, ...others } = paramsOf(parse(filters[id] ?? ""), day);
    const metadata = publicMetadata && { publicMetadata: { ...params.publicMetadata, ...publicMetadata } };
    return { ...params, ...others, ...metadata };
  }, {});

/** The parameters without the order. */
export const whichMembers = (params: MembershipFilters) => ({ ...params, orderBy: undefined });

/** Whether the parameters filter members more than a list does without a filter. */
export const isNarrowed = ({ status, ...params }: MembershipFilters): boolean =>
  (status !== undefined && status !== ACTIVE.status) ||
  Object.values(whichMembers(params)).some((value) =>
    typeof value === "object"
      ? Object.values(value).length > 0
      : typeof value === "string"
        ? value.trim() !== ""
        : Boolean(value),
  );
