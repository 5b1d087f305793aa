import { DEFAULT_ORDER, INVITATION_STATUSES, MEMBERSHIP_ORDER_FIELDS } from "../../organization/fields.js";
import type { MembershipOrder } from "../../organization/listParams.js";
import type { InvitationStatus } from "../../organization/records.js";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../organization/rules/page.js";
import { type MemberFilters, NO_FILTERS, parseFilters } from "../members/memberFilters.js";
import { isMetadataFilterId } from "../members/memberFilter.js";

/** The view of a members page, as plain data that apps can store. */
export interface MembersView {
  /** The id of the selected tab. */
  readonly tab: string;
  readonly query: string;
  readonly filters: MemberFilters;
  readonly orderBy: MembershipOrder;
  /** The page, from 1. */
  readonly page: number;
  /** Rows per page, 1 to 500. */
  readonly pageSize: number;
  /** The status of the listed invitations. */
  readonly status: InvitationStatus | "all";
  /** Which people the list of people shows. */
  readonly people: PeopleStatus;
  /** The user id of the member whose details are open; empty: none. */
  readonly member: string;
}

/** A partial view. */
export type MembersViewPatch = Partial<Omit<MembersView, "filters">> & { readonly filters?: Partial<MemberFilters> };

/** The view of a page that was just opened. */
export const DEFAULT_VIEW: MembersView = {
  tab: "members",
  query: "",
  filters: NO_FILTERS,
  orderBy: DEFAULT_ORDER,
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  status: "pending",
  people: "all",
  member: "",
};

export const STATUSES: readonly MembersView["status"][] = [...INVITATION_STATUSES, "all"];

/** Of the list of people. Members whose access has ended are among the inactive ones. */
export const PEOPLE_STATUSES = ["all", "active", "inactive", "invited", "requested"] as const;
/** Which people a list of people shows. */
export type PeopleStatus = (typeof PEOPLE_STATUSES)[number];

const ORDERS: readonly MembershipOrder[] = MEMBERSHIP_ORDER_FIELDS.flatMap((field) => [field, `-${field}`] as const);

/** Parses a number from 1; `undefined` if it is invalid. */
const wholeNumber = (text = "") => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** Each part as text, by its parameter name. */
const textsOf = ({
  tab,
  query,
  page,
  pageSize,
  orderBy,
  status,
  people,
  member,
  filters,
}: MembersView): Readonly<Record<string, string>> => ({
  tab,
  q: query,
  page: String(page),
  size: String(pageSize),
  sort: orderBy,
  status,
  people,
  member,
  ...filters,
});

/** Parses a view of texts by parameter name. Invalid parts become the default. */
const readView = (texts: Readonly<Record<string, string>>): MembersView => ({
  tab: texts["tab"] || DEFAULT_VIEW.tab,
  query: texts["q"] ?? "",
  filters: parseFilters(texts),
  orderBy: ORDERS.find((order) => order === texts["sort"]?.replace(/^\+/, "")) ?? DEFAULT_VIEW.orderBy,
  page: wholeNumber(texts["page"]) ?? DEFAULT_VIEW.page,
  pageSize: Math.min(MAX_PAGE_SIZE, wholeNumber(texts["size"]) ?? DEFAULT_VIEW.pageSize),
  status: STATUSES.find((status) => status === texts["status"]) ?? DEFAULT_VIEW.status,
  people: PEOPLE_STATUSES.find((status) => status === texts["people"]) ?? DEFAULT_VIEW.people,
  member: texts["member"] ?? DEFAULT_VIEW.member,
});

/** Omits undefined parts, which apps may pass. */
const defined = <Part>(parts: Readonly<Record<string, Part>>) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

/** Replaces some parts of a view. Invalid values become the default. */
export function mergeView(view: MembersView, { filters, ...patch }: MembersViewPatch): MembersView {
  return readView(textsOf({ ...view, ...defined(patch), filters: { ...view.filters, ...defined(filters ?? {}) } }));
}

/**
 * Applies a patch to a view, for `onViewChange`: another search, filter or order starts at page 1, another page size stays
 * at the current first row, and another tab only keeps the search and the page size.
 */
export function changeView(view: MembersView, patch: MembersViewPatch): MembersView {
  const next = mergeView(view, patch);
  if (next.tab !== view.tab) {
    const { query, pageSize } = next;
    return mergeView({ ...DEFAULT_VIEW, query, pageSize }, { ...patch, tab: next.tab });
  }
  if (patch.page !== undefined) return next;
  const { query, filters, orderBy, status, people } = patch;
  if (query !== undefined || filters || orderBy || status || people) return { ...next, page: 1 };
  // The page that holds the first row of the one that is shown.
  return { ...next, page: Math.floor(((view.page - 1) * view.pageSize) / next.pageSize) + 1 };
}

export interface ViewAddressOptions {
  /** The prefix of the parameter names. Default: none. */
  readonly prefix?: string;
}

/** Parses a view from a query string. Missing and invalid parts become the default. */
export function parseView(search: string, { prefix = "" }: ViewAddressOptions = {}): MembersView {
  // The last entry of a name counts below, and of a repeated parameter the first.
  const params = [...new URLSearchParams(search)].filter(([name]) => name.startsWith(prefix)).toReversed();
  return readView(Object.fromEntries(params.map(([name, text]) => [name.slice(prefix.length), text])));
}

/**
 * Serializes a view as a query string, without defaults.
 *
 * @param options.search a query string whose other parameters stay
 * @returns begins with "?", or is empty
 */
export function serializeView(
  view: MembersView,
  { search = "", prefix = "" }: ViewAddressOptions & { readonly search?: string } = {},
): string {
  const params = new URLSearchParams(search);
  const initial = textsOf(DEFAULT_VIEW);
  const texts = textsOf(view);
  for (const name of new URLSearchParams(search).keys()) {
    const own = name.slice(prefix.length);
    if (name.startsWith(prefix) && isMetadataFilterId(own) && !texts[own]) params.delete(name);
  }
  for (const [name, text] of Object.entries(texts)) {
    if (text === (initial[name] ?? "")) params.delete(prefix + name);
    else params.set(prefix + name, text);
  }
  const text = params.toString();
  return text && `?${text}`;
}
