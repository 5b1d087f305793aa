import { FILTER_READS } from "./filterReads.js";
import { COUNT, daysAgo, PAGE, read, SEARCH, type Operation, type Query } from "./operations.js";
import { GUEST_ROLE, RARE_PERSON, type Target } from "./organizations.js";

const ROWS = 10;

const firstPage = { limit: String(ROWS) };

/** The first, middle and last page of a list. */
const pagesOf = (title: string, path: string, count: (target: Target) => number, query: Query = {}): Operation[] => {
  const pages = {
    first: () => 0,
    middle: (rows: number) => Math.floor(rows / 2),
    last: (rows: number) => Math.floor((rows - 1) / ROWS) * ROWS,
  };
  return Object.entries(pages).map(([name, offset]) =>
    read(`${title}, ${name} page`, PAGE, path, (target) => ({
      ...firstPage,
      ...query,
      offset: String(offset(count(target))),
    })),
  );
};

const ORDERS = [
  "-created_at",
  "+created_at",
  "+first_name",
  "-first_name",
  "+last_name",
  "+email_address",
  "+phone_number",
  "+username",
  "+last_active_at",
  "-last_active_at",
];

/** Searches for members, by what they find. */
const SEARCHES: Readonly<Record<string, (target: Target) => string>> = {
  "a rare name": () => RARE_PERSON.last.toLowerCase(),
  "a common part of names": () => "ara",
  "an email address": ({ rareAddress }) => rareAddress,
  nothing: () => "qzxwvk",
  "two words": () => "clara silva",
  "two letters": () => "li",
};

/** Filters of members that an index has no part of, by what they leave. */
const FILTERS: Readonly<Record<string, Query>> = {
  "by a value of metadata": { public_metadata: JSON.stringify({ department: ["Sales"] }) },
  "joined this year": { created_at_after: daysAgo(365) },
  "joined this year, the oldest first": { created_at_after: daysAgo(365), order_by: "created_at" },
};

const page = (title: string, path: string, query: (target: Target) => Query) =>
  read(title, PAGE, path, (target) => ({ ...firstPage, ...query(target) }));

export const READS: readonly Operation[] = [
  ...ORDERS.flatMap((order) =>
    pagesOf(`members by ${order.replace("+", "")}`, "/memberships", ({ members }) => members, { order_by: order }),
  ),
  page("members of a rare role", "/memberships", () => ({ role: "org:admin" })),
  page("members of a role of 10 %", "/memberships", () => ({ role: GUEST_ROLE })),
  page("members of the common role", "/memberships", () => ({ role: "org:member" })),
  page("members by id, five", "/memberships", ({ someone }) => ({ user_id: someone.map((id) => `+${id}`) })),
  ...Object.entries(SEARCHES).map(([found, query]) =>
    read(
      `search: ${found}`,
      SEARCH,
      "/memberships",
      (target) => ({ ...firstPage, query: query(target) }),
      found === "nothing",
    ),
  ),
  ...Object.entries(FILTERS).map(([found, query]) =>
    read(`members ${found}`, SEARCH, "/memberships", () => ({ ...firstPage, ...query })),
  ),
  ...FILTER_READS,
  read("sources of managed fields", COUNT, "/membership_sources"),
  ...pagesOf("people", "/people", ({ members, invitations }) => members + Math.floor(invitations / 3)),
  read("people, search: a rare name", SEARCH, "/people", () => ({ ...firstPage, query: RARE_PERSON.last })),
  read("people, search: a common part of names", SEARCH, "/people", () => ({ ...firstPage, query: "ara" })),
  ...pagesOf("groups", "/groups", ({ groupCount }) => groupCount),
  page("groups, search", "/groups", () => ({ query: "a" })),
  read("organization details", COUNT, ""),
  read("viewer", COUNT, "/viewer"),
  ...pagesOf("invitations", "/invitations", ({ invitations }) => invitations),
  page("invitations, pending", "/invitations", () => ({ status: "pending" })),
  page("invitations, expired", "/invitations", () => ({ status: "expired" })),
  read("invitations, search", SEARCH, "/invitations", () => ({ ...firstPage, query: "ara" })),
  page("requests, first page", "/membership_requests", () => ({})),
  ...pagesOf("events", "/events", ({ events }) => events),
  page("events by an actor", "/events", ({ admin }) => ({ actor_id: admin })),
  page("events of a type", "/events", () => ({ type: "member_role_changed" })),
  page("events of a rare type", "/events", () => ({ type: "member_removed" })),
];
