import { COUNT, dataOf, PAGE, SEARCH, type Aims, type Operation } from "./operations.js";
import { GUEST_ROLE, RARE_METHOD, RARE_PERSON, RARE_SOURCE, type Target } from "./organizations.js";

const ROWS = 10;

type Query = Readonly<Record<string, string | readonly string[]>>;

/** One read of an organization. A list must have rows, unless it `isEmpty`. */
function read(
  title: string,
  aims: Aims,
  path: string,
  query: (target: Target) => Query = () => ({}),
  isEmpty = false,
): Operation {
  return {
    async run(target, measure) {
      const params = Object.entries(query(target)).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
      const body = await measure(title, aims, {
        method: "GET",
        path: `${path}?${new URLSearchParams(params).toString()}`,
      });
      if ("limit" in query(target) && (dataOf(body).length === 0) !== isEmpty) {
        throw new Error(`${title}, of ${target.id}: ${isEmpty ? "some" : "no"} rows`);
      }
    },
  };
}

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

const DAY = 86_400_000;
const daysAgo = (days: number) => String(Date.now() - days * DAY);

/** Filters of members, by what they leave. */
const FILTERS: Readonly<Record<string, Query>> = {
  "inactive for 30 days": { last_active_at_before: daysAgo(30) },
  "inactive for 30 days, the latest first": { last_active_at_before: daysAgo(30), order_by: "-last_active_at" },
  "inactive for 90 days, by name": { last_active_at_before: daysAgo(90), order_by: "first_name" },
  "never active": { last_active_at_before: "1" },
  "without two-factor": { two_factor: "disabled" },
  "without two-factor, by when they were active": { two_factor: "disabled", order_by: "last_active_at" },
  "with two-factor, by name": { two_factor: "enabled", order_by: "last_name" },
  "by a common sign-in method": { sign_in_method: "password" },
  "by a rare sign-in method": { sign_in_method: RARE_METHOD },
  "inactive for 90 days, without two-factor, by saml": {
    last_active_at_before: daysAgo(90),
    two_factor: "disabled",
    sign_in_method: "saml",
  },
  deactivated: { status: "inactive" },
  "deactivated, by name": { status: "inactive", order_by: "first_name" },
  "active, guests": { status: "active", role: GUEST_ROLE },
  expired: { status: "expired" },
  "ending within a month": { expires_at_before: daysAgo(-30) },
  "ending within two years": { expires_at_before: daysAgo(-730) },
  "managed by one of ten": { managed_by: "Okta" },
  "managed by one of ten, by name": { managed_by: "Okta", order_by: "first_name" },
  "managed by a rare source": { managed_by: RARE_SOURCE },
  "managed by nothing": { managed_by: "" },
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
