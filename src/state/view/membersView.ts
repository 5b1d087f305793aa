import { DEFAULT_ORDER, MEMBERSHIP_ORDER_FIELDS } from "../../organization/fields.js";
import type { MembershipOrder } from "../../organization/Organization.js";
import type { InvitationStatus } from "../../organization/records.js";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../organization/rules/page.js";
import { type MemberFilters, NO_FILTERS, parseFilters } from "../members/memberFilters.js";

/** What a members page shows: plain data, which an app stores where it likes. */
export interface MembersView {
  /** The id of a tab. */
  readonly tab: string;
  readonly query: string;
  readonly filters: MemberFilters;
  readonly orderBy: MembershipOrder;
  /** From 1. */
  readonly page: number;
  /** 1 to 500. */
  readonly pageSize: number;
  /** Of the invitations. */
  readonly status: InvitationStatus | "all";
}

/** Some parts of a view. */
export type MembersViewPatch = Partial<Omit<MembersView, "filters">> & { readonly filters?: Partial<MemberFilters> };

export const DEFAULT_VIEW: MembersView = {
  tab: "members",
  query: "",
  filters: NO_FILTERS,
  orderBy: DEFAULT_ORDER,
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
  status: "pending",
};

export const STATUSES: readonly MembersView["status"][] = ["pending", "accepted", "expired", "revoked", "all"];
const ORDERS: readonly MembershipOrder[] = MEMBERSHIP_ORDER_FIELDS.flatMap((field) => [field, `-${field}`] as const);

/** A number from 1; `undefined` when it is none. */
const wholeNumber = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** Each part as text, by its name in an address. */
const textsOf = ({ tab, query, page, pageSize, orderBy, status, filters }: MembersView) => ({
  tab,
  q: query,
  page: String(page),
  size: String(pageSize),
  sort: orderBy,
  status,
  ...filters,
});

type Name = keyof ReturnType<typeof textsOf>;

/** A part whose text is none of its values is the default. */
const readView = (read: (name: Name) => string): MembersView => ({
  tab: read("tab") || DEFAULT_VIEW.tab,
  query: read("q"),
  filters: parseFilters(read),
  orderBy: ORDERS.find((order) => order === read("sort").replace(/^\+/, "")) ?? DEFAULT_VIEW.orderBy,
  page: wholeNumber(read("page")) ?? DEFAULT_VIEW.page,
  pageSize: Math.min(MAX_PAGE_SIZE, wholeNumber(read("size")) ?? DEFAULT_VIEW.pageSize),
  status: STATUSES.find((status) => status === read("status")) ?? DEFAULT_VIEW.status,
});

/** Without the parts that are undefined, which an app may pass. */
const defined = <Part>(parts: Readonly<Record<string, Part>>) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

/** A view with some parts replaced, and nothing else changed; a value that is none of a part's is the default. */
export function mergeView(view: MembersView, { filters, ...patch }: MembersViewPatch): MembersView {
  const texts = textsOf({ ...view, ...defined(patch), filters: { ...view.filters, ...defined(filters ?? {}) } });
  return readView((name) => texts[name]);
}

/**
 * What a view becomes when some parts of it change: another list begins at page 1, another page size stays at the first row
 * of the page, another tab begins with its own list. For `onViewChange`.
 */
export function changeView(view: MembersView, patch: MembersViewPatch): MembersView {
  const next = mergeView(view, patch);
  if (next.tab !== view.tab) {
    const { query, pageSize } = next;
    return mergeView({ ...DEFAULT_VIEW, query, pageSize }, { ...patch, tab: next.tab });
  }
  if (patch.page !== undefined) return next;
  if (patch.query !== undefined || patch.filters || patch.orderBy || patch.status) return { ...next, page: 1 };
  // The page that holds the first row of the one that is shown.
  return { ...next, page: Math.floor(((view.page - 1) * view.pageSize) / next.pageSize) + 1 };
}

export interface ViewAddressOptions {
  /** What the names of its parameters begin with. Default: nothing. */
  readonly prefix?: string;
}

/** The view that a query string stands for; what it does not say, or says in nonsense, is the default. */
export function parseView(search: string, { prefix = "" }: ViewAddressOptions = {}): MembersView {
  const params = new URLSearchParams(search);
  return readView((name) => params.get(prefix + name) ?? "");
}

/**
 * A view as a query string, without what is the default.
 *
 * @param options.search a query string whose other parameters stay
 * @returns begins with "?", or is empty
 */
export function serializeView(
  view: MembersView,
  { search = "", prefix = "" }: ViewAddressOptions & { readonly search?: string } = {},
): string {
  const params = new URLSearchParams(search);
  const initial: Partial<Record<string, string>> = textsOf(DEFAULT_VIEW);
  for (const [name, text] of Object.entries(textsOf(view))) {
    if (text === initial[name]) params.delete(prefix + name);
    else params.set(prefix + name, text);
  }
  const text = params.toString();
  return text && `?${text}`;
}
