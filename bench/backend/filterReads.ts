import { daysAgo, FILTER, read, type Query } from "./operations.js";
import { COMMON_SOURCE, GUEST_ROLE, RARE_METHOD, RARE_SOURCE, SECOND_SOURCE, type Target } from "./organizations.js";

/** The page that the aims are about. */
const ROWS = 50;

const ORDERS = ["-created_at", "+created_at", "+first_name", "-last_active_at"];

interface Filtered {
  readonly query: (target: Target) => Query;
  /** Too few are found for a page further on. */
  readonly isRare?: true;
}

const query = (filter: Query): Filtered => ({ query: () => filter });
const rare = (filter: Query): Filtered => ({ query: () => filter, isRare: true });
const group = (name: keyof Target["groups"]): Filtered => ({ query: ({ groups }) => ({ group_id: groups[name] }) });

/** Filters of members, by what they leave: of a million members, beside each. */
const FILTERS: Readonly<Record<string, Filtered>> = {
  "deactivated (5 %)": query({ status: "inactive" }),
  "expired (0.1 %)": rare({ status: "expired" }),
  "active guests (9 %)": query({ status: "active", role: GUEST_ROLE }),
  "ending within a month (0.2 %)": rare({ expires_at_before: daysAgo(-30) }),
  "ending within two years (2 %)": query({ expires_at_before: daysAgo(-730) }),
  "managed by the common source (60 %)": query({ managed_by: COMMON_SOURCE }),
  "managed by the second source (1 %)": query({ managed_by: SECOND_SOURCE }),
  "managed by a rare source (50)": rare({ managed_by: RARE_SOURCE }),
  "managed by nothing (39 %)": query({ managed_by: "" }),
  "inactive for 30 days (50 %)": query({ last_active_at_before: daysAgo(30) }),
  "inactive for 90 days": query({ last_active_at_before: daysAgo(90) }),
  "inactive for a year": query({ last_active_at_before: daysAgo(365) }),
  "never active (10 %)": query({ last_active_at_before: "1" }),
  "with two-factor (70 %)": query({ two_factor: "enabled" }),
  "without two-factor (30 %)": query({ two_factor: "disabled" }),
  "by password (80 %)": query({ sign_in_method: "password" }),
  "by saml (10 %)": query({ sign_in_method: "saml" }),
  "by passkey (50)": rare({ sign_in_method: RARE_METHOD }),
  "in a group of ten": { ...group("ten"), isRare: true },
  "in a group of 10,000": group("hundredth"),
  "in a group of half": group("half"),
  "in a group of the oldest (2 %)": group("oldest"),
  "90 days, no two-factor, by saml": query({
    last_active_at_before: daysAgo(90),
    two_factor: "disabled",
    sign_in_method: "saml",
  }),
  "90 days, no two-factor, by password": query({
    last_active_at_before: daysAgo(90),
    two_factor: "disabled",
    sign_in_method: "password",
  }),
  "deactivated of the common source": query({ status: "inactive", managed_by: COMMON_SOURCE }),
  "half's members without two-factor": {
    query: ({ groups }) => ({ group_id: groups.half, two_factor: "disabled" }),
  },
};

/** As far on in the small organization. */
const isFurther = ({ members }: Target) => Math.floor(members / 200);

/** Each filter in each order: the first page, and that from the 5,000th of a million on. */
export const FILTER_READS = Object.entries(FILTERS).flatMap(([found, { query: filter, isRare }]) =>
  ORDERS.flatMap((order) => {
    const title = `${found}, ${order.replace("+", "")}`;
    const page = (target: Target) => ({ ...filter(target), limit: String(ROWS), order_by: order });
    return [
      read(title, FILTER, "/memberships", page),
      ...(isRare
        ? []
        : [
            read(`${title}, at 5,000`, FILTER, "/memberships", (target) => ({
              ...page(target),
              offset: String(isFurther(target)),
            })),
          ]),
    ];
  }),
);
